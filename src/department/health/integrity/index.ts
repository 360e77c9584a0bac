/** The rules of integrity, and the tab that says what they found. The refresh keeps it. */
import type { DepartmentDefinition } from '../../../blueprint/department';
import type { TableTab } from '../../../blueprint/tab';
import { INTEGRITY_STATES } from '../../../shared/codes/health';
import { t } from '../../../shared/text';
import { choice, id, integer, longText, memory, note, text, url } from '../../columns';
import { doubledNumbersRule, unknownNamesRule, unknownNumbersRule } from './names';
import type { IntegrityRule } from './rule';
import { SOURCE_RULES } from './sources';
import { typedOverRule } from './typedOver';

/** All rules over a department's definitions (domain §9: cross-file integrity). */
export const integrityRules = (definition: DepartmentDefinition): readonly IntegrityRule[] => [
  unknownNamesRule(definition),
  unknownNumbersRule(definition),
  doubledNumbersRule(definition),
  ...SOURCE_RULES,
  typedOverRule(definition),
];

const ours = { owner: 'pulse' } as const;
const stateLabel = (code: string): (typeof INTEGRITY_STATES)[number]['label'] =>
  INTEGRITY_STATES.find((state) => state.code === code)?.label ?? t(code, code);

/** A row a rule: how many breaks, the first places, what to do. */
export const integrity: TableTab = {
  kind: 'table',
  key: 'integrity',
  workbook: 'pulse',
  title: t('Целостность', 'Integrity'),
  purpose: t(
    'Что между вкладками и документами не сходится: имена не из списков, пропавшие номера, план без целей, заменённые формулы. Везде должен быть ноль.',
    'What does not fit between tabs and documents: names of no list, lost numbers, a plan without goals, formulas typed over. All must be zero.',
  ),
  color: '#134e4a',
  capacity: 20,
  frozenColumns: 2,
  rowKey: 'rule',
  columns: [
    id('rule', 'Код', 'Code', { ...ours, hidden: true }),
    text('title', 'Что считаем', 'What is counted', { ...ours, widthPx: 340 }),
    integer('count', 'Сколько', 'How many', {
      ...ours,
      widthPx: 90,
      ...note('Должно быть 0. Пусто: не проверено.', 'Should be 0. Empty: not checked.'),
    }),
    choice('state', 'Состояние', 'State', INTEGRITY_STATES, { ...ours, widthPx: 140 }),
    longText('places', 'Где', 'Where', {
      ...ours,
      widthPx: 480,
      ...note('Первые пять мест.', 'The first five places.'),
    }),
    longText('action', 'Что сделать', 'What to do', { ...ours, widthPx: 300 }),
    url('link', 'Открыть', 'Open', { ...ours, widthPx: 240 }),
    memory('written'),
  ],
  rules: [
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: stateLabel('fine') }, signal: 'good' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: stateLabel('broken') }, signal: 'bad' },
    {
      area: { kind: 'column', column: 'state' },
      when: { kind: 'textIs', text: stateLabel('unknown') },
      signal: 'warn',
    },
  ],
};
