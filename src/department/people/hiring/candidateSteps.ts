/** Hidden columns of the candidates that the funnel of hiring is counted from; equal to src/metrics/hiring. */
import { t } from '../../../shared/text';
import { CANDIDATE_STAGES } from '../../../shared/codes/people';
import { column, f, joinFormulas, label, row, type Formula } from '../../../blueprint/formula';
import type { TableColumn } from '../../../blueprint/tab';
import { HIRING_STEPS, STEP_OF_STAGE, type HiringStep } from '../../../metrics/hiring';
import { calculated, integer } from '../../columns';

/** Column with the days from the step before. */
export const daysColumn = (step: HiringStep): string => `days_${step}`;

/** Steps that have one before them. */
export const LATER_STEPS: readonly HiringStep[] = HIRING_STEPS.slice(1);

/** Furthest step, counted from 1. */
const reached: Formula = f`MAX(1;${joinFormulas(
  [
    ...LATER_STEPS.map((step, index) => f`ISNUMBER(${row(step)})*${index + 2}`),
    ...CANDIDATE_STAGES.flatMap(({ code, label: name }) => {
      const step = STEP_OF_STAGE.get(code);
      return step === undefined ? [] : [f`(${row('stage')}=${label(name)})*${step + 1}`];
    }),
  ],
  ';',
)})`;

const since = (from: Formula, to: Formula): Formula =>
  f`IF(AND(ISNUMBER(${from});ISNUMBER(${to}));IF(${to}<${from};"";${to}-${from});"")`;

const opened = f`IFERROR(INDEX(${column('vacancies', 'opened')};MATCH(${row('vacancy')};${column('vacancies', 'vacancy_id')};0));"")`;

/** Appended to the table, so that columns that people know stay where they are. */
export const STEP_COLUMNS: readonly TableColumn[] = [
  calculated(
    integer('reached', 'Дошёл до шага', 'Reached step', { hidden: true }),
    f`IF(${row('name')}="";"";${reached})`,
  ),
  ...LATER_STEPS.map((step, index) =>
    calculated(
      integer(daysColumn(step), `Дней до шага ${index + 2}`, `Days to step ${index + 2}`, { hidden: true }),
      f`IF(${row('name')}="";"";${since(f`${row(HIRING_STEPS[index] ?? step)}`, f`${row(step)}`)})`,
    ),
  ),
  calculated(
    integer('to_hire', 'Дней от открытия вакансии', 'Days since the vacancy opened', { hidden: true }),
    f`IF(OR(${row('name')}="";${row('vacancy')}="");"";${since(opened, f`${row('hired')}`)})`,
  ),
];

/** Names of the steps, as the headers of their dates. */
export const STEP_TITLES: Readonly<Record<HiringStep, ReturnType<typeof t>>> = {
  applied: t('Отклик', 'Applied'),
  screened: t('Звонок', 'Screened'),
  tested: t('Тестовое', 'Tested'),
  interviewed: t('Собеседование', 'Interviewed'),
  offered: t('Предложение', 'Offered'),
  hired: t('Вышел', 'Hired'),
};
