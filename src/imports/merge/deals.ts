/** Deals of one lead, where a CRM keeps them apart: what they say together about the lead's status, money and end. */
import { sumMoney } from '../../shared/money';
import type { CellValue } from '../planUpsert';

/** The day of a payment and what was paid; null amount: all of it. */
export interface Payment {
  readonly at: string;
  readonly day: number | null;
  readonly amount: number | null;
}

/** One deal as last told. Dates are serial numbers; `end` is the earliest day on which it was told to have ended as it did. */
export interface Deal {
  readonly at: string;
  readonly status: string | null;
  readonly amount: number | null;
  readonly won: number | null;
  readonly lost: number | null;
  /** What the last export that tells of payments said of them; absent: none did. */
  readonly payment?: Payment;
  /** Code of the currency of its money, where that is not the department's. */
  readonly currency?: string;
}

export type Deals = Readonly<Record<string, Deal>>;

const least = (left: number | null, right: number | null): number | null =>
  left === null ? right : right === null ? left : Math.min(left, right);

const order = (deal: Deal): string =>
  JSON.stringify([deal.status, deal.amount, ...(deal.currency === undefined ? [] : [deal.currency])]);

/** Whether a word replaces an older one: a later one does; of two at one moment the greater text, so that order does not matter. */
const isLater = <Told extends { readonly at: string }>(told: Told, old: Told, text: (told: Told) => string): boolean =>
  told.at > old.at || (told.at === old.at && text(told) > text(old)) || told.at === '';

const lastPayment = (old: Payment | undefined, told: Payment | undefined): Payment | undefined =>
  old && told ? (isLater(told, old, JSON.stringify) ? told : old) : (told ?? old);

/** Takes what an export says of a deal: the later word wins; the earliest day of an end stays. */
export function tellDeal(deals: Deals, id: string, told: Deal): Deals {
  const old = deals[id];
  if (!old) return { ...deals, [id]: told };
  const last = isLater(told, old, order) ? told : old;
  const payment = lastPayment(old.payment, told.payment);
  return {
    ...deals,
    [id]: {
      ...last,
      won: least(old.won, told.won),
      lost: least(old.lost, told.lost),
      ...(payment ? { payment } : {}),
    },
  };
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
  readonly paid_at: number | null;
  readonly paid_amount: number | null;
  readonly currency: string | null;
}

const sumOf = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sumMoney(known);
};

/** Money of deals of one currency; of several there is no sum, and the row says that its amount is not known. */
function moneyOf(deals: readonly Deal[]): Pick<DealsTogether, 'amount' | 'currency'> {
  const priced = deals.filter(({ amount }) => amount !== null);
  const currencies = new Set(priced.map(({ currency = '' }) => currency));
  const [currency = ''] = currencies;
  if (currencies.size > 1) return { amount: null, currency: null };
  return { amount: sumOf(priced.map(({ amount }) => amount)), currency: currency === '' ? null : currency };
}

const UNPAID = { paid_at: null, paid_amount: null } as const;

/** Payments of won deals: the first day, and what was paid by all of them; no amount where all paid in full. */
function paymentsOf(won: readonly Deal[]): Pick<DealsTogether, 'paid_at' | 'paid_amount'> {
  const paid = won.filter(({ payment }) => (payment?.day ?? null) !== null);
  if (paid.length === 0) return UNPAID;
  const inFull = paid.length === won.length && paid.every(({ payment }) => (payment?.amount ?? null) === null);
  return {
    paid_at: paid.reduce<number | null>((day, { payment }) => least(day, payment?.day ?? null), null),
    paid_amount: inFull ? null : sumOf(paid.map(({ payment, amount }) => payment?.amount ?? amount)),
  };
}

/** One won deal makes the lead won, and its money is that of all won deals; it is lost when all deals are. */
export function together(deals: Deals): DealsTogether {
  const all = Object.entries(deals)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, deal]) => deal);
  const won = all.filter(({ status }) => status === 'won');
  if (won.length > 0)
    return {
      status: 'won',
      ...moneyOf(won),
      ...paymentsOf(won),
      won_at: won.reduce<number | null>((day, deal) => least(day, deal.won), null),
      lost_at: null,
    };
  const open = all.filter(({ status }) => status === null || !LOST.includes(status));
  if (open.length === 0) {
    const days = all.map(({ lost }) => lost).filter((day) => day !== null);
    return {
      status: all.some(({ status }) => status === 'lost') ? 'lost' : (all[0]?.status ?? null),
      ...moneyOf(all),
      ...UNPAID,
      won_at: null,
      lost_at: days.length === 0 ? null : Math.max(...days),
    };
  }
  const rank = ({ status }: Deal): number => (status === null ? -1 : RANKS.indexOf(status));
  const furthest = open.reduce((top, deal) => (rank(deal) > rank(top) ? deal : top));
  return { status: furthest.status, ...moneyOf(open), ...UNPAID, won_at: null, lost_at: null };
}
