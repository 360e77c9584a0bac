/** The five numbers must be those of the RNP block of the same month. */
import { HEADLINE, planFact } from '../../src/metrics/headline';
import { rnpBlock } from '../../src/metrics/rnp/block';
import { DEFAULT_THRESHOLDS } from '../../src/metrics/rnp/status';

const RUSSIA = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set<string>() };
const PLAN = { spend: 800000, leads: 200, sql: 40, revenue: 3600000 };

describe('planFact', () => {
  it.each([
    {
      name: 'the worked example (domain specification §5.16)',
      fact: { spend: 352000, leads: 78, sql: 9, revenue: 360000 },
    },
    { name: 'money spent on nothing', fact: { spend: 352000, leads: 0, sql: 0, revenue: 0 } },
    { name: 'nothing spent', fact: { spend: 0, leads: 78, sql: 9, revenue: 0 } },
    { name: 'spend not loaded', fact: { spend: null, leads: 78, sql: 9, revenue: 0 } },
    { name: 'nothing known', fact: {} },
  ])('agrees with the RNP: $name', ({ fact }) => {
    const month = { month: '2026-03-01', plan: PLAN, fact };
    const figures = planFact(month, '2026-03-15', RUSSIA, DEFAULT_THRESHOLDS);
    const block = rnpBlock({
      month: '2026-03',
      asOf: '2026-03-15',
      plan: PLAN,
      facts: [{ segment: '2026-W10/2026-03', ...fact }],
      calendar: RUSSIA,
      thresholds: DEFAULT_THRESHOLDS,
    });
    expect(figures.map((figure) => figure.metric)).toEqual([...HEADLINE]);
    for (const figure of figures) {
      const line = block.lines.find((each) => each.metric === figure.metric);
      expect([figure.plan, figure.fact, figure.toDate, figure.status]).toEqual([
        line?.plan.value,
        line?.fact.value,
        line?.shareToDate.value,
        line?.status,
      ]);
    }
  });

  it('says 91 % of the plan to date and amber for 78 leads', () => {
    const month = { month: '2026-03-01', plan: PLAN, fact: { spend: 352000, leads: 78 } };
    const leads = planFact(month, '2026-03-15', RUSSIA, DEFAULT_THRESHOLDS)[1];
    expect(leads).toMatchObject({ metric: 'leads', unit: 'count', plan: 200, fact: 78, status: 'amber' });
    expect(leads?.toDate).toBeCloseTo(0.91, 12);
  });
});
