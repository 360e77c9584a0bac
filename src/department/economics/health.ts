/** Health of unit economics (aspect 11): are the numbers fresh, whole and acted upon. */
import { addDays, firstOfMonth, addMonths } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { NOT_APPLICABLE, shareOf, yesNo } from '../../blueprint/healthRules';
import { at, check, judged, lacks } from '../health/kit';

const FRESH_DAYS = 8;
/** Leads of these days tell the share of known channels. */
const WINDOW_DAYS = 90;
/** Months that the facts of a channel are judged by, the running one included. */
const MONTHS = 3;

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
  judged(data, ['leads'], ({ leads }) =>
    shareOf(
      leads.filter((row) => (row.date('created') ?? '') >= addDays(data.today, -WINDOW_DAYS)),
      (row) => row.text('channel') !== '',
      (row) =>
        lacks(
          `Лид ${row.text('lead_id')} без канала`,
          `Lead ${row.text('lead_id')} has no channel`,
          at('leads', row, 'channel'),
        ),
      0.8,
    ),
  );

const OPEN_TASKS = ['todo', 'doing', 'review', 'blocked'];

/** Channels that spend and bring nothing, or less than they cost, each with an open task that names the channel. */
function losses(data: HealthData): CheckResult {
  return judged(data, ['channels', 'facts', 'tasks'], ({ channels, facts, tasks }) => {
    const since = addMonths(firstOfMonth(data.today), 1 - MONTHS);
    const rows = facts.filter((row) => (row.date('month') ?? '') >= since);
    if (rows.length === 0) return NOT_APPLICABLE;
    const sum = (channel: string, metric: string): number =>
      rows
        .filter((row) => row.text('channel') === channel)
        .reduce((total, row) => total + (row.number(metric) ?? 0), 0);
    const losing = channels.filter((row) => {
      const code = row.text('code');
      const spent = sum(code, 'spend');
      return code !== '' && isActive(row) && spent > 0 && sum(code, 'revenue') - sum(code, 'costs') < spent;
    });
    if (losing.length === 0) return yesNo(true);
    const named = (row: HealthRow): boolean =>
      tasks.some(
        (task) =>
          OPEN_TASKS.includes(task.code('status') ?? '') &&
          `${task.text('title')} ${task.text('definition_of_done')}`
            .toLowerCase()
            .includes(row.text('name').toLowerCase()),
      );
    return shareOf(losing, named, (row) =>
      lacks(
        `${row.text('name')}: тратит больше, чем приносит, а задачи нет`,
        `${row.text('name')}: costs more than it brings, and there is no task`,
        at('tasks'),
      ),
    );
  });
}

/** Spend of the facts equals the spend that was imported; months with facts only. */
function reconciled(data: HealthData): CheckResult {
  return judged(data, ['spend', 'facts'], ({ spend, facts }) => {
    if (facts.length === 0) return NOT_APPLICABLE;
    const asOf = data.field('settings', 'as_of');
    if (typeof asOf !== 'number') return NOT_APPLICABLE;
    const total = (rows: readonly HealthRow[], column: string): number =>
      rows.reduce((sum, row) => sum + (row.number(column) ?? 0), 0);
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
        'Канал известен у 80 % лидов: иначе ROMI каналов врёт',
        'The channel of 80 % of leads is known: otherwise ROMI of channels lies',
      ),
      t('Укажите канал у лидов', 'Set the channel of leads'),
      at('leads', undefined, 'channel'),
      { leads: ['lead_id', 'created', 'channel'] },
      coverage,
    ),
    check(
      'losses',
      20,
      t('По каждому убыточному каналу есть задача', 'Every channel that loses money has a task'),
      t('Заведите задачу: остановить канал или починить', 'Add a task: stop the channel or repair it'),
      at('tasks'),
      {
        channels: ['code', 'name', 'state'],
        facts: ['month', 'channel', 'spend', 'revenue', 'costs'],
        tasks: ['title', 'status', 'definition_of_done'],
      },
      losses,
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
      { spend: ['date', 'cost'], facts: ['spend'] },
      reconciled,
      { fields: ['settings.as_of'] },
    ),
  ],
};
