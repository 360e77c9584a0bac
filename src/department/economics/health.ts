/** Health of unit economics (aspect 11): are the numbers fresh, whole and acted upon. */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { NOT_APPLICABLE, shareOf, yesNo } from '../../blueprint/healthRules';
import { DEFAULT_COVERAGE } from '../../metrics/unitEconomics/coverage';
import { channelVerdicts } from '../../metrics/channelVerdicts';
import { isOpenCode } from '../../metrics/taskLoad';
import { at, CHANNEL_NAMES, check, judged, knownChannel, lacks } from '../health/kit';
import { COHORT_COLUMNS, cohortsOf, JUDGED_BY_FIELDS, judgedBy } from '../health/numbers';

const FRESH_DAYS = 8;
/** Leads of these days tell the share of known channels. */
const WINDOW_DAYS = 90;

const isActive = (row: HealthRow): boolean => ['active', 'test'].includes(row.code('state') ?? 'active');

function fresh(data: HealthData): CheckResult {
  return judged(data, ['channels', 'spend', 'leads'], ({ channels, spend, leads }) => {
    const since = addDays(data.today, -FRESH_DAYS);
    const named = (rows: readonly HealthRow[], date: string): ReadonlySet<string> =>
      new Set(rows.flatMap((row) => ((row.date(date) ?? '') >= since ? [row.text('channel')] : [])));
    const [withLeads, withSpend] = [named(leads, 'created'), named(spend, 'date')];
    const isIn = (names: ReadonlySet<string>, channel: HealthRow): boolean =>
      names.has(channel.text('name')) || (channel.text('code') !== '' && names.has(channel.text('code')));
    const active = channels.filter((row) => row.text('name') !== '' && isActive(row));
    if (active.length === 0)
      return yesNo(false, [lacks('Нет ни одного рабочего канала', 'There is no active channel', at('channels'))]);
    return shareOf(
      active,
      (row) => isIn(withLeads, row) && (!row.flag('paid') || isIn(withSpend, row)),
      (row) =>
        lacks(
          `${row.text('name')}: за ${FRESH_DAYS} дней нет ${isIn(withLeads, row) ? 'расхода' : 'лидов'}`,
          `${row.text('name')}: no ${isIn(withLeads, row) ? 'spend' : 'leads'} within ${FRESH_DAYS} days`,
          at('channels', row, 'state'),
        ),
    );
  });
}

const priced = (data: HealthData): CheckResult =>
  judged(data, ['products'], ({ products }) => {
    const sold = products.filter((row) => row.text('name') !== '' && row.flag('active'));
    if (sold.length === 0)
      return yesNo(false, [lacks('Нет ни одного продукта', 'There is no product', at('products'))]);
    return shareOf(
      sold,
      (row) => row.number('price') !== null && row.number('variable_cost') !== null,
      (row) =>
        lacks(
          `${row.text('name')}: нет цены или переменных затрат`,
          `${row.text('name')}: price or variable cost is missing`,
          at('products', row, row.number('price') === null ? 'price' : 'variable_cost'),
        ),
    );
  });

const coverage = (data: HealthData): CheckResult =>
  judged(data, ['leads', 'channels'], ({ leads, channels }) => {
    const isKnown = knownChannel(channels);
    return shareOf(
      leads.filter((row) => (row.date('created') ?? '') >= addDays(data.today, -WINDOW_DAYS)),
      (row) => isKnown(row.text('channel')),
      (row) =>
        lacks(
          `Лид ${row.text('lead_id')}: канал не указан или его нет в списке`,
          `Lead ${row.text('lead_id')}: no channel, or one that is not in the list`,
          at('leads', row, 'channel'),
        ),
      judgedBy(data.field)?.coverageFrom ?? DEFAULT_COVERAGE,
    );
  });

/** Channels whose mature cohorts say “stop” or sell at a loss, each with an open task that names the channel. */
function losses(data: HealthData): CheckResult {
  return judged(data, ['channels', 'cohorts', 'tasks'], ({ channels, cohorts, tasks }) => {
    const by = judgedBy(data.field);
    if (by === null || cohorts.length === 0) return NOT_APPLICABLE;
    const active = channels.filter((row) => row.text('code') !== '' && isActive(row));
    const verdicts = channelVerdicts(
      cohortsOf(cohorts),
      channels
        .filter((row) => row.text('code') !== '')
        .map((row) => ({ channel: row.text('code'), paid: row.flag('paid') })),
      by,
    );
    if (verdicts.length === 0) return NOT_APPLICABLE;
    const losing = active.filter((row) =>
      verdicts.some(
        ({ channel, verdict }) => channel === row.text('code') && (verdict === 'stop' || verdict === 'loss_product'),
      ),
    );
    if (losing.length === 0) return yesNo(true);
    const named = (row: HealthRow): boolean =>
      tasks.some(
        (task) =>
          isOpenCode(task.code('status')) &&
          `${task.text('title')} ${task.text('definition_of_done')}`
            .toLowerCase()
            .includes(row.text('name').toLowerCase()),
      );
    return shareOf(losing, named, (row) =>
      lacks(
        `${row.text('name')}: вердикт «остановить», а задачи нет`,
        `${row.text('name')}: the verdict is “stop”, and there is no task`,
        at('tasks'),
      ),
    );
  });
}

/** Settings by which spend is not counted as it is written. */
const CONVERTED_BY = ['currency', 'spend_vat', 'revenue_vat'] as const;

/** Whether the refresh converts spend: the sums of the rows are then others, and what lacks a rate it tells itself. */
function isConverted(data: HealthData, spend: readonly HealthRow[]): boolean {
  const [own, spendVat, revenueVat] = CONVERTED_BY.map((key) => String(data.field('settings', key) ?? ''));
  const isForeign = (row: HealthRow): boolean => !['', own].includes(row.text('currency'));
  return spendVat !== revenueVat || spend.some(isForeign);
}

/** Spend of the facts equals the spend that was imported; months with facts only. */
function reconciled(data: HealthData): CheckResult {
  return judged(data, ['spend', 'facts'], ({ spend, facts }) => {
    if (facts.length === 0) return NOT_APPLICABLE;
    const asOf = data.field('settings', 'as_of');
    if (typeof asOf !== 'number') return NOT_APPLICABLE;
    const total = (rows: readonly HealthRow[], column: string): number =>
      rows.reduce((sum, row) => sum + (row.number(column) ?? 0), 0);
    if (isConverted(data, spend)) return NOT_APPLICABLE;
    const [counted, imported] = [
      total(facts, 'spend'),
      total(
        spend.filter((row) => row.date('date') !== null),
        'cost',
      ),
    ];
    return yesNo(Math.abs(counted - imported) <= 1, [
      lacks(
        `Факты: ${Math.round(counted)}, расходы: ${Math.round(imported)}`,
        `Facts: ${Math.round(counted)}, spend: ${Math.round(imported)}`,
        at('facts', undefined, 'spend'),
      ),
    ]);
  });
}

export const economicsHealth: HealthAspect = {
  number: 11,
  key: 'economics',
  title: t('Юнит-экономика', 'Unit economics'),
  weight: 10,
  checks: [
    check(
      'fresh',
      25,
      t('У каждого рабочего канала есть расход и лиды за 8 дней', 'Every active channel has spend and leads of 8 days'),
      t('Загрузите выгрузки или поставьте канал на паузу', 'Import the exports, or set the channel to paused'),
      at('channels', undefined, 'state'),
      {
        channels: ['code', 'name', 'paid', 'state'],
        spend: ['date', 'channel', 'cost'],
        leads: ['lead_id', 'created', 'channel'],
      },
      fresh,
      { freshness: true },
    ),
    check(
      'priced',
      20,
      t('У каждого продукта есть цена и переменные затраты', 'Every product has a price and a variable cost'),
      t('Впишите цену и затраты', 'Enter price and cost'),
      at('products', undefined, 'price'),
      { products: ['name', 'active', 'price', 'variable_cost'] },
      priced,
    ),
    check(
      'coverage',
      20,
      t(
        'Канал известен у 80 % лидов (порог в настройках): иначе ROMI каналов врёт',
        'The channel of 80 % of leads (see settings) is known: otherwise ROMI of channels lies',
      ),
      t('Укажите канал у лидов', 'Set the channel of leads'),
      at('leads', undefined, 'channel'),
      { leads: ['lead_id', 'created', 'channel'], channels: [...CHANNEL_NAMES] },
      coverage,
      { fields: JUDGED_BY_FIELDS },
    ),
    check(
      'losses',
      20,
      t('По каждому каналу с вердиктом «остановить» есть задача', 'Every channel with the verdict “stop” has a task'),
      t('Заведите задачу: остановить канал или починить', 'Add a task: stop the channel or repair it'),
      at('tasks'),
      {
        channels: ['code', 'name', 'state', 'paid'],
        cohorts: COHORT_COLUMNS,
        tasks: ['title', 'status', 'definition_of_done'],
      },
      losses,
      { fields: JUDGED_BY_FIELDS },
    ),
    check(
      'reconciled',
      15,
      t('Расход в фактах равен загруженному', 'Spend of the facts equals what was imported'),
      t(
        'Обновите РНП; если не сошлось, проверьте строки без даты',
        'Refresh; if it still differs, look for rows without a date',
      ),
      at('facts', undefined, 'spend'),
      { spend: ['date', 'cost', 'currency'], facts: ['spend'] },
      reconciled,
      { fields: ['settings.as_of', ...CONVERTED_BY.map((key) => `settings.${key}`)] },
    ),
  ],
};
