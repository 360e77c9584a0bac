/** What a row of the closing's table says of its period, also where people typed over it. */
import { closingCodes, periodValues, readPeriod, WEEKS } from '../../../src/app/closing/tables';
import { baseText, type Values } from '../../../src/app/tables/syncTable';
import { DEPARTMENT } from '../../../src/department/index';
import type { Period, PeriodState } from '../../../src/metrics/closing/types';

const CODES = closingCodes(DEPARTMENT, 'en');
const PERIOD: Period = {
  key: '2026-W12/2026-03',
  kind: 'week',
  start: '2026-03-16',
  end: '2026-03-22',
  month: '2026-03',
  workdays: 5,
  closesOn: '2026-03-24',
  state: 'closed',
  closedAt: '2026-03-24',
  closedBy: '',
  reason: '',
  reopenedAt: null,
  round: 1,
  thresholds: null,
  rules: '',
  leadsAsOf: '2026-03-23',
  spendAsOf: null,
};
const OPEN: Partial<Period> = { state: 'open', closedAt: null, round: 0 };

/** What is read of a row of ours with these cells typed over. */
function read(period: Partial<Period>, typed: Values = {}): Period | null {
  const values = periodValues({ ...PERIOD, ...period }, '', CODES);
  return readPeriod({ row: 1, values: { ...values, written: baseText(WEEKS, values), ...typed } }, CODES);
}

const stateOf = (period: Partial<Period>, typed: Values = {}): PeriodState | undefined => read(period, typed)?.state;

describe('a period', () => {
  const thresholds = { greenFrom: 0.95, amberFrom: 0.8, bandGreen: 0.05, bandAmber: 0.15 };

  it.each(['start', 'end', 'workdays', 'closes_on', 'closed_at', 'green_from', 'amber_from', 'leads_as_of', 'round'])(
    'is what we wrote where people typed words over %s, or emptied it',
    (column) => {
      expect(read({ thresholds }, { [column]: 'mine' })).toEqual({ ...PERIOD, thresholds });
      expect(read({ thresholds }, { [column]: null })).toEqual({ ...PERIOD, thresholds });
    },
  );

  it('has the numbers and words that people gave it', () =>
    expect(read({ thresholds }, { green_from: 0.9, reason: 'fair' })).toEqual({
      ...PERIOD,
      thresholds: { ...thresholds, greenFrom: 0.9 },
      reason: 'fair',
    }));
});

describe('the state of a period', () => {
  const closed = CODES.state.labelOf('closed');
  const open = CODES.state.labelOf('open');

  it.each<PeriodState>(['open', 'waiting', 'closed', 'forced'])('%s is read as it was written', (state) =>
    expect(stateOf({ state, closedAt: state === 'closed' || state === 'forced' ? '2026-03-24' : null })).toBe(state),
  );

  it.each([{ state: 'mine' }, { state: open }, { state: null }, { state: 'mine', closed_at: 'mine' }])(
    'closed stays closed with %p typed over it, or it would be closed anew at each refresh',
    (typed) => expect(stateOf({}, typed)).toBe('closed'),
  );

  it('not closed stays open with a word typed over it, also where the memory is gone', () => {
    expect(stateOf(OPEN, { state: 'mine' })).toBe('open');
    expect(stateOf(OPEN, { state: 'mine', written: null })).toBe('open');
    expect(stateOf({}, { state: 'mine', written: 'mine' })).toBe('closed');
  });

  it('that people chose for a row without a memory is theirs', () =>
    expect(stateOf(OPEN, { state: closed, written: null })).toBe('closed'));
});
