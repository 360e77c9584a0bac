/**
 * The metric dictionary: every number that people see is defined here once — its name, unit, direction, formula and source. The RNP,
 * the funnel, unit economics, pay and the documents are generated from it. Names are ru, en; sources are listed in docs/formulas.md.
 */
import { AppError } from '../shared/errors';
import { lazy } from '../shared/lazy';
import { define, made, type Composition, type MetricDefinition } from './metricDefinition';

export { BASE_METRICS, FROZEN_METRICS } from './metricDefinition';
export type {
  BaseMetric,
  Composition,
  Direction,
  FrozenMetric,
  MetricDefinition,
  MetricUnit,
} from './metricDefinition';

const COUNT_UP = ['count', 'up'] as const;
const RATE_UP = ['ratio', 'up'] as const;
const MONEY_UP = ['money', 'up'] as const;
const MONEY_DOWN = ['money', 'down'] as const;

const TRAFFIC: readonly MetricDefinition[] = [
  define('spend', ['Расход', 'Spend'], ['money', 'band'], ['Σ рекламных расходов', 'Σ ad cost']),
  define('impr', ['Показы', 'Impressions'], COUNT_UP, ['Σ показов по данным площадок', 'Σ, by the platforms']),
  define('clicks', ['Клики', 'Clicks'], COUNT_UP, ['Σ кликов по данным площадок', 'Σ, by the platforms']),
  define('ctr', ['CTR', 'CTR'], RATE_UP, ['клики ÷ показы', 'clicks ÷ impressions'], made('clicks/impr')),
  define(
    'cpm',
    ['CPM', 'CPM'],
    MONEY_DOWN,
    ['расход ÷ показы × 1000', 'spend ÷ impressions × 1000'],
    made('spend/impr', 1000),
  ),
  define('cpc', ['CPC', 'CPC'], MONEY_DOWN, ['расход ÷ клики', 'spend ÷ clicks'], made('spend/clicks')),
];

const STAGES: readonly MetricDefinition[] = [
  define('leads', ['Лиды', 'Leads'], COUNT_UP, [
    'разные лиды по дате создания; спам и дубли не считаются',
    'distinct leads by date of creation, without spam and duplicates',
  ]),
  define('mql', ['MQL', 'MQL'], COUNT_UP, ['лиды по дате квалификации маркетингом', 'leads by date of MQL']),
  define('sql', ['SQL', 'SQL'], COUNT_UP, ['лиды по дате приёмки продажами', 'leads by date of acceptance by sales']),
  define('meetings', ['Встречи', 'Meetings'], COUNT_UP, ['встречи по дате', 'meetings by date']),
  define('proposals', ['КП', 'Proposals'], COUNT_UP, ['предложения по дате', 'proposals by date']),
  define('deals', ['Сделки', 'Deals'], COUNT_UP, ['сделки по дате выигрыша', 'deals by date won']),
  define(
    'not_ours',
    ['Нецелевые', 'Not ours'],
    ['count', 'down'],
    ['лиды со статусом «Нецелевой» по дате создания', 'disqualified leads by date of creation'],
  ),
];

const CONVERSIONS: readonly MetricDefinition[] = [
  define(
    'cr_click_lead',
    ['CR клик → лид', 'CR click → lead'],
    RATE_UP,
    ['лиды ÷ клики', 'leads ÷ clicks'],
    made('leads/clicks'),
  ),
  define('cr_lead_mql', ['CR лид → MQL', 'CR lead → MQL'], RATE_UP, ['MQL ÷ лиды', 'MQL ÷ leads'], made('mql/leads')),
  define('cr_mql_sql', ['CR MQL → SQL', 'CR MQL → SQL'], RATE_UP, ['SQL ÷ MQL', 'SQL ÷ MQL'], made('sql/mql')),
  define('cr_lead_sql', ['CR лид → SQL', 'CR lead → SQL'], RATE_UP, ['SQL ÷ лиды', 'SQL ÷ leads'], made('sql/leads')),
  define(
    'cr_sql_meeting',
    ['CR SQL → встреча', 'CR SQL → meeting'],
    RATE_UP,
    ['встречи ÷ SQL', 'meetings ÷ SQL'],
    made('meetings/sql'),
  ),
  define(
    'cr_meeting_prop',
    ['CR встреча → КП', 'CR meeting → proposal'],
    RATE_UP,
    ['КП ÷ встречи', 'proposals ÷ meetings'],
    made('proposals/meetings'),
  ),
  define(
    'cr_prop_deal',
    ['CR КП → сделка', 'CR proposal → deal'],
    RATE_UP,
    ['сделки ÷ КП', 'deals ÷ proposals'],
    made('deals/proposals'),
  ),
  define(
    'cr_sql_deal',
    ['CR SQL → сделка', 'CR SQL → deal'],
    RATE_UP,
    ['сделки ÷ SQL', 'deals ÷ SQL'],
    made('deals/sql'),
  ),
  define('c1', ['C1', 'C1'], RATE_UP, ['сделки ÷ лиды', 'deals ÷ leads'], made('deals/leads'), 'S5, S6'),
];

const PRICES: readonly MetricDefinition[] = [
  define('cpl', ['CPL', 'CPL'], MONEY_DOWN, ['расход ÷ лиды', 'spend ÷ leads'], made('spend/leads')),
  define('cpmql', ['CPMQL', 'CPMQL'], MONEY_DOWN, ['расход ÷ MQL', 'spend ÷ MQL'], made('spend/mql')),
  define('cpsql', ['CPSQL', 'CPSQL'], MONEY_DOWN, ['расход ÷ SQL', 'spend ÷ SQL'], made('spend/sql')),
  define('cac', ['CAC', 'CAC'], MONEY_DOWN, ['расход ÷ сделки', 'spend ÷ deals'], made('spend/deals'), 'S6'),
  define(
    'paid_spend',
    ['Расход платных каналов', 'Spend of paid channels'],
    ['money', 'band'],
    ['Σ расходов каналов с отметкой «Платный»', 'Σ ad cost of channels marked as paid'],
  ),
  define('paid_customers', ['Новые клиенты платных каналов', 'New customers of paid channels'], COUNT_UP, [
    'сделки платных каналов по дате выигрыша, без повторных',
    'deals of paid channels by date won, without repeat ones',
  ]),
  define(
    'cac_paid',
    ['CAC платный', 'CAC, paid'],
    MONEY_DOWN,
    ['расход ÷ новые клиенты платных каналов', 'spend ÷ new customers of paid channels'],
    made('paid_spend/paid_customers'),
  ),
  define('cac_blended', ['CAC общий', 'CAC, blended'], MONEY_DOWN, [
    'весь маркетинг ÷ все новые клиенты',
    'all marketing cost ÷ all new customers',
  ]),
  define('cac_full', ['CAC полный', 'CAC, full'], MONEY_DOWN, [
    '(расход + зарплаты + сервисы + подрядчики + продажи) ÷ новые клиенты',
    '(spend + salaries + tools + contractors + sales cost) ÷ new customers',
  ]),
];

const MONEY: readonly MetricDefinition[] = [
  define(
    'avg_check',
    ['Средний чек', 'Average check'],
    MONEY_UP,
    ['выручка ÷ сделки', 'revenue ÷ deals'],
    made('revenue/deals'),
    'S6',
  ),
  define('revenue', ['Выручка', 'Revenue'], MONEY_UP, ['Σ сумм выигранных сделок', 'Σ amounts of won deals']),
  define('costs', ['Переменные затраты', 'Variable costs'], MONEY_DOWN, [
    'Σ переменных затрат выигранных сделок',
    'Σ variable costs of won deals',
  ]),
  define(
    'cm',
    ['Маржинальная прибыль', 'Contribution margin'],
    MONEY_UP,
    ['выручка − переменные затраты', 'revenue − variable costs'],
    made('revenue-costs'),
  ),
  define(
    'cm_share',
    ['Доля маржи', 'Margin share'],
    RATE_UP,
    ['маржа ÷ выручка', 'margin ÷ revenue'],
    made('revenue-costs/revenue'),
  ),
  define(
    'cm_per_payment',
    ['Маржа сделки', 'Margin per sale'],
    MONEY_UP,
    ['маржа ÷ сделки', 'margin ÷ deals'],
    made('revenue-costs/deals'),
    'S5, S6',
  ),
  define('profit', ['Прибыль', 'Profit'], MONEY_UP, ['маржа − расход', 'margin − spend'], made('revenue-costs-spend')),
];

const RETURNS: readonly MetricDefinition[] = [
  define('roas', ['ROAS', 'ROAS'], ['multiple', 'up'], ['выручка ÷ расход', 'revenue ÷ spend'], made('revenue/spend')),
  define(
    'romi_m',
    ['ROMI', 'ROMI'],
    RATE_UP,
    ['(маржа − расход) ÷ расход', '(margin − spend) ÷ spend'],
    made('revenue-costs-spend/spend'),
    'S13',
  ),
  define(
    'romi_r',
    ['ROMI по выручке', 'ROMI on revenue'],
    RATE_UP,
    ['(выручка − расход) ÷ расход', '(revenue − spend) ÷ spend'],
    made('revenue-spend/spend'),
    'S13',
  ),
  define(
    'drr',
    ['ДРР', 'Ad cost share'],
    ['ratio', 'down'],
    ['расход ÷ выручка', 'spend ÷ revenue'],
    made('spend/revenue'),
    'S13',
  ),
];

const LIMITS: readonly MetricDefinition[] = [
  define('be_cac', ['Предельный CAC', 'Break-even CAC'], MONEY_UP, [
    'маржа первой продажи или клиента за срок жизни, по настройке',
    'margin of the first sale, or of a customer by the setting',
  ]),
  define('be_cpl', ['Предельный CPL', 'Break-even CPL'], MONEY_UP, ['предельный CAC × C1', 'break-even CAC × C1']),
  define('target_cpl', ['Целевой CPL', 'Target CPL'], MONEY_UP, [
    'предельный CPL ÷ (1 + цель по ROMI)',
    'break-even CPL ÷ (1 + target ROMI)',
  ]),
  define(
    'be_roas',
    ['Безубыточный ROAS', 'Break-even ROAS'],
    ['multiple', 'down'],
    ['выручка ÷ маржа', 'revenue ÷ margin'],
  ),
  define('be_drr', ['Предельный ДРР', 'Break-even ad cost share'], RATE_UP, ['маржа ÷ выручка', 'margin ÷ revenue']),
  define(
    'apc',
    ['Платежей на клиента (принято)', 'Payments per customer (assumed)'],
    COUNT_UP,
    [
      'принято: 1 + следующие платежи ÷ сделки, по плану из «Продуктов»',
      'assumed: 1 + later payments ÷ deals, by the plan in Products',
    ],
    null,
    'S5, S6',
  ),
  define(
    'cltv_m',
    ['Маржа клиента за срок жизни', 'Lifetime margin per customer'],
    MONEY_UP,
    ['(маржа + маржа следующих платежей) ÷ сделки', '(margin + margin of later payments) ÷ deals'],
    null,
    'S5, S6',
  ),
  define(
    'ltv_lead_m',
    ['Маржа лида за срок жизни', 'Lifetime margin per lead'],
    MONEY_UP,
    ['маржа клиента за срок жизни × C1', 'lifetime margin per customer × C1'],
    null,
    'S5, S6',
  ),
  define(
    'ltv_cac',
    ['LTV/CAC', 'LTV/CAC'],
    ['multiple', 'up'],
    ['маржа клиента за срок жизни ÷ CAC', 'lifetime margin per customer ÷ CAC'],
  ),
  define(
    'payback',
    ['Окупаемость, мес.', 'Payback, months'],
    ['count', 'down'],
    [
      'за сколько месяцев маржа клиента возвращает CAC; 0 — первой продажей',
      'months in which the margin of a customer returns its CAC; 0: with the first sale',
    ],
    null,
    'S10',
  ),
];

/** All metrics, from traffic to money. */
export const METRICS: readonly MetricDefinition[] = [
  ...TRAFFIC,
  ...STAGES,
  ...CONVERSIONS,
  ...PRICES,
  ...MONEY,
  ...RETURNS,
  ...LIMITS,
];

const BY_CODE = lazy((): ReadonlyMap<string, MetricDefinition> => new Map(METRICS.map((each) => [each.code, each])));

/** Definition of a metric. @throws AppError INVALID_DEFINITION for a code that is not in the dictionary. */
export function metricOf(code: string): MetricDefinition {
  const metric = BY_CODE().get(code);
  if (!metric) throw new AppError('INVALID_DEFINITION', `no such metric: ${code}`, { code });
  return metric;
}

/** Whether a metric is a price: money spent for one of something. What is free has no price, rather than a price of zero. */
export const isPrice = (of: Composition): boolean =>
  of.over !== null &&
  of.over !== 'revenue' &&
  (of.plus[0] === 'spend' || of.plus[0] === 'paid_spend') &&
  of.minus.length === 0;
