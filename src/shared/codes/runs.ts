/** What became of a run. */
import { code } from './choice';

export const RUN_STATES = [
  code('done', 'Готово', 'Done'),
  code('stopped', 'Остановлен', 'Stopped'),
  code('undone', 'Отменён', 'Undone'),
  code('failed', 'Не удался', 'Failed'),
] as const;

export type RunState = 'done' | 'stopped' | 'undone' | 'failed';
