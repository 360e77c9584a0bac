/** Health of job descriptions (aspect 2). */
import { firstOfMonth } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { NOT_APPLICABLE, shareOf } from '../../blueprint/healthRules';
import { addUp, valueOf } from '../../metrics/compose';
import { BASE_METRICS, METRICS } from '../../metrics/dictionary';
import { plansInForce } from '../../metrics/plan/versions';
import { at, check, judged, lacks } from '../health/kit';
import { active, COLUMNS, confirmedWithin, teamOf } from './healthKit';

const CONFIRM_DAYS = 365;
const MIN_DUTIES = 5;

const isMetric = (code: string): boolean => METRICS.some((metric) => metric.code === code);

const described = (data: HealthData): CheckResult =>
  teamOf(data, (rows) => {
    const made = new Set(data.documents.map((document) => document.key));
    return shareOf(
      rows,
      (row) => made.has(`job:${row.text('code')}`),
      (row) =>
        lacks(
          `${row.text('role')}: нет должностной инструкции`,
          `${row.text('role')}: there is no job description`,
          at('team', row, 'code'),
        ),
    );
  });

const kpisOf = (row: HealthRow): string[] =>
  row
    .text('kpi')
    .split('\n')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '');

const PLANNED = BASE_METRICS.filter((metric) => metric !== 'costs');

const measurable = (data: HealthData): CheckResult =>
  judged(data, ['team', 'plan'], ({ team, plan }) => {
    const rows = active(team);
    if (rows.length === 0) return NOT_APPLICABLE;
    const counted = plansInForce(
      plan.map((row) => ({
        place: row.date('month') === null ? '' : `${row.date('month') ?? ''}|${row.text('channel').toLowerCase()}`,
        version: Math.max(1, row.number('version') ?? 1),
        approved: row.date('approved_at') !== null,
      })),
    );
    const sums = addUp(
      plan
        .filter((row, index) => counted[index] && row.date('month') === firstOfMonth(data.today))
        .map((row) => Object.fromEntries(PLANNED.map((metric) => [metric, row.number(metric)]))),
    );
    return shareOf(
      rows,
      (row) => kpisOf(row).some((kpi) => isMetric(kpi) && (valueOf(kpi, sums).value ?? 0) > 0),
      (row) =>
        lacks(
          `${row.text('role')}: нет показателя с планом на месяц`,
          `${row.text('role')}: no KPI has a plan of the month`,
          at('team', row, 'kpi'),
        ),
    );
  });

const signed = (data: HealthData): CheckResult =>
  teamOf(data, (rows) =>
    shareOf(
      rows.filter((row) => row.text('person') !== ''),
      (row) => row.date('signed') !== null,
      (row) =>
        lacks(
          `${row.text('role')}: инструкция не подписана`,
          `${row.text('role')}: the description is not signed`,
          at('team', row, 'signed'),
        ),
    ),
  );

/** Texts of a role that its description is made of. */
const TEXTS = ['purpose', 'responsibilities', 'authority', 'deliverables', 'inputs', 'outputs', 'skills', 'forbidden'];
/** What people leave in a text to fill in later: ____, {name}, [сумма], ???. */
const PLACEHOLDER = /_{3,}|\{[^{}]*\}|\[[^\][]*\]|\?{2,}/;

const unfilled = (row: HealthRow): string | undefined => TEXTS.find((key) => PLACEHOLDER.test(row.text(key)));

const whole = (data: HealthData): CheckResult =>
  teamOf(data, (rows) =>
    shareOf(
      rows,
      (row) =>
        row.text('purpose') !== '' &&
        row.text('responsibilities').split('\n').length >= MIN_DUTIES &&
        unfilled(row) === undefined,
      (row) => {
        const left = unfilled(row);
        return left === undefined
          ? lacks(
              `${row.text('role')}: нет цели или меньше пяти обязанностей`,
              `${row.text('role')}: no purpose, or fewer than five duties`,
              at('team', row, row.text('purpose') === '' ? 'purpose' : 'responsibilities'),
            )
          : lacks(
              `${row.text('role')}: в тексте осталось место для заполнения`,
              `${row.text('role')}: its text has a place still to be filled in`,
              at('team', row, left),
            );
      },
    ),
  );

export const jobsHealth: HealthAspect = {
  number: 2,
  key: 'jobs',
  title: t('Должностные инструкции', 'Job descriptions'),
  weight: 4,
  checks: [
    check(
      'described',
      40,
      t('У каждой роли есть инструкция', 'Every role has a job description'),
      t('Обновите РНП: инструкция появится сама', 'Refresh the RNP: the description is made'),
      at('documents'),
      { team: COLUMNS },
      described,
    ),
    check(
      'measurable',
      25,
      t('У каждой роли есть показатель с планом', 'Every role has a KPI with a plan'),
      t('Впишите код метрики, например sql, и план месяца', 'Enter a metric code such as sql, and the month’s plan'),
      at('team', undefined, 'kpi'),
      { team: COLUMNS, plan: ['month', 'channel', 'version', 'approved_at', ...PLANNED] },
      measurable,
    ),
    check(
      'signed',
      15,
      t('Инструкции подписаны', 'Descriptions are signed'),
      t('Впишите дату подписи', 'Enter the date of the signature'),
      at('team', undefined, 'signed'),
      { team: COLUMNS },
      signed,
    ),
    check(
      'whole',
      10,
      t(
        'У каждой роли цель, не меньше пяти обязанностей и ни одного незаполненного места',
        'Every role has a purpose, at least five duties and nothing left to fill in',
      ),
      t('Дополните роль', 'Complete the role'),
      at('team', undefined, 'responsibilities'),
      { team: [...new Set([...COLUMNS, ...TEXTS])] },
      whole,
    ),
    check(
      'confirmed',
      10,
      t('Роли подтверждены за последний год', 'Roles were confirmed within a year'),
      t('Сверьте роль и впишите дату', 'Compare the role and enter the date'),
      at('team', undefined, 'confirmed'),
      { team: COLUMNS },
      confirmedWithin(CONFIRM_DAYS),
      { freshness: true },
    ),
  ],
};
