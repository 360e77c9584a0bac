/** Days of the steps, velocity and reasons of loss on the funnel: parity with src/metrics over generated leads and cohorts. */
import fc from 'fast-check';
import { BASES } from '../../../src/department/panels/funnel/source';
import { REPAIR, WHY, WHY_LINES } from '../../../src/department/panels/funnel/layout';
import { matureWindow, type MonthOf } from '../../../src/metrics/funnelRepair';
import type { LeadFact } from '../../../src/metrics/leadRules';
import { lossCounts, topReasons } from '../../../src/metrics/lossReasons';
import { ALL_CHANNELS, cohortVelocity, monthsSince, stepDays, TIMED_STEPS } from '../../../src/metrics/stepDays';
import { addDays } from '../../../src/shared/civilDate';
import { REJECT_REASONS } from '../../../src/shared/codes/leads';
import { CHANNELS, cohortCases, MONTHS, type CohortCase } from './support/cohortCases';
import { shownOf } from './support/compare';
import { openPanels } from './support/workbook';

const REASONS = REJECT_REASONS.map(({ code }) => code as string);
const day = fc.option(fc.integer({ min: -3, max: 60 }), { freq: 3 });

/** Leads of the months, with any days after their own and perhaps a reason of refusal. */
const leads = fc
  .array(
    fc.record({
      month: fc.constantFrom(...MONTHS),
      date: fc.integer({ min: 0, max: 27 }),
      channel: fc.constantFrom('yandex_direct', 'seo', ''),
      days: fc.tuple(day, day, day, day, day),
      lost: day,
      reason: fc.constantFrom('', ...REASONS.slice(0, 5)),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((made) =>
    made.map(({ month, date, channel, days, lost, reason }, index): LeadFact => {
      const created = addDays(`${month}-01`, date);
      const [mqlAt, sqlAt, meetingAt, proposalAt, wonAt] = days.map((after) =>
        after === null ? null : addDays(created, after),
      ) as [string | null, string | null, string | null, string | null, string | null];
      return {
        id: `L${index}`,
        created,
        channel,
        segment: '',
        product: '',
        status: 'new',
        mqlAt,
        sqlAt,
        meetingAt,
        proposalAt,
        wonAt,
        lostAt: lost === null ? null : addDays(created, lost),
        amount: null,
        rejectReason: reason,
        repeat: false,
        paidAt: null,
        paidAmount: null,
        currency: '',
      };
    }),
  );

const nameOf = (code: string): string => String(CHANNELS.find((each) => each.code === code)?.name ?? '');

interface Asked {
  readonly code: string;
  readonly byPeriod: boolean;
}

function check(made: CohortCase, all: readonly LeadFact[], { code, byPeriod }: Asked, language: 'ru' | 'en'): void {
  const window = matureWindow(made.asOf, 30);
  const days = stepDays(all, false, window);
  const labelOf = (reason: string): string =>
    REJECT_REASONS.find((each) => each.code === reason)?.label[language] ?? '';
  const panels = openPanels(
    {
      ...made.scenario,
      panels: ['funnel'],
      tables: {
        ...made.scenario.tables,
        step_days: days.map((each) => ({ ...each })),
        loss_reasons: lossCounts(all, false).map((each) => ({ ...each, month: `${each.month}-01` })),
      },
      chosen: {
        ...made.scenario.chosen,
        ...(code === '' ? {} : { funnel_channel: nameOf(code) }),
        ...(byPeriod ? { funnel_basis: BASES[1].label[language] } : {}),
      },
    },
    language,
  );
  const shown = (row: string, column: string) => panels.value('funnel', row, column);
  for (const step of TIMED_STEPS) {
    const own = days.find((each) => each.step === step && each.channel === (code || ALL_CHANNELS));
    const wanted = own && own.timed > 0 ? [shownOf(own.median), own.back] : ['', ''];
    expect([step, shown(`fix_${step}`, REPAIR.days), shown(`fix_${step}`, REPAIR.back)]).toEqual([step, ...wanted]);
  }
  const cycle = days.find((each) => each.step === 'cycle' && each.channel === (code || ALL_CHANNELS))?.median ?? null;
  const cohorts = (made.cohorts as unknown as (MonthOf & { channel: string })[]).map((row) => ({ ...row }));
  const first = cohorts.reduce((least, { month }) => (month < least ? month : least), '9999-12-01');
  const own = cohorts.filter(
    (row) => row.month >= window.from && row.month < window.until && (code === '' || row.channel === code),
  );
  const velocity = cohortVelocity(own, monthsSince(first, window), cycle);
  const told = shown('fix_velocity', REPAIR.gain);
  if (velocity.value === null) expect(told).toBe('');
  else expect(Number(told)).toBeCloseTo(velocity.value, 6);
  const lost = all.filter((lead) => {
    const month = (byPeriod ? lead.lostAt : lead.created)?.slice(0, 7);
    return (code === '' || lead.channel === code) && month !== undefined && month >= made.from && month <= made.to;
  });
  const reasons = topReasons(
    lost.map(({ rejectReason }) => rejectReason),
    REASONS,
    WHY_LINES.length,
  );
  WHY_LINES.forEach((row, index) => {
    const reason = reasons[index];
    expect([shown(row, 'name'), shown(row, WHY.count), shown(row, WHY.share)]).toEqual(
      reason ? [labelOf(reason.reason), reason.count, expect.closeTo(reason.share, 10)] : ['', '', ''],
    );
  });
}

describe('days, velocity and reasons of loss on the funnel', () => {
  it.each(['ru', 'en'] as const)('equal src/metrics, %s', (language) => {
    fc.assert(
      fc.property(
        cohortCases,
        leads,
        fc.constantFrom('', 'yandex_direct'),
        fc.boolean(),
        (made, all, code, byPeriod) => {
          check(made, all, { code, byPeriod }, language);
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
