/** The last weeks and months with their states, for the panel. */
import { t, type Text } from '../../shared/text';
import { PERIOD_STATES } from '../../shared/codes/closing';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { closePeriods, type ClosingOutcome, type Waiting } from '../../metrics/closing/step';
import { isFrozen, type Period } from '../../metrics/closing/types';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { requireDepartment } from '../setup/open';
import { workbookId } from '../setup/record';
import { decideBacklog, decideWeek, openClosing, type Opened, type WeekInput } from './closeWeeks';
import type { ClosingPeriodView, ClosingView } from './views';
import { isBacklog, periodName, periodSpan, waitingText } from './words';

/** Periods that the panel shows: a month, more or less; the others are in the workbook. */
const SHOWN = 6;

const NOTHING: Text = t('', '');

function canOf(period: Period, today: string): ClosingPeriodView['can'] {
  if (isFrozen(period.state)) return 'reopen';
  return period.end < today ? 'close' : null;
}

function periodView(period: Period, opened: Opened, outcome: ClosingOutcome): ClosingPeriodView {
  const waiting = outcome.waiting.find((each) => each.period.key === period.key);
  const lines = opened.state.restatements.filter((line) => line.period === period.key && line.round === period.round);
  return {
    period: period.key,
    title: periodName(period),
    state: PERIOD_STATES.find((each) => each.code === period.state)?.label ?? NOTHING,
    waiting: waiting ? waitingText(waiting.sources) : NOTHING,
    closesOn: period.closesOn,
    closedAt: period.closedAt,
    closedBy: period.closedBy,
    reason: period.reason,
    corrections: isFrozen(period.state) ? lines.length : 0,
    can: canOf(period, opened.input.today),
  };
}

/** States as the workbook says them; a period that the workbook does not know yet as the next refresh will write it. */
export function closingView(ports: Ports, definition: DepartmentDefinition): ClosingView {
  const pulse = workbookId(requireDepartment(ports).record, 'pulse');
  const link = spreadsheetUrl(pulse, tabId('weeks'));
  const opened = openClosing(ports, definition, pulse);
  if (!opened) return { periods: [], link, off: true, backlog: null };
  const outcome = closePeriods(opened.state, opened.input);
  const known = new Map(opened.state.periods.map((period) => [period.key, period]));
  const shown = outcome.periods
    .filter((period) => period.start <= opened.input.today)
    // many that wait are told in one line
    .filter((period) => !isBacklog(outcome.waiting) || period.state !== 'waiting')
    // what would be closed by the next refresh is not closed yet
    .map((period) =>
      outcome.closed.includes(period.key) ? { ...period, state: 'ready' as const, closedAt: null } : period,
    )
    .map((period) => ({ ...period, ...(known.get(period.key)?.closedAt ? known.get(period.key) : {}) }))
    .sort((left, right) => (left.end === right.end ? (left.kind < right.kind ? -1 : 1) : left.end < right.end ? 1 : -1))
    .slice(0, SHOWN);
  return {
    periods: shown.map((period) => periodView(period, opened, outcome)),
    link,
    off: false,
    backlog: backlogOf(outcome.waiting),
  };
}

/** Many periods that wait, as one line: how many, and for which sources. */
function backlogOf(waiting: readonly Waiting[]): ClosingView['backlog'] {
  if (!isBacklog(waiting)) return null;
  const sources = new Map(waiting.flatMap((each) => each.sources.map((source) => [source.channel, source])));
  return { span: periodSpan(waiting.map(({ period }) => period)), waiting: waitingText([...sources.values()]) };
}

/** Closes every period that waits, and shows all of them. */
export function closeWaiting(ports: Ports, definition: DepartmentDefinition, reason: string): ClosingView {
  decideBacklog(ports, definition, reason);
  return closingView(ports, definition);
}

/** Closes a week by hand, and shows all of them. */
export function closeWeek(ports: Ports, definition: DepartmentDefinition, input: WeekInput): ClosingView {
  decideWeek(ports, definition, input, 'close');
  return closingView(ports, definition);
}

/** Opens a closed week again, and shows all of them. */
export function reopenWeek(ports: Ports, definition: DepartmentDefinition, input: WeekInput): ClosingView {
  decideWeek(ports, definition, input, 'reopen');
  return closingView(ports, definition);
}
