/** Hiring and onboarding: the portrait of a good candidate, vacancies, candidates, the first ninety days. */
import { t } from '../../../shared/text';
import {
  CANDIDATE_STAGES,
  CRITERION_CHECKS,
  CRITERION_GROUPS,
  ONBOARDING_PHASES,
  ONBOARDING_TYPES,
  VACANCY_STATUSES,
} from '../../../shared/codes/people';
import { column, f, label, row, type Formula } from '../../../blueprint/formula';
import type { TableTab } from '../../../blueprint/tab';
import {
  calculated,
  choice,
  date,
  flag,
  id,
  integer,
  longText,
  money,
  note,
  number,
  ratio,
  reference,
  text,
} from '../../columns';
import { STEP_COLUMNS } from './candidateSteps';

const COLOR = '#0e7490';

/** Criteria of a role that a candidate is scored by. */
export const CRITERIA = 6;
const NUMBERS = Array.from({ length: CRITERIA }, (_, index) => index + 1);

export const ideal: TableTab = {
  kind: 'table',
  key: 'ideal',
  workbook: 'people',
  title: t('Портрет кандидата', 'Ideal candidate'),
  purpose: t(
    'Кого ищем на роль: до шести признаков с весами и тем, что значит 1, 3 и 5.',
    'Whom we look for: up to six criteria with weights, and what 1, 3 and 5 mean.',
  ),
  color: COLOR,
  capacity: 60,
  frozenColumns: 3,
  columns: [
    reference('role', 'Роль', 'Role', 'people_lists', 'roles', { required: true, widthPx: 200 }),
    integer('no', '№', 'No', {
      required: true,
      widthPx: 50,
      ...note('От 1 до 6, по порядку оценок кандидата.', 'From 1 to 6, in the order of the candidate’s scores.'),
    }),
    text('criterion', 'Признак', 'Criterion', { required: true, widthPx: 240 }),
    choice('group', 'Группа', 'Group', CRITERION_GROUPS, { widthPx: 150 }),
    ratio('weight', 'Вес', 'Weight', {
      required: true,
      ...note('В сумме по роли 100 %.', 'They add to 100 % for a role.'),
    }),
    longText('anchor1', 'Что значит 1', 'What 1 means', { widthPx: 220 }),
    longText('anchor3', 'Что значит 3', 'What 3 means', { widthPx: 220 }),
    longText('anchor5', 'Что значит 5', 'What 5 means', { widthPx: 220 }),
    choice('how', 'Как проверяем', 'How it is checked', CRITERION_CHECKS, { widthPx: 150 }),
    flag('must', 'Без этого нельзя', 'Must have', { widthPx: 130 }),
  ],
};

export const vacancies: TableTab = {
  kind: 'table',
  key: 'vacancies',
  workbook: 'people',
  title: t('Вакансии', 'Vacancies'),
  purpose: t(
    'Кого и к какому сроку ищем. Из открытой строки получается текст вакансии.',
    'Whom we look for and by when. An open row becomes the text of the vacancy.',
  ),
  color: COLOR,
  capacity: 30,
  frozenColumns: 2,
  rowKey: 'vacancy_id',
  columns: [
    id('vacancy_id', 'Номер', 'Number', { ...note('VA001, VA002 и дальше.', 'VA001, VA002 and so on.') }),
    reference('role', 'Роль', 'Role', 'people_lists', 'roles', { required: true, widthPx: 220 }),
    choice('status', 'Статус', 'Status', VACANCY_STATUSES, { required: true, widthPx: 110 }),
    date('opened', 'Открыта', 'Opened', { required: true }),
    date('need_by', 'Нужен к', 'Needed by'),
    money('salary_from', 'Оплата от', 'Pay from'),
    money('salary_to', 'Оплата до', 'Pay to'),
    text('place', 'Где работать', 'Place', { widthPx: 180 }),
    longText('offer', 'Что предлагаем', 'What we offer', { widthPx: 260 }),
    longText('sources', 'Где ищем', 'Where we look', { widthPx: 220 }),
    reference('owner', 'Кто нанимает', 'Owner', 'people_lists', 'people', { widthPx: 160 }),
    calculated(
      integer('candidates', 'Кандидатов в работе', 'Candidates in work', { widthPx: 140 }),
      f`IF(${row('vacancy_id')}="";"";COUNTIFS(${column('candidates', 'vacancy')};${row('vacancy_id')};${column('candidates', 'active')};1))`,
    ),
    longText('next', 'Что делаем дальше', 'Next action', {
      widthPx: 240,
      ...note('Когда кандидатов меньше трёх.', 'When there are fewer than three candidates.'),
    }),
  ],
};

const stageLabel = (code: string) => CANDIDATE_STAGES.find((stage) => stage.code === code)?.label ?? t(code, code);
const MUST_FAILED = t('▼ нет обязательного', '▼ lacks a must');

const roleOf = f`IFERROR(INDEX(${column('vacancies', 'role')};MATCH(${row('vacancy')};${column('vacancies', 'vacancy_id')};0));"")`;
const weightOf = (no: number): Formula =>
  f`SUMIFS(${column('ideal', 'weight')};${column('ideal', 'role')};${row('role')};${column('ideal', 'no')};${no})`;
const mustOf = (no: number): Formula =>
  f`COUNTIFS(${column('ideal', 'role')};${row('role')};${column('ideal', 'no')};${no};${column('ideal', 'must')};TRUE)`;
const list = (formulas: readonly Formula[], separator: string): Formula =>
  formulas.reduce((left, right) => (separator === '+' ? f`${left}+${right}` : f`${left};${right}`));

/** A missing score of a weighted criterion gives no total: nobody is judged by half. */
const missing = list(
  NUMBERS.map((no) => f`AND(${weightOf(no)}>0;NOT(ISNUMBER(${row(`s${no}`)})))`),
  ';',
);
const weighted = list(
  NUMBERS.map((no) => f`IF(ISNUMBER(${row(`s${no}`)});${row(`s${no}`)}*${weightOf(no)};0)`),
  '+',
);
const failed = list(
  NUMBERS.map((no) => f`AND(ISNUMBER(${row(`s${no}`)});${row(`s${no}`)}<3;${mustOf(no)}>0)`),
  ';',
);

export const candidates: TableTab = {
  kind: 'table',
  key: 'candidates',
  workbook: 'people',
  title: t('Кандидаты', 'Candidates'),
  purpose: t(
    'Кто откликнулся, на каком он этапе и сколько набрал по портрету.',
    'Who applied, at which stage they are, and their score by the portrait.',
  ),
  color: COLOR,
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'candidate_id',
  columns: [
    id('candidate_id', 'Номер', 'Number', { ...note('CA001, CA002 и дальше.', 'CA001, CA002 and so on.') }),
    text('name', 'Кандидат', 'Candidate', { required: true, widthPx: 180 }),
    reference('vacancy', 'Вакансия', 'Vacancy', 'vacancies', 'vacancy_id', { required: true, widthPx: 100 }),
    calculated(text('role', 'Роль', 'Role', { widthPx: 180 }), f`IF(${row('vacancy')}="";"";${roleOf})`),
    choice('stage', 'Этап', 'Stage', CANDIDATE_STAGES, { required: true, widthPx: 140 }),
    text('source', 'Откуда', 'Source', { widthPx: 130 }),
    date('applied', 'Отклик', 'Applied'),
    date('screened', 'Звонок', 'Screened'),
    date('tested', 'Тестовое', 'Tested'),
    date('interviewed', 'Собеседование', 'Interviewed'),
    date('offered', 'Предложение', 'Offered'),
    date('hired', 'Вышел', 'Hired'),
    ...NUMBERS.map((no) =>
      integer(`s${no}`, `Оценка ${no}`, `Score ${no}`, {
        widthPx: 80,
        ...note('От 1 до 5, признак с этим номером из портрета.', 'From 1 to 5, the criterion of this number.'),
      }),
    ),
    calculated(
      number('total', 'Итог', 'Total', {
        widthPx: 80,
        ...note('Σ вес × оценка. Пусто, пока оценены не все.', 'Σ weight × score. Empty until all are scored.'),
      }),
      f`IF(${row('role')}="";"";IF(${list(NUMBERS.map(weightOf), '+')}=0;"";IF(OR(${missing});"";${weighted})))`,
    ),
    calculated(
      text('must', 'Обязательное', 'Musts', { widthPx: 160 }),
      f`IF(${row('role')}="";"";IF(OR(${failed});${label(MUST_FAILED)};""))`,
    ),
    calculated(
      integer('active', 'В работе', 'Active', { hidden: true }),
      f`IF(${row('name')}="";"";IF(OR(${list(
        ['hired', 'rejected', 'reserve'].map((code) => f`${row('stage')}=${label(stageLabel(code))}`),
        ';',
      )});0;1))`,
    ),
    calculated(
      integer('days', 'Дней до выхода', 'Days to hire', { widthPx: 120 }),
      f`IF(OR(${row('applied')}="";${row('hired')}="");"";${row('hired')}-${row('applied')})`,
    ),
    money('salary_ask', 'Хочет', 'Asks for'),
    text('reject_reason', 'Почему отказ', 'Reject reason', { widthPx: 180 }),
    flag('consent', 'Согласие на данные', 'Consent to data', { widthPx: 140 }),
    date('delete_after', 'Удалить после', 'Delete after', {
      ...note(
        'Данные отказавших храните не дольше, чем обещали.',
        'Keep data of refused people no longer than promised.',
      ),
    }),
    longText('comment', 'Комментарий', 'Comment', { widthPx: 240 }),
    ...STEP_COLUMNS,
  ],
  rules: [{ area: { kind: 'column', column: 'must' }, when: { kind: 'textIs', text: MUST_FAILED }, signal: 'bad' }],
};

export const onboarding: TableTab = {
  kind: 'table',
  key: 'onboarding',
  workbook: 'people',
  title: t('Первые 90 дней', 'First 90 days'),
  purpose: t(
    'План для каждого новичка: из строк получаются его задачи и документ. Срок считается от даты на вкладке «Команда».',
    'The plan of every newcomer: its rows become their tasks and document. Days count from the date on the Team tab.',
  ),
  color: COLOR,
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'step_id',
  columns: [
    id('step_id', 'Номер', 'Number', {
      ...note(
        'ON01, ON02 и дальше; не меняйте у старых строк.',
        'ON01, ON02 and so on; do not change those of old rows.',
      ),
    }),
    choice('phase', 'Этап', 'Phase', ONBOARDING_PHASES, { required: true, widthPx: 140 }),
    integer('offset', 'Рабочий день', 'Workday', {
      required: true,
      widthPx: 110,
      ...note('От выхода: 0 — к первому дню.', 'From the start: 0 is by the first day.'),
    }),
    text('item', 'Что', 'What', { required: true, widthPx: 340 }),
    choice('type', 'Вид', 'Type', ONBOARDING_TYPES, { widthPx: 130 }),
    choice(
      'who',
      'Кто делает',
      'Who',
      [
        { code: 'newcomer', label: t('Новичок', 'Newcomer') },
        { code: 'head', label: t('Руководитель', 'Head') },
      ],
      { widthPx: 130 },
    ),
    text('done', 'Как поймём, что готово', 'How it is seen done', { widthPx: 300 }),
    reference('role', 'Только для роли', 'Only for role', 'people_lists', 'roles', {
      widthPx: 190,
      ...note('Пусто: для всех.', 'Empty: for all.'),
    }),
  ],
};
