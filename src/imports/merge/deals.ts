/** Deals of one lead, where a CRM keeps them apart: what they say together about the lead's status, money and end. */
import { sumMoney } from '../../shared/money';
import type { CellValue } from '../planUpsert';

/** One deal as last told. Dates are serial numbers; `end` is the earliest day on which it was told to have ended as it did. */
export interface Deal {
  readonly at: string;
  readonly status: string | null;
  readonly amount: number | null;
  readonly won: number | null;
  readonly lost: number | null;
}

export type Deals = Readonly<Record<string, Deal>>;

const least = (left: number | null, right: number | null): number | null =>
  left === null ? right : right === null ? left : Math.min(left, right);

const order = (deal: Deal): string => JSON.stringify([deal.status, deal.amount]);

/** Takes what an export says of a deal: the later word wins; the earliest day of an end stays. */
export function tellDeal(deals: Deals, id: string, told: Deal): Deals {
  const old = deals[id];
  if (!old) return { ...deals, [id]: told };
  const later = told.at > old.at || (told.at === old.at && order(told) > order(old)) || told.at === '';
  const last = later ? told : old;
  return { ...deals, [id]: { ...last, won: least(old.won, told.won), lost: least(old.lost, told.lost) } };
}

/** Open statuses from the first to the last. */
const RANKS = ['new', 'in_work', 'nurture', 'mql', 'sql', 'meeting', 'proposal'];
const LOST = ['lost', 'disqualified'];

/** What the deals say of the lead: code of the status, money, and the days of its end. */
export interface DealsTogether {
  readonly status: string | null;
  readonly amount: CellValue;
  readonly won_at: number | null;
  readonly lost_at: number | null;
}

const sum = (deals: readonly Deal[]): number | null => {
  const amounts = deals.map(({ amount }) => amount).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : sumMoney(amounts);
};

/** One won deal makes the lead won, and its money is that of all won deals; it is lost when all deals are. */
export function together(deals: Deals): DealsTogether {
  const all = Object.entries(deals)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, deal]) => deal);
  const won = all.filter(({ status }) => status === 'won');
  if (won.length > 0)
    return {
      status: 'won',
      amount: sum(won),
      won_at: won.reduce<number | null>((day, deal) => least(day, deal.won), null),
      lost_at: null,
    };
  const open = all.filter(({ status }) => status === null || !LOST.includes(status));
  if (open.length === 0) {
    const days = all.map(({ lost }) => lost).filter((day) => day !== null);
    return {
      status: all.some(({ status }) => status === 'lost') ? 'lost' : (all[0]?.status ?? null),
      amount: sum(all),
      won_at: null,
      lost_at: days.length === 0 ? null : Math.max(...days),
    };
  }
  const rank = ({ status }: Deal): number => (status === null ? -1 : RANKS.indexOf(status));
  const furthest = open.reduce((top, deal) => (rank(deal) > rank(top) ? deal : top));
  return { status: furthest.status, amount: sum(open), won_at: null, lost_at: null };
}
