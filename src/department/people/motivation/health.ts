/** Health of pay (aspect 3). Cannot be told by who may not open the People workbook. */
import { addDays, addMonths, firstOfMonth } from '../../../shared/civilDate';
import { t } from '../../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../../blueprint/health';
import { NOT_APPLICABLE, shareOf, yesNo } from '../../../blueprint/healthRules';
import { at, check, judged, lacks } from '../../health/kit';

/** Workdays after the month within which its bonuses are counted. */
const COUNT_WITHIN = 10;

const running = (rows: readonly HealthRow[], today: string): HealthRow[] =>
  rows.filter(
    (row) =>
      row.text('person') !== '' &&
      (row.number('target') ?? 0) > 0 &&
      (row.date('from') ?? '') <= today &&
      (row.date('to') ?? '9999') >= today,
  );

const NONE = lacks('Условий оплаты нет', 'There are no pay terms', at('schemes'));

const signed = (data: HealthData): CheckResult =>
  judged(data, ['schemes', 'motivation'], ({ schemes, motivation }) => {
    const rows = running(schemes, data.today);
    if (rows.length === 0) return yesNo(false, [NONE]);
    return shareOf(
      rows,
      (row) => row.flag('signed') && motivation.some((line) => line.text('person') === row.text('person')),
      (row) =>
        lacks(
          `${row.text('person')}: показатели не согласованы`,
          `${row.text('person')}: the metrics are not signed`,
          at('schemes', row, 'signed'),
        ),
    );
  });

const weights = (data: HealthData): CheckResult =>
  judged(data, ['schemes', 'motivation'], ({ schemes, motivation }) =>
    shareOf(
      running(schemes, data.today),
      (row) => {
        const sum = motivation
          .filter((line) => line.text('person') === row.text('person'))
          .reduce((total, line) => total + (line.number('weight') ?? 0), 0);
        return Math.abs(sum - 1) <= 0.001;
      },
      (row) =>
        lacks(
          `${row.text('person')}: веса не дают 100 %`,
          `${row.text('person')}: weights do not add to 100 %`,
          at('motivation', undefined, 'weight'),
        ),
    ),
  );

const planned = (data: HealthData): CheckResult =>
  judged(data, ['payroll'], ({ payroll }) => {
    const latest = payroll.reduce(
      (max, row) => ((row.date('month') ?? '') > max ? (row.date('month') ?? '') : max),
      '',
    );
    if (latest === '') return NOT_APPLICABLE;
    return shareOf(
      payroll.filter((row) => row.date('month') === latest),
      (row) => (row.number('plan') ?? 0) > 0,
      (row) =>
        lacks(
          `${row.text('person')}, ${row.text('metric')}: нет плана`,
          `${row.text('person')}, ${row.text('metric')}: there is no plan`,
          at('payroll', row, 'plan'),
        ),
    );
  });

function countedInTime(data: HealthData): CheckResult {
  return judged(data, ['schemes', 'payroll'], ({ schemes, payroll }) => {
    const start = firstOfMonth(data.today);
    const last = addMonths(start, -1);
    let workdays = 0;
    for (let day = start; day < data.today; day = addDays(day, 1)) if (data.isWorkday(day)) workdays += 1;
    const began = schemes.some((row) => row.text('person') !== '' && (row.date('from') ?? '9999') <= last);
    const counted = payroll.some((row) => row.date('month') === last && row.number('amount') !== null);
    if (!began || (!counted && workdays <= COUNT_WITHIN)) return NOT_APPLICABLE;
    return yesNo(counted, [
      lacks(
        `Премии за ${last.slice(0, 7)} не посчитаны`,
        `Bonuses of ${last.slice(0, 7)} are not counted`,
        at('payroll'),
      ),
    ]);
  });
}

const explained = (data: HealthData): CheckResult =>
  judged(data, ['payroll'], ({ payroll }) =>
    shareOf(
      payroll.filter((row) => (row.number('adjust') ?? 0) !== 0),
      (row) => row.text('reason') !== '',
      (row) =>
        lacks(
          `${row.text('person')}: поправка без причины`,
          `${row.text('person')}: an adjustment without a reason`,
          at('payroll', row, 'reason'),
        ),
    ),
  );

const SCHEMES = ['person', 'target', 'from', 'to', 'signed'];
const LINES = ['person', 'metric', 'weight'];
const PAYROLL = ['month', 'person', 'metric', 'plan', 'amount', 'adjust', 'reason'];

export const payHealth: HealthAspect = {
  number: 3,
  key: 'pay',
  title: t('Мотивация', 'Pay'),
  weight: 6,
  checks: [
    check(
      'signed',
      35,
      t('Показатели каждого согласованы на этот период', 'Everyone’s metrics are signed for this period'),
      t('Согласуйте и отметьте', 'Agree them and tick'),
      at('schemes', undefined, 'signed'),
      { schemes: SCHEMES, motivation: LINES },
      signed,
    ),
    check(
      'weights',
      15,
      t('Веса каждого дают 100 %', 'Everyone’s weights add to 100 %'),
      t('Поправьте веса', 'Repair the weights'),
      at('motivation', undefined, 'weight'),
      { schemes: SCHEMES, motivation: LINES },
      weights,
    ),
    check(
      'planned',
      20,
      t('У каждого показателя есть план', 'Every metric has a plan'),
      t('Дополните план месяца в «Пульсе»', 'Complete the month’s plan in Pulse'),
      at('plan'),
      { payroll: PAYROLL },
      planned,
    ),
    check(
      'counted',
      20,
      t('Премии прошлого месяца посчитаны', 'Last month’s bonuses are counted'),
      t('Обновите РНП', 'Refresh the RNP'),
      at('payroll'),
      { schemes: SCHEMES, payroll: PAYROLL },
      countedInTime,
      { freshness: true },
    ),
    check(
      'explained',
      10,
      t('У каждой поправки есть причина', 'Every adjustment has a reason'),
      t('Впишите причину', 'Enter the reason'),
      at('payroll', undefined, 'reason'),
      { payroll: PAYROLL },
      explained,
    ),
  ],
};
