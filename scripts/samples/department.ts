/** The invented department: channels, segments, products, reasons and seasons. */

export const FIRST_DAY = '2025-09-01';
export const LAST_DAY = '2026-03-29';

/** One source of leads and what it costs. */
export interface Channel {
  readonly code: string;
  readonly name: string;
  /** Leads per working day on an average day. */
  readonly leadsADay: number;
  /** Share of leads that marketing qualifies; the average of all channels is near 40 %. */
  readonly mqlRate: number;
  readonly wonRate: number;
  /** Campaigns with their share of the budget; none: the channel costs no advertising money. */
  readonly campaigns: readonly (readonly [name: string, share: number])[];
  readonly costADay: number;
  readonly costOfClick: number;
  readonly clickRate: number;
  readonly utm: readonly [source: string, medium: string];
}

const NO_COST = { campaigns: [], costADay: 0, costOfClick: 0, clickRate: 0 } as const;

/** vk_ads earns less than it costs (many leads, few of them good); email costs little but brings hardly any leads. */
export const CHANNELS: readonly Channel[] = [
  {
    code: 'yandex_direct',
    name: 'Яндекс Директ',
    leadsADay: 7.2,
    mqlRate: 0.44,
    wonRate: 0.25,
    campaigns: [
      ['search_wms', 0.5],
      ['search_brand', 0.15],
      ['rsya_retarget', 0.35],
    ],
    costADay: 18429,
    costOfClick: 96,
    clickRate: 0.041,
    utm: ['yandex', 'cpc'],
  },
  {
    code: 'vk_ads',
    name: 'VK Реклама',
    leadsADay: 3.6,
    mqlRate: 0.17,
    wonRate: 0.08,
    campaigns: [
      ['vk_leadform', 0.65],
      ['vk_lookalike', 0.35],
    ],
    costADay: 7238,
    costOfClick: 41,
    clickRate: 0.012,
    utm: ['vk', 'paid_social'],
  },
  { ...NO_COST, code: 'seo', name: 'SEO', leadsADay: 2.4, mqlRate: 0.48, wonRate: 0.27, utm: ['google', 'organic'] },
  {
    code: 'content',
    name: 'Контент и Telegram',
    leadsADay: 1.9,
    mqlRate: 0.42,
    wonRate: 0.26,
    campaigns: [['tg_seeding', 1]],
    costADay: 2857,
    costOfClick: 62,
    clickRate: 0.019,
    utm: ['telegram', 'post'],
  },
  {
    ...NO_COST,
    code: 'partners',
    name: 'Партнёры',
    leadsADay: 1.2,
    mqlRate: 0.6,
    wonRate: 0.35,
    utm: ['partner', 'referral'],
  },
  {
    code: 'email',
    name: 'Рассылки',
    leadsADay: 0.25,
    mqlRate: 0.4,
    wonRate: 0.2,
    campaigns: [['base_digest', 1]],
    costADay: 1150,
    costOfClick: 38,
    clickRate: 0.022,
    utm: ['email', 'digest'],
  },
  { ...NO_COST, code: '', name: '', leadsADay: 1.1, mqlRate: 0.38, wonRate: 0.24, utm: ['', ''] },
];

/** Segments and their shares. */
export const SEGMENTS: readonly (readonly [string, number])[] = [
  ['3pl', 0.42],
  ['wholesale', 0.38],
  ['retail', 0.2],
];
/** Products, their shares and prices. */
export const PRODUCTS: readonly (readonly [code: string, share: number, price: number])[] = [
  ['audit', 0.34, 29000],
  ['wms', 0.44, 360000],
  ['terminals', 0.15, 180000],
  ['support', 0.07, 144000],
];
/** Reasons of refusal and their shares. */
export const REASONS: readonly (readonly [string, number])[] = [
  ['no_contact', 0.2],
  ['no_budget', 0.14],
  ['no_need', 0.15],
  ['wrong_segment', 0.17],
  ['no_authority', 0.07],
  ['timing', 0.1],
  ['price', 0.07],
  ['competitor', 0.05],
  ['product_gap', 0.02],
  ['region', 0.03],
];
/** Leads and costs by month against the average: autumn is strong, New Year holidays are dead. */
export const SEASON: Readonly<Record<string, number>> = {
  '2025-09': 1.02,
  '2025-10': 1.12,
  '2025-11': 1.1,
  '2025-12': 0.92,
  '2026-01': 0.78,
  '2026-02': 1,
  '2026-03': 1.08,
};
/** Monday to Sunday; B2B leads come on working days. */
export const WEEKDAYS = [1.12, 1.1, 1.06, 1, 0.86, 0.28, 0.2] as const;
/** Costs follow the schedule of campaigns, which run at weekends too. */
export const COST_WEEKDAYS = [1.1, 1.1, 1.1, 1.1, 1.05, 0.8, 0.75] as const;
