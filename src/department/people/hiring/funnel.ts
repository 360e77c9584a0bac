/** The funnel of hiring as a panel: candidates by step, conversions, median days, and the same counts by vacancy; equal to src/metrics/hiring. */
import { lazy } from '../../../shared/lazy';
import { t } from '../../../shared/text';
import { VACANCY_STATUSES } from '../../../shared/codes/people';
import { cell, cells, column, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { HIRING_STEPS, type HiringStep } from '../../../metrics/hiring';
import { computed, heading, numbered, words } from '../../panels/kit/cells';
import { choose, quotient } from '../../panels/kit/guards';
import { daysColumn, LATER_STEPS, STEP_TITLES } from './candidateSteps';

/** Vacancies that the panel has room for. */
export const VACANCY_LINES = numbered('line', 20);
/** Row of a step. */
export const stepRow = (step: HiringStep): string => `step_${step}`;
/** Columns of the steps on top; the counts by vacancy share the grid. */
export const HIRING_COLUMNS = { count: 'c1', rate: 'c2', cumulative: 'c3', days: 'c4', timed: 'c5' } as const;
const NUMBERS = numbered('c', 8);
const [OPEN_DAYS, TO_HIRE] = ['c7', 'c8'] as const;

const candidate = (key: string): Ref => column('candidates', key);
const vacancy = (key: string): Ref => column('vacancies', key);
const reachedBy = (index: number, more: Formula = f``): Formula =>
  f`COUNTIFS(${candidate('reached')};">=${index + 1}"${more})`;

/** Median of a column; "" while it has no number. */
const medianOf = (key: string): Formula => f`IF(COUNT(${candidate(key)})=0;"";MEDIAN(${candidate(key)}))`;

const stepCells = (): PanelCell[] =>
  HIRING_STEPS.flatMap((step, index) => {
    const row = stepRow(step);
    const before = HIRING_STEPS[index - 1];
    const count = cell(row, HIRING_COLUMNS.count);
    const own = [
      words(row, 'name', STEP_TITLES[step], 'label'),
      computed(row, HIRING_COLUMNS.count, 'integer', f`IF(COUNT(${candidate('reached')})=0;"";${reachedBy(index)})`),
    ];
    if (before === undefined) return own;
    return [
      ...own,
      computed(row, HIRING_COLUMNS.rate, 'ratio', quotient(count, cell(stepRow(before), HIRING_COLUMNS.count))),
      computed(
        row,
        HIRING_COLUMNS.cumulative,
        'ratio',
        quotient(count, cell(stepRow('applied'), HIRING_COLUMNS.count)),
      ),
      computed(row, HIRING_COLUMNS.days, 'number', medianOf(daysColumn(step))),
      computed(
        row,
        HIRING_COLUMNS.timed,
        'integer',
        f`IF(COUNT(${candidate(daysColumn(step))})=0;"";COUNT(${candidate(daysColumn(step))}))`,
      ),
    ];
  });

const over = (columnKey: string): Ref =>
  cells(
    { row: stepRow(LATER_STEPS[0] ?? 'screened'), column: columnKey },
    { row: stepRow('hired'), column: columnKey },
  );

export const HIRING_WORDS = {
  nobody: t(
    'Кандидатов ещё нет: впишите их на вкладке «Кандидаты».',
    'There are no candidates yet: enter them on the Candidates tab.',
  ),
  noDays: t(
    'Впишите даты этапов на вкладке «Кандидаты»: без них не видно, где ждут.',
    'Enter the dates of the steps on the Candidates tab: without them nobody sees where people wait.',
  ),
  slowest: t('Дольше всего ждут шага: ', 'The longest wait is for the step: '),
} as const;

const sentence = choose(
  [
    [f`${cell(stepRow('applied'), HIRING_COLUMNS.count)}=""`, label(HIRING_WORDS.nobody)],
    [f`COUNT(${over(HIRING_COLUMNS.days)})=0`, label(HIRING_WORDS.noDays)],
  ],
  f`${label(HIRING_WORDS.slowest)}&INDEX(${over('name')};MATCH(MAX(${over(HIRING_COLUMNS.days)});${over(HIRING_COLUMNS.days)};0))`,
);

const OPEN = VACANCY_STATUSES.find(({ code }) => code === 'open')?.label ?? t('Открыта', 'Open');

function vacancyCells(row: string, index: number): PanelCell[] {
  const id = cell(row, 'code');
  const own = f`;${candidate('vacancy')};${id}`;
  const hired = f`COUNTIFS(${candidate('vacancy')};${id};${candidate('to_hire')};">=0")`;
  const shown = (formula: Formula): Formula => f`IF(${id}="";"";${formula})`;
  const of = (key: string): Formula => f`INDEX(${vacancy(key)};${index + 1})`;
  return [
    computed(row, 'code', 'text', f`IFERROR(${of('vacancy_id')}&"";"")`, 'hidden'),
    computed(row, 'name', 'text', shown(f`${id}&" · "&${of('role')}`), 'label'),
    ...HIRING_STEPS.map((_, step) => computed(row, NUMBERS[step] ?? '', 'integer', shown(reachedBy(step, own)))),
    computed(
      row,
      OPEN_DAYS,
      'integer',
      shown(f`IF(AND(${of('status')}=${label(OPEN)};ISNUMBER(${of('opened')}));TODAY()-${of('opened')};"")`),
    ),
    computed(
      row,
      TO_HIRE,
      'number',
      shown(f`IF(${hired}=0;"";SUMIFS(${candidate('to_hire')};${candidate('vacancy')};${id})/${hired})`),
    ),
  ];
}

const STEP_HEADERS = {
  name: [t('Шаг', 'Step'), undefined],
  [HIRING_COLUMNS.count]: [
    t('Дошло', 'Reached'),
    t(
      'Кто дошёл до шага или дальше: по дате или по этапу кандидата.',
      'Who came to the step or further: by the date or by the stage of the candidate.',
    ),
  ],
  [HIRING_COLUMNS.rate]: [
    t('Из предыдущего', 'From the previous'),
    t('Дошло до шага ÷ дошло до предыдущего.', 'Reached the step ÷ reached the one before.'),
  ],
  [HIRING_COLUMNS.cumulative]: [t('Из откликов', 'From applied'), t('Дошло ÷ отклики.', 'Reached ÷ applied.')],
  [HIRING_COLUMNS.days]: [
    t('Медиана дней', 'Median days'),
    t(
      'Дни от предыдущего шага: половина кандидатов прошла быстрее.',
      'Days since the step before: half of the candidates were faster.',
    ),
  ],
  [HIRING_COLUMNS.timed]: [
    t('По скольким', 'Of how many'),
    t('У скольких кандидатов известны обе даты.', 'How many candidates have both dates.'),
  ],
} as const;

const TITLE = t('Воронка найма', 'Hiring funnel');
const PURPOSE = t(
  'Сколько кандидатов доходит до каждого шага и где ждут дольше всего. Заполняется само.',
  'How many candidates come to each step, and where they wait longest. Fills itself.',
);

const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  computed('text', 'name', 'text', sentence, 'muted', { span: { rows: 1, columns: 7 } }),
  ...Object.entries(STEP_HEADERS).map(([key, [title, note]]) =>
    words('header', key, title, 'header', note ? { note } : {}),
  ),
  ...stepCells(),
  words('to_hire', 'name', t('Срок найма, дней', 'Time to hire, days'), 'label', {
    note: t(
      'От открытия вакансии до выхода на работу: медиана по вышедшим.',
      'From the opening of the vacancy to the first day of work: median over those who were hired.',
    ),
  }),
  computed('to_hire', HIRING_COLUMNS.days, 'number', medianOf('to_hire')),
  words('vacancies', 'name', t('По вакансиям', 'By vacancy'), 'section'),
  words('vacancy_header', 'name', t('Вакансия', 'Vacancy'), 'header'),
  ...HIRING_STEPS.map((step, index) => words('vacancy_header', NUMBERS[index] ?? '', STEP_TITLES[step], 'header')),
  words('vacancy_header', OPEN_DAYS, t('Открыта, дней', 'Open, days'), 'header'),
  words('vacancy_header', TO_HIRE, t('Дней до выхода', 'Days to hire'), 'header', {
    note: t(
      'От открытия вакансии до выхода; среднее, если вышли несколько.',
      'From opening to hire; a mean if several were hired.',
    ),
  }),
  ...VACANCY_LINES.flatMap(vacancyCells),
]);

/** The panel of hiring, beside the tabs that it is counted from. */
export const hiringFunnelPanel: PanelTab = {
  kind: 'panel',
  key: 'hiring_funnel',
  workbook: 'people',
  title: TITLE,
  purpose: PURPOSE,
  color: '#0e7490',
  columns: [
    { key: 'name', sizePx: 280 },
    { key: 'code', hidden: true },
    ...NUMBERS.map((key) => ({ key, sizePx: 140 })),
  ],
  rows: [
    ...['title', 'purpose', 'text', 'header', ...HIRING_STEPS.map(stepRow), 'to_hire', 'gap'].map((key) => ({
      key,
      ...(key === 'header' ? { sizePx: 44 } : {}),
    })),
    ...['vacancies', 'vacancy_header', ...VACANCY_LINES].map((key) => ({ key })),
  ],
  frozenRows: 2,
  get cells() {
    return panelCells();
  },
};
