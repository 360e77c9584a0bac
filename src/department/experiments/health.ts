/** Health of hypotheses (aspect 12): enough ideas, a test that runs, decisions that follow, forecasts that are checked. */
import { addDays, daysBetween } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData } from '../../blueprint/health';
import { countOf, NOT_APPLICABLE, shareOf, yesNo } from '../../blueprint/healthRules';
import { at, check, judged, lacks } from '../health/kit';

const ENOUGH_IDEAS = 10;
const RECENT_DAYS = 30;
const DECIDE_DAYS = 7;

const TEST_COLUMNS = [
  'test_id',
  'title',
  'status',
  'n_required',
  'planned_end',
  'stop_rule',
  'n_total',
  'start',
  'decision',
  'decided_at',
];
const LEARNING_COLUMNS = ['learning_id', 'statement', 'action', 'task', 'applied_at', 'expected', 'real'];

const scored = (data: HealthData): CheckResult =>
  judged(data, ['hypotheses'], ({ hypotheses }) =>
    countOf(hypotheses.filter((row) => row.number('score') !== null).length, ENOUGH_IDEAS, [
      lacks(
        'Меньше десяти оценённых гипотез',
        'Fewer than ten scored hypotheses',
        at('hypotheses', undefined, 'impact'),
      ),
    ]),
  );

const running = (data: HealthData): CheckResult =>
  judged(data, ['tests'], ({ tests }) => {
    const since = addDays(data.today, -RECENT_DAYS);
    const alive = tests.some(
      (row) =>
        row.code('status') === 'running' ||
        (row.code('status') === 'ended' && (row.date('decided_at') ?? row.date('planned_end') ?? '') >= since),
    );
    return yesNo(alive, [
      lacks('За 30 дней ни одного теста', 'No test within 30 days', at('tests', undefined, 'status')),
    ]);
  });

const planned = (data: HealthData): CheckResult =>
  judged(data, ['tests'], ({ tests }) =>
    shareOf(
      tests.filter((row) => row.code('status') === 'running'),
      (row) =>
        // a sequential test is sized by its conversions
        (row.number('n_required') ?? row.number('n_total')) !== null &&
        row.date('planned_end') !== null &&
        row.code('stop_rule') !== null,
      (row) =>
        lacks(
          `${row.text('test_id')}: нет размера выборки, срока или правила остановки`,
          `${row.text('test_id')}: size, end or stop rule is missing`,
          at('tests', row, 'mde'),
        ),
    ),
  );

const decided = (data: HealthData): CheckResult =>
  judged(data, ['tests'], ({ tests }) =>
    shareOf(
      tests.filter((row) => {
        const end = row.date('planned_end');
        const over =
          row.code('status') === 'ended' || (row.code('status') === 'running' && end !== null && end < data.today);
        return over && (end === null || daysBetween(end, data.today) > DECIDE_DAYS || row.date('decided_at') !== null);
      }),
      (row) => row.text('decision') !== '' && row.date('decided_at') !== null,
      (row) =>
        lacks(
          `${row.text('test_id')} закончен, а решения нет`,
          `${row.text('test_id')} is over and not decided`,
          at('tests', row, 'decision'),
        ),
    ),
  );

const applied = (data: HealthData): CheckResult =>
  judged(data, ['learnings'], ({ learnings }) =>
    shareOf(
      learnings.filter((row) => row.code('action') === 'ship'),
      (row) => row.text('task') !== '' || row.date('applied_at') !== null,
      (row) =>
        lacks(
          `${row.text('learning_id')}: решили внедрить, но задачи нет`,
          `${row.text('learning_id')}: to be shipped, but without a task`,
          at('learnings', row, 'task'),
        ),
    ),
  );

const predicted = (data: HealthData): CheckResult =>
  judged(data, ['learnings'], ({ learnings }) => {
    const due = learnings.filter((row) => {
      const day = row.date('applied_at');
      return day !== null && daysBetween(day, data.today) >= RECENT_DAYS;
    });
    if (due.length === 0) return NOT_APPLICABLE;
    return shareOf(
      due,
      (row) => row.number('expected') !== null && row.number('real') !== null,
      (row) =>
        lacks(
          `${row.text('learning_id')}: внедрено больше 30 дней назад, эффект не измерен`,
          `${row.text('learning_id')}: applied more than 30 days ago, the effect is not measured`,
          at('learnings', row, 'real'),
        ),
    );
  });

export const experimentsHealth: HealthAspect = {
  number: 12,
  key: 'hypotheses',
  title: t('Гипотезы и тесты', 'Hypotheses and tests'),
  weight: 6,
  checks: [
    check(
      'scored',
      15,
      t('Оценено не меньше десяти гипотез', 'At least ten hypotheses are scored'),
      t('Оцените гипотезы', 'Score hypotheses'),
      at('hypotheses', undefined, 'impact'),
      { hypotheses: ['title', 'score'] },
      scored,
    ),
    check(
      'running',
      25,
      t('Идёт тест, или он закончился за последние 30 дней', 'A test runs, or ended within 30 days'),
      t('Запустите тест гипотезы с первым местом', 'Start a test of the hypothesis that ranks first'),
      at('tests', undefined, 'status'),
      { tests: TEST_COLUMNS },
      running,
    ),
    check(
      'planned',
      20,
      t('У идущих тестов есть выборка, срок и правило остановки', 'Running tests have a size, an end and a stop rule'),
      t('Дополните план теста', 'Complete the plan of the test'),
      at('tests', undefined, 'mde'),
      { tests: TEST_COLUMNS },
      planned,
    ),
    check(
      'decided',
      20,
      t('По законченным тестам решили за неделю', 'Ended tests are decided within a week'),
      t('Впишите решение', 'Enter the decision'),
      at('tests', undefined, 'decision'),
      { tests: TEST_COLUMNS },
      decided,
    ),
    check(
      'applied',
      10,
      t('У каждой победы есть задача на внедрение', 'Every win has a task to ship it'),
      t('Заведите задачу и впишите её номер', 'Add a task and enter its number'),
      at('learnings', undefined, 'task'),
      { learnings: LEARNING_COLUMNS },
      applied,
    ),
    check(
      'predicted',
      10,
      t('Прогноз сравнили с фактом через 30 дней', 'Forecasts are compared with facts after 30 days'),
      t('Впишите измеренный прирост', 'Enter the measured uplift'),
      at('learnings', undefined, 'real'),
      { learnings: LEARNING_COLUMNS },
      predicted,
    ),
  ],
};
