/**
 * Plan and fact of an unfinished month (docs/formulas.md): pace by working days. P month plan, F fact to date, W working days of the
 * month, e done, r left. A ratio is compared as it is; a flow is compared with the share of the plan that is due.
 */
import { f, field, label, type Formula } from '../../../blueprint/formula';
import { MARKED_STATUS } from '../../../shared/codes/status';
import { t, type Text } from '../../../shared/text';
import { anyBlank, choose, quotient, unlessBlank, type Operand } from './guards';
import type { Direction } from '../../../metrics/dictionary';
import { EARLY, type Status } from '../../../metrics/rnp/status';

/** Working days of the month. */
export interface Pace {
  readonly total: Operand;
  readonly done: Operand;
  readonly left: Operand;
}

/** Words of the status column; the sign carries the meaning where colour does not. */
export const STATUS: Readonly<Record<Status, Text>> = MARKED_STATUS;

/** Part of the month plan that is due: P × e / W. */
export const planToDate = (plan: Operand, pace: Pace): Formula =>
  unlessBlank([plan, pace.done], f`IF(${pace.total}=0;"";${plan}*${pace.done}/${pace.total})`);

/** Index I: forecast / P where more is better, P / forecast where less is, 1 − |forecast / P − 1| in a corridor. */
function index(direction: Direction, plan: Operand, expected: Operand): Formula {
  if (direction === 'down') return f`${plan}/${expected}`;
  return direction === 'up' ? f`${expected}/${plan}` : f`ABS(${expected}/${plan}-1)`;
}

/** What the status of a line is judged by. */
export interface Judged {
  readonly direction: Direction;
  readonly plan: Operand;
  readonly fact: Operand;
  readonly forecast: Operand;
  /** A count is too early to judge below five. */
  readonly isCount: boolean;
  /** For a price: money is spent and there is nothing to show for it. */
  readonly barren?: Formula;
}

/** Whether money is spent and nothing has come of it: no price, and worse than any price. */
export const isBarren = (spend: Operand, count: Operand): Formula =>
  f`IF(${anyBlank([spend, count])};FALSE;AND(${spend}>0;${count}=0))`;

/** The status word of a line: thresholds from the settings; early months and small counts are not judged, money spent on nothing is red; "" without plan and fact. */
export function status(line: Judged, pace: Pace): Formula {
  const setting = (key: string): Operand => field('settings', key);
  // twelve digits: a forecast that is exactly on the threshold must not lose it to the last binary digit
  const value = f`ROUND(${index(line.direction, line.plan, line.forecast)};12)`;
  const band = line.direction === 'band';
  const good = band ? f`${value}<=${setting('band_green')}` : f`${value}>=${setting('green_from')}`;
  const fair = band ? f`${value}<=${setting('band_amber')}` : f`${value}>=${setting('amber_from')}`;
  const early = label(STATUS.early);
  return choose(
    [
      [f`AND(${line.plan}="";${line.fact}="")`, f`""`],
      [f`${line.plan}=""`, label(STATUS.none)],
      [f`${line.plan}=0`, label(STATUS.none)],
      [f`${pace.done}<${EARLY.days}`, early],
      ...(line.barren ? [[line.barren, label(STATUS.red)] as const] : []),
      // a forecast may stand on open deals while the month has no fact yet: that is too early too
      [f`OR(${line.fact}="";${line.forecast}="")`, early],
      ...(line.isCount ? [[f`${line.fact}<${EARLY.count}`, early] as const] : []),
      ...(line.direction === 'down' ? [[f`${line.forecast}=0`, label(STATUS.green)] as const] : []),
      [good, label(STATUS.green)],
      [fair, label(STATUS.amber)],
    ],
    label(STATUS.red),
  );
}

/** Said instead of what is needed a day. */
export const REST = {
  closed: t('план закрыт', 'plan closed'),
  exhausted: t('бюджет исчерпан', 'budget used up'),
} as const;

/** Needed each remaining working day: max(0, P − F) / r; of a corridor whose plan is spent words, since less than nothing cannot be needed. */
export function perDay(direction: Direction, plan: Operand, fact: Operand, pace: Pace): Formula {
  const needed = f`MAX(0;${plan}-${fact})/${pace.left}`;
  const told = direction === 'band' ? f`IF(${fact}>${plan};${label(REST.exhausted)};${needed})` : needed;
  return unlessBlank([plan, fact, pace.left], f`IF(${pace.left}=0;"";${told})`);
}

/** Needed in the next segment: needed a day × its working days; "" where words stand instead. */
export const perWeek = (day: Operand, nextDays: Operand): Formula =>
  unlessBlank([day, nextDays], f`IF(ISNUMBER(${day});${day}*${nextDays};"")`);

/** Fact or forecast as a share of the plan. */
export const share = (value: Operand, plan: Operand): Formula => quotient(value, plan);
