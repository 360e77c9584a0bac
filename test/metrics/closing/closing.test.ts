/** Closing of weeks: days, states, late sources, frozen numbers, restatements. Calendars are the Russian one of 2025–2027. */
import fc from 'fast-check';
import { largeChanges } from '../../../src/metrics/closing/restate';
import { closingDay, lateSources, neededDay, periodsUntil } from '../../../src/metrics/closing/periods';
import { closePeriods, type ClosingInput, type ClosingState } from '../../../src/metrics/closing/step';
import { isFrozen, TOTAL_BLOCK, type ClosingFact, type SourceDay } from '../../../src/metrics/closing/types';
import { addUp } from '../../../src/metrics/compose';
import { FROZEN_METRICS } from '../../../src/metrics/dictionary';
import { weeklyFacts } from '../../../src/metrics/facts';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { RUSSIAN_DAYS_OFF, RUSSIAN_WORKING_WEEKENDS } from '../../../src/department/control/holidays';
import { addDays } from '../../../src/shared/civilDate';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import { anyLeads, anySpend, OPTIONS } from '../support/leads';

const CALENDAR = { daysOff: new Set(RUSSIAN_DAYS_OFF), workingDaysOff: new Set(RUSSIAN_WORKING_WEEKENDS) };
const RULES = { weekStart: 'monday', lag: 2, monthDay: 5, calendar: CALENDAR } as const;
const EMPTY: ClosingState = { periods: [], snapshots: [], restatements: [] };

const source = (channel: string, lastDay: string | null): SourceDay => ({
  channel,
  name: channel || 'leads',
  owner: 'Ирина',
  lastDay,
});
const fact = (segment: string, channel: string, sums: Partial<ClosingFact>): ClosingFact => ({
  segment,
  month: segment.slice(-7),
  channel,
  ...sums,
});

const input = (today: string, given: Partial<ClosingInput> = {}): ClosingInput => ({
  ...RULES,
  today,
  firstDay: '2026-03-01',
  who: 'anna@example.com',
  facts: [],
  plan: [],
  sources: [source('', addDays(today, -1))],
  thresholds: DEFAULT_THRESHOLDS,
  rules: 'status|0.5',
  ...given,
});

describe('the day of closing', () => {
  it.each([
    // domain: close_lag = 2 workdays after its Sunday or month end; the month on the 5th workday of the next
    { name: 'a week, on Tuesday', end: '2026-03-15', kind: 'week', want: '2026-03-17' },
    { name: 'over a day off (9 March)', end: '2026-03-08', kind: 'week', want: '2026-03-11' },
    { name: 'an end of month on Tuesday', end: '2026-03-31', kind: 'week', want: '2026-04-02' },
    { name: 'New Year: the first workday is 12 January 2026', end: '2025-12-31', kind: 'week', want: '2026-01-13' },
    { name: 'before a working Saturday (1 November 2025)', end: '2025-10-30', kind: 'week', want: '2025-11-01' },
    { name: 'a month', end: '2026-03-31', kind: 'month', want: '2026-04-07' },
    { name: 'leap February 2028', end: '2028-02-29', kind: 'week', want: '2028-03-02' },
  ] as const)('$name', ({ end, kind, want }) => {
    expect(closingDay({ kind, end, reopenedAt: null }, RULES)).toBe(want);
  });

  it('comes again after a week was opened anew', () =>
    expect(closingDay({ kind: 'week', end: '2026-03-15', reopenedAt: '2026-03-25' }, RULES)).toBe('2026-03-27'));
});

describe('periods', () => {
  it('are the segments of each month and the month, without a gap or an overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom('monday' as const, 'sunday' as const), fc.nat(800), (weekStart, days) => {
        const today = addDays('2025-12-01', days);
        const periods = periodsUntil(today, '2025-11-05', { ...RULES, weekStart });
        const weeks = periods.filter((period) => period.kind === 'week');
        expect(new Set(periods.map((period) => period.key)).size).toBe(periods.length);
        weeks.slice(1).forEach((week, index) => expect(week.start).toBe(addDays(weeks[index]?.end ?? '', 1)));
        expect((weeks[0]?.start ?? '') <= '2025-11-05').toBe(true);
        expect((weeks.at(-1)?.end ?? '') >= today).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  // figures OF-065 to OF-067 (Python datetime and the public calendar d10xa)
  it('of March 2026 have the workdays of the public calendar; 2025-12-29 is in 2026-W01 and January 2027 begins in 2026-W53', () => {
    const march = periodsUntil('2026-03-31', '2026-03-01', RULES).filter((period) => period.kind === 'week');
    expect(march.map((week) => [week.key.slice(0, 8), week.start.slice(5), week.end.slice(5), week.workdays])).toEqual([
      ['2026-W09', '03-01', '03-01', 0],
      ['2026-W10', '03-02', '03-08', 5],
      ['2026-W11', '03-09', '03-15', 4],
      ['2026-W12', '03-16', '03-22', 5],
      ['2026-W13', '03-23', '03-29', 5],
      ['2026-W14', '03-30', '03-31', 2],
    ]);
    expect(['2027-02', '2026-01', '2026-08'].map((month) => segmentsOfMonth(month).length)).toEqual([4, 5, 6]);
    expect(segmentsOfMonth('2025-12').at(-1)?.isoWeek).toBe('2026-W01');
    expect(segmentsOfMonth('2027-01')[0]?.isoWeek).toBe('2026-W53');
  });

  it('of a department whose weeks begin on Sunday are a day earlier, under the number of their Monday', () => {
    const march = segmentsOfMonth('2026-03', 'sunday');
    expect(march.slice(0, 2).map((week) => [week.key, week.start, week.end])).toEqual([
      ['2026-W10/2026-03', '2026-03-01', '2026-03-07'],
      ['2026-W11/2026-03', '2026-03-08', '2026-03-14'],
    ]);
  });
});

describe('late sources', () => {
  const week = { start: '2026-03-09', end: '2026-03-15', month: '2026-03' };
  const plan = [{ month: '2026-03', channel: 'vk_ads', spend: 152000 }];

  it('need data up to the last workday: at weekends campaigns may rest', () => {
    expect(neededDay(week, CALENDAR)).toBe('2026-03-13');
    expect(neededDay({ start: '2026-03-01', end: '2026-03-01' }, CALENDAR)).toBe('2026-03-01');
  });

  it.each([
    { name: 'loaded to Friday', channel: 'vk_ads', lastDay: '2026-03-13', late: false },
    { name: 'loaded to Thursday', channel: 'vk_ads', lastDay: '2026-03-12', late: true },
    { name: 'planned and never loaded', channel: 'vk_ads', lastDay: null, late: true },
    { name: 'neither planned nor loaded', channel: 'google_ads', lastDay: null, late: false },
    { name: 'not planned, spent last week', channel: 'google_ads', lastDay: '2026-03-05', late: true },
    { name: 'not planned, quiet for long', channel: 'google_ads', lastDay: '2026-01-05', late: false },
    { name: 'leads that were never loaded', channel: '', lastDay: null, late: true },
  ])('$name', ({ channel, lastDay, late }) => {
    expect(lateSources(week, [source(channel, lastDay)], plan, CALENDAR).length > 0).toBe(late);
  });
});

describe('closing', () => {
  const W11 = '2026-W11/2026-03';
  const facts = [fact(W11, 'vk_ads', { leads: 8, spend: 30000 }), fact(W11, 'seo', { leads: 5 })];
  const plan = [
    { month: '2026-03', channel: 'vk_ads', leads: 40, spend: 152000 },
    { month: '2026-03', channel: '', spend: 201000 },
  ];
  const ready = (today: string, given: Partial<ClosingInput> = {}) =>
    input(today, { facts, plan, sources: [source('', '2026-03-16'), source('vk_ads', '2026-03-16')], ...given });
  const stateIn = (state: ClosingState, key: string) => state.periods.find((period) => period.key === key);

  it('freezes facts, plan and thresholds on the day, not before', () => {
    const before = closePeriods(EMPTY, ready('2026-03-16'));
    expect(stateIn(before, W11)?.state).toBe('ready');
    const after = closePeriods(before, ready('2026-03-17'));
    expect(after.closed).toEqual([W11]);
    expect(stateIn(after, W11)).toMatchObject({
      state: 'closed',
      closedAt: '2026-03-17',
      thresholds: DEFAULT_THRESHOLDS,
      leadsAsOf: '2026-03-16',
    });
    const total = after.snapshots.find((each) => each.period === W11 && each.block === TOTAL_BLOCK);
    // 40 leads over 0, 5, 4, 5, 5, 2 workdays by the largest remainder: 7.62 becomes 8; spend in proportion, the reserve with it
    expect([total?.facts.leads, total?.facts.spend, total?.plan.leads]).toEqual([13, 30000, 8]);
    expect(total?.plan.spend).toBeCloseTo((353000 * 4) / 21, 6);
    expect(total?.monthPlan.spend).toBe(353000);
    expect(closePeriods(after, ready('2026-03-17'))).toMatchObject({
      closed: [],
      restated: [],
      periods: after.periods,
    });
  });

  it('waits for a late source, and a person may close anyway', () => {
    const late = { sources: [source('', '2026-03-16'), source('vk_ads', '2026-03-11')] };
    const waiting = closePeriods(EMPTY, ready('2026-03-17', late));
    expect(stateIn(waiting, W11)?.state).toBe('waiting');
    expect(waiting.waiting.find((each) => each.period.key === W11)?.sources.map((each) => each.channel)).toEqual([
      'vk_ads',
    ]);
    const reason = 'кабинет заблокирован';
    const forced = closePeriods(waiting, ready('2026-03-17', { ...late, forced: { keys: [W11], reason } }));
    expect(stateIn(forced, W11)).toMatchObject({ state: 'forced', closedBy: 'anna@example.com', reason });
    expect(forced.closed).toEqual([W11]);
  });

  it('does not close what has not ended, even when asked', () => {
    const running = '2026-W12/2026-03';
    const after = closePeriods(EMPTY, ready('2026-03-17', { forced: { keys: [running], reason: 'x' } }));
    expect(stateIn(after, running)?.state).toBe('open');
  });

  it('a plan that changes later does not touch what is closed', () => {
    const after = closePeriods(EMPTY, ready('2026-03-17'));
    const later = closePeriods(
      after,
      ready('2026-03-18', { plan: [{ month: '2026-03', channel: 'vk_ads', leads: 90 }] }),
    );
    expect(later.snapshots.filter((each) => each.period === W11)).toEqual(
      after.snapshots.filter((each) => each.period === W11),
    );
    expect(later.restated).toEqual([]);
  });

  it.each([
    {
      name: 'leads that came late',
      change: { leads: 11, spend: 30000 },
      metric: 'leads',
      delta: 3,
      cause: 'late_import',
    },
    { name: 'duplicates', change: { leads: 7, spend: 30000 }, metric: 'leads', delta: -1, cause: 'dedupe' },
    {
      name: 'a re-billed platform',
      change: { leads: 8, spend: 29000 },
      metric: 'spend',
      delta: -1000,
      cause: 'ad_correction',
    },
    {
      name: 'traffic that was not known',
      change: { leads: 8, spend: 30000, clicks: 9 },
      metric: 'clicks',
      delta: 9,
      cause: 'late_import',
    },
    {
      name: 'an edit in the CRM',
      change: { leads: 8, spend: 30000, deals: 1 },
      metric: 'deals',
      delta: 1,
      cause: 'crm_edit',
    },
  ])('tells $name with its cause, once, and keeps what was frozen', ({ change, metric, delta, cause }) => {
    const after = closePeriods(EMPTY, ready('2026-03-17'));
    const next = { facts: [fact(W11, 'vk_ads', change), fact(W11, 'seo', { leads: 5 })] };
    const later = closePeriods(after, ready('2026-03-23', next));
    expect(later.restated).toMatchObject([
      { period: W11, block: 'vk_ads', metric, delta, cause, seenAt: '2026-03-23' },
    ]);
    expect(closePeriods(later, ready('2026-03-24', next)).restated).toEqual([]);
    expect(later.snapshots.filter((each) => each.period === W11)).toEqual(
      after.snapshots.filter((each) => each.period === W11),
    );
  });

  it('tells a move between channels as mapping, and another rule of counting as such, once', () => {
    const after = closePeriods(EMPTY, ready('2026-03-17'));
    const moved = { facts: [fact(W11, 'vk_ads', { leads: 6, spend: 30000 }), fact(W11, 'seo', { leads: 7 })] };
    expect(closePeriods(after, ready('2026-03-23', moved)).restated.map((line) => line.cause)).toEqual([
      'mapping',
      'mapping',
    ]);
    const counted = closePeriods(after, ready('2026-03-23', { ...moved, rules: 'status_and_reason|0.5' }));
    expect(counted.restated.every((line) => line.cause === 'rule_change')).toBe(true);
    const more = { facts: [fact(W11, 'vk_ads', { leads: 9, spend: 30000 }), fact(W11, 'seo', { leads: 7 })] };
    expect(
      closePeriods(counted, ready('2026-03-24', { ...more, rules: 'status_and_reason|0.5' })).restated.map(
        (line) => line.cause,
      ),
    ).toEqual(['late_import']);
  });

  it('a change above 5 % is large, one below is not', () => {
    const after = closePeriods(
      EMPTY,
      ready('2026-03-17', { facts: [fact(W11, 'vk_ads', { leads: 100, spend: 1000 })] }),
    );
    const later = closePeriods(
      after,
      ready('2026-03-23', { facts: [fact(W11, 'vk_ads', { leads: 105, spend: 1051 })] }),
    );
    const week = stateIn(later, W11);
    expect(week && largeChanges(week, later.snapshots, later.restatements, 0.05)).toEqual([
      { metric: 'spend', frozen: 1000, delta: 51 },
    ]);
  });

  it('a reopened week takes new numbers when it is closed again, and its old lines are history', () => {
    const after = closePeriods(EMPTY, ready('2026-03-17'));
    const next = { facts: [fact(W11, 'vk_ads', { leads: 11, spend: 30000 })] };
    const restated = closePeriods(after, ready('2026-03-23', next));
    const open = closePeriods(
      restated,
      ready('2026-03-23', { ...next, reopened: { key: W11, reason: 'нашли выгрузку' } }),
    );
    expect(stateIn(open, W11)).toMatchObject({ state: 'reopened', closedAt: null, closesOn: '2026-03-25' });
    expect(closePeriods(open, ready('2026-03-24', next)).closed).not.toContain(W11);
    const again = closePeriods(open, ready('2026-03-25', next));
    expect(again.closed).toContain(W11);
    expect(stateIn(again, W11)?.round).toBe(2);
    expect(again.snapshots.find((each) => each.period === W11 && each.block === 'vk_ads')?.facts.leads).toBe(11);
    expect(closePeriods(again, ready('2026-03-26', next)).restated).toEqual([]);
  });
});

describe('laws, for any leads and spend that change between refreshes', () => {
  const days = ['2026-12-10', '2026-12-24', '2027-01-14', '2027-02-12'];
  const history = fc.array(fc.record({ leads: anyLeads, spend: anySpend }), {
    minLength: days.length,
    maxLength: days.length,
  });
  const at = (day: string, facts: readonly ClosingFact[]): ClosingInput =>
    input(day, { facts, firstDay: '2026-11-20', sources: [source('', addDays(day, -1))] });

  it('closed numbers never change, frozen + lines = current, parts add to the month, and a second look does nothing', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let state: ClosingState = EMPTY;
        steps.forEach(({ leads, spend }, index) => {
          const facts: ClosingFact[] = weeklyFacts(leads, spend, OPTIONS).map((row) => ({ ...row }));
          const next = closePeriods(state, at(days[index] ?? '', facts));
          const wasClosed = new Set(
            state.periods.filter((period) => isFrozen(period.state)).map((period) => period.key),
          );
          const keptOf = (each: ClosingState) => each.snapshots.filter((snapshot) => wasClosed.has(snapshot.period));
          expect(keptOf(next)).toEqual(keptOf(state));
          for (const period of next.periods.filter((each) => each.kind === 'week' && isFrozen(each.state))) {
            const frozen = next.snapshots.find((each) => each.period === period.key && each.block === TOTAL_BLOCK);
            const current = addUp(facts.filter((row) => row.segment === period.key));
            for (const metric of FROZEN_METRICS) {
              const lines = next.restatements.filter((line) => line.period === period.key && line.metric === metric);
              const told = lines.reduce((sum, line) => sum + line.delta, frozen?.facts[metric] ?? 0);
              expect(told).toBeCloseTo(current[metric] ?? 0, 2);
            }
          }
          for (const month of next.periods.filter((each) => each.kind === 'month')) {
            const whole = addUp(facts.filter((row) => row.month === month.month));
            const parts = next.periods
              .filter((each) => each.kind === 'week' && each.month === month.month)
              .map((week) => addUp(facts.filter((row) => row.segment === week.key)));
            if (month.month !== '2026-11') expect(addUp(parts)).toEqual(whole);
          }
          const again = closePeriods(next, at(days[index] ?? '', facts));
          expect([again.closed, again.restated]).toEqual([[], []]);
          expect(again.periods).toEqual(next.periods);
          state = next;
        });
      }),
      { numRuns: 25 },
    );
  });
});
