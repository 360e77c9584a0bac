/**
 * The demo department's plan. March 2026 is the worked example of the specification (200 leads, 80 MQL, 40 SQL, 10 deals,
 * 3.6 million of revenue for 800,000 with the reserve); the other months follow it by season and add up in the same way.
 */
import { roundHalfAway } from '../../shared/money';
import { splitInteger } from '../../shared/largestRemainder';

/** A month's plan of one channel. Numbers that nobody plans are left out. */
export interface ChannelMonth {
  readonly channel: string;
  readonly spend: number;
  readonly impr?: number;
  readonly clicks?: number;
  readonly leads: number;
  readonly mql: number;
  readonly sql: number;
  readonly meetings: number;
  readonly proposals: number;
  readonly deals: number;
  readonly revenue: number;
}

/** Plan of a month: its channels and what is held back. */
export interface MonthPlan {
  readonly channels: readonly ChannelMonth[];
  /** Money that belongs to the month but to no channel yet. */
  readonly reserve: number;
}

interface SampleChannel {
  readonly code: string;
  /** Leads of an average month (March). */
  readonly leads: number;
  readonly costOfLead: number;
  /** Money for a click, and clicks per impression in thousandths; without them the platform counts no clicks. */
  readonly costOfClick?: number;
  readonly clicksPerThousand?: number;
  /** Clicks of a channel that costs nothing per click. */
  readonly clicksOfLead?: number;
}

const CHANNELS: readonly SampleChannel[] = [
  { code: 'yandex_direct', leads: 90, costOfLead: 4300, costOfClick: 96, clicksPerThousand: 41 },
  { code: 'vk_ads', leads: 40, costOfLead: 3800, costOfClick: 41, clicksPerThousand: 12 },
  { code: 'seo', leads: 30, costOfLead: 0, clicksOfLead: 50 },
  { code: 'content', leads: 25, costOfLead: 2400, costOfClick: 62, clicksPerThousand: 19 },
  { code: 'partners', leads: 15, costOfLead: 0 },
];

/** Leads and money of an average month. */
const LEADS = 200;
const BUDGET = 800_000;
const CHECK = 360_000;

/** Season against March, January to December: quiet January and summer, a strong autumn. */
const SEASON = [0.75, 0.95, 1, 1, 0.85, 0.95, 0.85, 0.9, 1, 1.1, 1.1, 0.9] as const;

const rounded = (value: number): number => roundHalfAway(value, 0);

/** Clicks and impressions in round tens, as people plan them. */
function traffic(channel: SampleChannel, leads: number): Pick<ChannelMonth, 'clicks' | 'impr'> {
  const tens = (value: number): number => rounded(value / 10) * 10;
  if (channel.clicksOfLead !== undefined) return { clicks: tens(leads * channel.clicksOfLead) };
  if (channel.costOfClick === undefined || channel.clicksPerThousand === undefined) return {};
  const clicks = tens((leads * channel.costOfLead) / channel.costOfClick);
  return { clicks, impr: tens((clicks * 1000) / channel.clicksPerThousand) };
}

/**
 * The plan of a month (`YYYY-MM-01`): 40 % of leads become MQL, half of those SQL, 70 % of SQL meet, half get a proposal and a
 * quarter buy. Totals are rounded once and split over channels by largest remainder, so that channels add up to them.
 */
export function samplePlan(month: string): MonthPlan {
  const season = SEASON[Number(month.slice(5, 7)) - 1] ?? 1;
  const leads = rounded(LEADS * season);
  const sql = rounded(leads / 5);
  const split = (total: number): number[] =>
    splitInteger(
      total,
      CHANNELS.map((channel) => channel.leads),
    );
  const parts = {
    leads: split(leads),
    mql: split(rounded((leads * 2) / 5)),
    sql: split(sql),
    meetings: split(rounded((sql * 7) / 10)),
    proposals: split(rounded(sql / 2)),
    deals: split(rounded(sql / 4)),
  };
  const channels = CHANNELS.map((channel, index): ChannelMonth => {
    const part = (numbers: readonly number[]): number => numbers[index] ?? 0;
    const own = part(parts.leads);
    return {
      channel: channel.code,
      spend: own * channel.costOfLead,
      ...traffic(channel, own),
      leads: own,
      mql: part(parts.mql),
      sql: part(parts.sql),
      meetings: part(parts.meetings),
      proposals: part(parts.proposals),
      deals: part(parts.deals),
      revenue: part(parts.deals) * CHECK,
    };
  });
  const spent = channels.reduce((sum, channel) => sum + channel.spend, 0);
  return { channels, reserve: rounded(BUDGET * season) - spent };
}
