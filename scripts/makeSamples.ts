/**
 * Writes the sample exports in samples/: leads and advertising costs of an invented B2B department that sells warehouse
 * software, and broken files as people bring them. Seeded, so that the same files come out every time: `npm run samples`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FIRST_DAY = '2025-09-01';
const LAST_DAY = '2026-03-29';
const SEED = 20260329;

interface Channel {
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
const CHANNELS: readonly Channel[] = [
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

const SEGMENTS: readonly (readonly [string, number])[] = [
  ['3pl', 0.42],
  ['wholesale', 0.38],
  ['retail', 0.2],
];
const PRODUCTS: readonly (readonly [code: string, share: number, price: number])[] = [
  ['audit', 0.34, 29000],
  ['wms', 0.44, 360000],
  ['terminals', 0.15, 180000],
  ['support', 0.07, 144000],
];
const REASONS: readonly (readonly [string, number])[] = [
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
const SEASON: Readonly<Record<string, number>> = {
  '2025-09': 1.02,
  '2025-10': 1.12,
  '2025-11': 1.1,
  '2025-12': 0.92,
  '2026-01': 0.78,
  '2026-02': 1,
  '2026-03': 1.08,
};
/** Monday to Sunday; B2B leads come on working days. */
const WEEKDAYS = [1.12, 1.1, 1.06, 1, 0.86, 0.28, 0.2] as const;
/** Costs follow the schedule of campaigns, which run at weekends too. */
const COST_WEEKDAYS = [1.1, 1.1, 1.1, 1.1, 1.05, 0.8, 0.75] as const;

/** Mulberry32: a small generator of uniform numbers in [0, 1) with a 32-bit seed. */
function uniformFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = uniformFrom(SEED);
const chance = (share: number): boolean => random() < share;
const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

function choose(weighted: readonly (readonly [string, number, ...unknown[]])[]): string {
  let left = random() * weighted.reduce((sum, [, share]) => sum + share, 0);
  for (const [code, share] of weighted) {
    left -= share;
    if (left < 0) return code;
  }
  return weighted[weighted.length - 1]?.[0] ?? '';
}

/** Poisson count with a small mean (Knuth's multiplication method). */
function poisson(mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

const DAY = 86_400_000;
const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (date: string): number => (new Date(toTime(date)).getUTCDay() + 6) % 7;

/** A later day, moved from a weekend to Monday; empty when it has not come yet. */
function later(date: string, days: number): string {
  const moved = toDate(toTime(date) + days * DAY);
  const monday = weekdayOf(moved) > 4 ? toDate(toTime(moved) + (7 - weekdayOf(moved)) * DAY) : moved;
  return monday <= LAST_DAY ? monday : '';
}

const isHoliday = (date: string): boolean => date >= '2026-01-01' && date <= '2026-01-08';

function dayFactor(date: string): number {
  return (WEEKDAYS[weekdayOf(date)] ?? 1) * (SEASON[date.slice(0, 7)] ?? 1) * (isHoliday(date) ? 0.15 : 1);
}

const days: string[] = [];
for (let time = toTime(FIRST_DAY); time <= toTime(LAST_DAY); time += DAY) days.push(toDate(time));

interface Lead {
  status: string;
  mql_at: string;
  sql_at: string;
  meeting_at: string;
  proposal_at: string;
  won_at: string;
  lost_at: string;
  amount: string;
  reject_reason: string;
}

const newLead = (): Lead => ({
  status: 'new',
  mql_at: '',
  sql_at: '',
  meeting_at: '',
  proposal_at: '',
  won_at: '',
  lost_at: '',
  amount: '',
  reject_reason: '',
});

function refuse(lead: Lead, from: string, low: number, high: number): Lead {
  const lostAt = later(from, between(low, high));
  if (lostAt === '') return lead;
  const reason = choose(REASONS);
  const status = ['wrong_segment', 'region'].includes(reason)
    ? 'disqualified'
    : reason === 'timing'
      ? 'nurture'
      : 'lost';
  return { ...lead, status, lost_at: status === 'nurture' ? '' : lostAt, reject_reason: reason };
}

function amountOf(product: string): string {
  const price = PRODUCTS.find(([code]) => code === product)?.[2] ?? 0;
  return String(Math.round((price * (0.85 + random() * 0.35)) / 500) * 500);
}

/** Proposal and closing: 20–45 days from the lead's creation to a won deal, as a rule. */
function close(lead: Lead, product: string, won: boolean): Lead {
  const proposalAt = later(lead.meeting_at, between(2, 7));
  if (proposalAt === '') return lead;
  const offered: Lead = { ...lead, status: 'proposal', proposal_at: proposalAt, amount: amountOf(product) };
  if (!won) return refuse(offered, proposalAt, 5, 25);
  const wonAt = later(proposalAt, between(8, 24));
  return wonAt === '' ? offered : { ...offered, status: 'won', won_at: wonAt };
}

function sell(lead: Lead, channel: Channel, product: string): Lead {
  const won = chance(channel.wonRate);
  const meetingAt = won || chance(0.75) ? later(lead.sql_at, between(2, 6)) : '';
  if (meetingAt === '') return refuse(lead, lead.sql_at, 5, 20);
  const met: Lead = { ...lead, status: 'meeting', meeting_at: meetingAt };
  return won || chance(0.7) ? close(met, product, won) : refuse(met, meetingAt, 3, 20);
}

function live(created: string, channel: Channel, product: string): Lead {
  const lead = newLead();
  if (chance(0.03)) {
    const status = chance(0.6) ? 'spam' : 'duplicate';
    return { ...lead, status, reject_reason: status };
  }
  if (chance(0.015))
    return { ...lead, status: 'disqualified', lost_at: later(created, 1), reject_reason: 'job_or_vendor' };
  const mqlAt = chance(channel.mqlRate) ? later(created, between(0, 3)) : '';
  if (mqlAt === '') return refuse({ ...lead, status: 'in_work' }, created, 1, 12);
  const qualified: Lead = { ...lead, status: 'mql', mql_at: mqlAt };
  const sqlAt = chance(0.5) ? later(mqlAt, between(1, 5)) : '';
  if (sqlAt === '') return refuse(qualified, mqlAt, 3, 20);
  return sell({ ...qualified, status: 'sql', sql_at: sqlAt }, channel, product);
}

function makeLeads(): string[] {
  const header =
    'lead_id,created,channel,segment,product,status,mql_at,sql_at,meeting_at,proposal_at,won_at,lost_at,amount,' +
    'reject_reason,utm_source,utm_medium,utm_campaign,utm_content';
  const lines = [header];
  for (const created of days) {
    for (const channel of CHANNELS) {
      for (let left = poisson(channel.leadsADay * dayFactor(created)); left > 0; left -= 1) {
        const product = choose(PRODUCTS);
        const lead = live(created, channel, product);
        const campaign = channel.campaigns.length > 0 ? choose(channel.campaigns) : '';
        const content = campaign === '' ? '' : `ad_${between(1, 4)}`;
        const id = `L-${String(lines.length).padStart(5, '0')}`;
        const stages = [lead.mql_at, lead.sql_at, lead.meeting_at, lead.proposal_at, lead.won_at, lead.lost_at];
        const head = [id, created, channel.code, choose(SEGMENTS), product, lead.status];
        lines.push([...head, ...stages, lead.amount, lead.reject_reason, ...channel.utm, campaign, content].join(','));
      }
    }
  }
  return lines;
}

function makeSpend(): string[] {
  const lines = ['date,channel,campaign,impressions,clicks,cost'];
  for (const date of days) {
    for (const channel of CHANNELS) {
      for (const [campaign, share] of channel.campaigns) {
        const factor = (COST_WEEKDAYS[weekdayOf(date)] ?? 1) * (SEASON[date.slice(0, 7)] ?? 1);
        const cost = channel.costADay * share * factor * (isHoliday(date) ? 0.35 : 1) * (0.85 + random() * 0.3);
        const clicks = Math.round(cost / (channel.costOfClick * (0.9 + random() * 0.2)));
        const impressions = Math.round(clicks / (channel.clickRate * (0.85 + random() * 0.3)));
        lines.push([date, channel.code, campaign, impressions, clicks, cost.toFixed(2)].join(','));
      }
    }
  }
  return lines;
}

/** A thousand leads, three of them broken: a day that does not exist, an amount in words, no id. */
function breakThree(leads: readonly string[]): string[] {
  const lines = leads.slice(0, 1001);
  const replace = (line: number, column: number, value: string): void => {
    const cells = (lines[line - 1] ?? '').split(',');
    cells[column] = value;
    lines[line - 1] = cells.join(',');
  };
  replace(101, 1, '2026-02-30');
  replace(502, 12, 'сто тысяч');
  replace(903, 0, '');
  return lines;
}

/** Bytes of windows-1251: ASCII as it is, Russian letters from 0xC0. */
function toWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    if (letter === 'ё') return 0xb8;
    if (letter === 'Ё') return 0xa8;
    return code - 0x410 + 0xc0;
  });
}

const BROKEN: readonly (readonly [
  file: string,
  about: string,
  content: (leads: readonly string[]) => string | Uint8Array,
])[] = [
  ['empty.csv', 'nothing at all', () => ''],
  ['no_header.csv', 'leads without the row of headers', (leads) => `${leads.slice(1, 40).join('\n')}\n`],
  [
    'workbook.csv',
    'the first bytes of an xlsx workbook named .csv',
    () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
  ],
  [
    'picture.csv',
    'the first bytes of a PNG picture named .csv',
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
  ],
  [
    'three_bad_rows.csv',
    '1,000 leads, of which lines 101, 502 and 903 are broken',
    (leads) => `${breakThree(leads).join('\n')}\n`,
  ],
  [
    'windows_1251.csv',
    'costs in windows-1251 with Russian headers, semicolons and decimal commas: reads well where the browser knows the encoding',
    () =>
      toWindows1251(
        'Дата;Канал;Кампания;Показы;Клики;Расход (руб.)\n' +
          '02.03.2026;Яндекс Директ;Поиск;1 200;48;4 608,50\n' +
          '03.03.2026;Яндекс Директ;Поиск;1 150;45;4 311,00\nИтого;;;2 350;93;8 919,50\n',
      ),
  ],
  [
    'unknown_encoding.csv',
    'bytes of no encoding that we know',
    () => Uint8Array.from({ length: 512 }, () => between(128, 255)),
  ],
  [
    'monthly_report.csv',
    'costs by month instead of by day',
    () => 'Month,Campaign,Impr.,Clicks,Cost\n2026-02,search_wms,250000,5200,498000.00\n',
  ],
];

function main(): void {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');
  mkdirSync(path.join(folder, 'broken'), { recursive: true });
  const leads = makeLeads();
  const spend = makeSpend();
  writeFileSync(path.join(folder, 'leads.csv'), `${leads.join('\n')}\n`);
  writeFileSync(path.join(folder, 'spend.csv'), `${spend.join('\n')}\n`);
  for (const [file, , content] of BROKEN) writeFileSync(path.join(folder, 'broken', file), content(leads));
  const table = BROKEN.map(([file, about]) => `- \`broken/${file}\`: ${about}.`).join('\n');
  writeFileSync(
    path.join(folder, 'README.md'),
    `# Sample exports\n\nInvented data, written by \`npm run samples\` (the same every time). No real company or person is in them.\n\n` +
      `- \`leads.csv\`: ${leads.length - 1} leads, ${FIRST_DAY} to ${LAST_DAY}.\n` +
      `- \`spend.csv\`: ${spend.length - 1} rows of advertising costs for the same days. \`seo\` and \`partners\` cost nothing; ` +
      `\`vk_ads\` earns less than it costs; \`email\` costs money and brings few leads.\n\n` +
      `Files as people bring them, for trying what is said about them:\n\n${table}\n`,
  );
  console.log(`${leads.length - 1} leads, ${spend.length - 1} rows of costs -> samples/`);
}

main();
