/** Words of the department's health. */
import { code } from './choice';

/** State of an aspect. */
export const HEALTH_STATES = [
  code('missing', '○ нет', '○ missing'),
  code('draft', '▼ черновик', '▼ draft'),
  code('stale', '▲ устарело', '▲ stale'),
  code('complete', '● готово', '● complete'),
  code('n_a', '– неприменимо', '– not applicable'),
] as const;

/** Band of the department's score. */
export const HEALTH_BANDS = [
  code('works', 'Работает', 'Works'),
  code('gaps', 'В порядке, есть дыры', 'Fine, with gaps'),
  code('people', 'Держится на людях', 'Rests on people'),
  code('none', 'Не система', 'Not a system yet'),
] as const;

/** What a rule of integrity found. */
export const INTEGRITY_STATES = [
  code('fine', '● сходится', '● fits'),
  code('broken', '▼ разрывы', '▼ breaks'),
  code('unknown', '▲ не проверено', '▲ not checked'),
] as const;
