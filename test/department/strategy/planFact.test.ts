/** The plan/fact panel and the facts of goals compared with the pure functions on generated rows. */
import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { METRIC_ROWS } from '../../../src/department/strategy/planFact/layout';
import { STATUS } from '../../../src/department/panels/kit/pace';
import { addUp, valueOf, type BaseSums } from '../../../src/metrics/compose';
import { planFactLine } from '../../../src/metrics/plan/planFact';
import { rnpBlock, type RnpRow } from '../../../src/metrics/rnp/block';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import { RUSSIAN_DAYS_OFF, RUSSIAN_WORKING_WEEKENDS } from '../../../src/department/control/holidays';
import { answersOf } from '../support/answers';
import { makeWorkbook, type Shown } from '../support/madeWorkbook';

const CHANNELS: readonly SeedRow[] = [
  { code: 'yandex_direct', name: 'Директ', paid: true },
  { code: 'seo', name: 'SEO', paid: false },
];
const MONTHS = ['2025-03-01', '2026-01-01', '2026-02-01', '2026-03-01'] as const;
const KEYS = ['spend', 'clicks', 'leads', 'mql', 'sql', 'deals', 'revenue'] as const;

const count = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 6 });
const numbers = (filled: boolean) =>
  fc.record(Object.fromEntries(KEYS.map((key) => [key, filled ? fc.integer({ min: 0, max: 300 }) : count])));
const CODES = ['yandex_direct', 'seo', 'unknown'];
const cases = fc.record({
  plan: fc.array(numbers(false), { minLength: 8, maxLength: 8 }),
  facts: fc.array(numbers(true), { minLength: 12, maxLength: 12 }),
  asOf: fc.constantFrom('2026-03-12', '2026-03-31', '2026-04-10'),
  channel: fc.constantFrom(null, 'SEO', 'Директ'),
});

const near = (shown: Shown, wanted: number | null): void => {
  if (wanted === null) expect(shown).toBe('');
  else expect(Math.abs(Number(shown) - wanted)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(wanted)));
};

const CHECKED = ['plan_fact', 'goals', 'decomposition', 'meetings', 'agenda', 'decisions', 'plan', 'tasks'];

describe('plan/fact panel', () => {
  it.each(fc.sample(cases, { numRuns: 4, seed: 11 }))(
    'equals the pure functions: case %#',
    (given) => {
      const plan = given.plan.map((row, index): SeedRow => ({
        ...row,
        month: MONTHS[Math.floor(index / 2)] ?? null,
        channel: CHANNELS[index % 2]?.name ?? null,
      })) as (SeedRow & { month: string; channel: string })[];
      const facts = given.facts.map((row, index) => {
        const month = MONTHS[Math.floor(index / 3)] ?? '2026-03-01';
        const segment = segmentsOfMonth(month.slice(0, 7))[1];
        return {
          ...row,
          segment: segment?.key ?? '',
          start: segment?.start ?? month,
          month,
          channel: CODES[index % 3] ?? 'seo',
        };
      });
      const made = makeWorkbook({
        workbook: 'pulse',
        about: ['plan_fact'],
        answers: answersOf(),
        rows: { plan, facts: facts as SeedRow[], channels: CHANNELS },
        values: { settings_as_of: given.asOf },
        typed: given.channel === null ? {} : { plan_fact_channel: given.channel },
      });
      const code = CHANNELS.find((each) => each.name === given.channel)?.code;
      const planRows = (months: readonly string[]) =>
        plan.filter(
          (row) => months.includes(row.month) && (given.channel === null || row.channel === given.channel),
        ) as unknown as BaseSums[];
      const factRows = (months: readonly string[]) =>
        facts.filter(
          (row) => months.includes(row.month) && (code === undefined || row.channel === code),
        ) as unknown as (BaseSums & { segment: string })[];
      const block = rnpBlock({
        month: '2026-03',
        asOf: given.asOf,
        plan: addUp(planRows(['2026-03-01'])),
        facts: factRows(['2026-03-01']),
        calendar: { daysOff: new Set(RUSSIAN_DAYS_OFF), workingDaysOff: new Set(RUSSIAN_WORKING_WEEKENDS) },
        thresholds: DEFAULT_THRESHOLDS,
      });
      const statusOf = (metric: string) =>
        block.lines.find((line) => line.metric === (metric as RnpRow))?.status ?? 'none';
      const periods = [
        [['2026-03-01'], 'plan', 'fact', 'execution'],
        [['2026-01-01', '2026-02-01', '2026-03-01'], 'q_plan', 'q_fact', 'q_execution'],
        [['2026-01-01', '2026-02-01', '2026-03-01'], 'y_plan', 'y_fact', 'y_execution'],
      ] as const;
      for (const metric of METRIC_ROWS) {
        const at = (column: string): Shown => made.value('plan_fact', metric, column);
        for (const [months, planColumn, factColumn, execution] of periods) {
          const [planned, done] = [
            valueOf(metric, addUp(planRows(months))).value,
            valueOf(metric, addUp(factRows(months))).value,
          ];
          near(at(planColumn), planned);
          near(at(factColumn), done);
          near(at(execution), planFactLine(planned, done).execution.value);
        }
        const month = [
          valueOf(metric, addUp(planRows(['2026-03-01']))).value,
          valueOf(metric, addUp(factRows(['2026-03-01']))).value,
        ] as const;
        const line = planFactLine(...month);
        near(at('deviation'), line.deviation.value);
        near(at('deviation_pct'), line.deviationShare.value);
        near(at('last_year'), valueOf(metric, addUp(factRows(['2025-03-01']))).value);
        // without plan and fact the panel says nothing, where the block says that there is no plan
        const wanted = month[0] === null && month[1] === null ? '' : STATUS[statusOf(metric)].ru;
        expect([metric, at('status')]).toEqual([metric, wanted]);
      }
      const sum = (rows: readonly string[], column: string): number =>
        rows.reduce((total, row) => total + Number(made.value('plan_fact', row, column) || 0), 0);
      const lines = [...Array.from({ length: 24 }, (_, index) => `ch_${index + 1}`), 'c_rest'];
      // channels and the rest add to the total, whatever is unknown
      for (const column of ['plan', 'fact', 'deviation_pct', 'execution', 'q_plan', 'q_fact'])
        expect(sum(lines, column)).toBeCloseTo(Number(made.value('plan_fact', 'c_total', column) || 0), 6);
      near(made.value('plan_fact', 'm_2', 'fact'), addUp(factRows(['2026-02-01'])).leads);
      expect(made.errors('plan_fact')).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['ru', true],
    ['en', true],
    ['en', false],
  ] as const)(
    'shows no error in %s, demo %s',
    (language, sample) => {
      const made = makeWorkbook({ workbook: 'pulse', about: CHECKED, answers: answersOf({ language, sample }) });
      for (const tab of CHECKED) expect([tab, made.errors(tab)]).toEqual([tab, []]);
    },
    60_000,
  );
});

describe('facts of goals', () => {
  it('sum the facts of the period, of the channel or of all', () => {
    const facts = [
      { segment: 'a', month: '2026-02-01', channel: 'seo', leads: 5, revenue: 1000 },
      { segment: 'b', month: '2026-03-01', channel: 'seo', leads: 7, revenue: 2000 },
      { segment: 'b', month: '2026-03-01', channel: 'yandex_direct', leads: 11, revenue: 4000 },
    ];
    const goal = (id: string, more: SeedRow): SeedRow => ({
      goal_id: id,
      title: id,
      period: 'month',
      start: '2026-03-01',
      end: '2026-03-31',
      status: 'active',
      ...more,
    });
    const made = makeWorkbook({
      workbook: 'pulse',
      about: ['goals'],
      answers: answersOf(),
      rows: {
        facts,
        channels: CHANNELS,
        goals: [
          goal('GO1', { metric: 'leads', value: 36 }),
          goal('GO2', { metric: 'leads', value: 10, channel: 'SEO' }),
          goal('GO3', { metric: 'revenue', value: 14_000, start: '2026-01-01' }),
          goal('GO4', { metric: 'project', value: 1 }),
          goal('GO5', { metric: 'leads', value: 1, start: '2027-01-01', end: '2027-01-31' }),
          goal('GO6', { metric: 'leads', value: 1, channel: 'Нет такого' }),
        ],
      },
    });
    expect(made.rows('goals').map((row) => [row.fact, row.execution])).toEqual([
      [18, 0.5],
      [7, 0.7],
      [7000, 0.5],
      ['', ''],
      ['', ''],
      [0, 0],
    ]);
  }, 60_000);
});

describe('formulas of meetings', () => {
  it('count the decisions of a meeting and show the state of the task that came of one', () => {
    const made = makeWorkbook({
      workbook: 'pulse',
      about: ['meetings', 'decisions'],
      answers: answersOf(),
      rows: {
        meetings: [
          { meeting_id: 'MT001', type: 'weekly', planned_at: '2026-03-16' },
          { type: 'weekly', planned_at: '2026-03-23' },
        ],
        decisions: [
          { decision_id: 'DC001', meeting: 'MT001', kind: 'task', text: 'а', task_id: 'TK001' },
          { decision_id: 'DC002', meeting: 'MT001', kind: 'info', text: 'б' },
        ],
        tasks: [{ task_id: 'TK001', title: 'а', status: 'doing' }],
      },
    });
    expect(made.rows('meetings').map((row) => row.decisions)).toEqual([2, '']);
    expect(made.rows('decisions').map((row) => row.state)).toEqual(['В работе', '']);
  }, 60_000);
});
