import { valueOf } from '../../src/metrics/compose';
import { BASE_METRICS, isPrice, METRICS, metricOf } from '../../src/metrics/dictionary';
import { absent } from '../../src/shared/result';
import { DEMO_SUMS } from './support/demoSums';

describe('dictionary', () => {
  it('has each code once, with both languages', () => {
    expect(new Set(METRICS.map((metric) => metric.code)).size).toBe(METRICS.length);
    for (const { name, formula } of METRICS)
      for (const text of [name.ru, name.en, formula.ru, formula.en]) expect(text.trim()).not.toBe('');
  });

  it('holds every base metric', () => {
    for (const code of BASE_METRICS) expect(metricOf(code).of).toBeNull();
  });

  it('refuses a code that it does not know', () => expect(() => metricOf('cpx')).toThrow('no such metric: cpx'));

  it('knows what a price is', () => {
    const prices = METRICS.filter((metric) => metric.of && isPrice(metric.of)).map((metric) => metric.code);
    expect(prices).toEqual(['cpm', 'cpc', 'cpl', 'cpmql', 'cpsql', 'cac', 'cac_paid']);
  });
});

describe('valueOf', () => {
  it.each([
    ['ctr', 0.025],
    ['cpm', 2000],
    ['cpc', 80],
    ['cr_click_lead', 0.02],
    ['cpl', 4000],
    ['cpmql', 10000],
    ['cpsql', 20000],
    ['cr_lead_mql', 0.4],
    ['cr_mql_sql', 0.5],
    ['cr_sql_meeting', 0.75],
    ['cr_meeting_prop', 2 / 3],
    ['cr_prop_deal', 0.5],
    ['cr_sql_deal', 0.25],
    ['c1', 0.05],
    ['avg_check', 360000],
    ['cac', 80000],
    ['cm', 1980000],
    ['cm_share', 0.55],
    ['cm_per_payment', 198000],
    ['romi_m', 1.475],
    ['romi_r', 3.5],
    ['roas', 4.5],
    ['drr', 0.2222222],
    ['profit', 1180000],
  ])('%s of the demo department is %d', (code, want) => expect(valueOf(code, DEMO_SUMS).value).toBeCloseTo(want, 6));

  // edge rules of the domain specification §4
  it.each([
    { name: 'a free channel has no CPL', code: 'cpl', change: { spend: 0 }, want: absent('not_applicable') },
    { name: 'money for nothing has no CPL', code: 'cpl', change: { leads: 0 }, want: absent('zero_denominator') },
    { name: 'unknown spend has no CPL', code: 'cpl', change: { spend: null }, want: absent('no_data') },
    { name: 'no revenue is a ROMI of −100 %', code: 'romi_m', change: { revenue: 0, costs: 0 }, want: { value: -1 } },
    { name: 'no revenue is a ROAS of 0', code: 'roas', change: { revenue: 0 }, want: { value: 0 } },
    { name: 'no revenue has no ad cost share', code: 'drr', change: { revenue: 0 }, want: absent('zero_denominator') },
    { name: 'a free channel has no ROMI', code: 'romi_m', change: { spend: 0 }, want: absent('zero_denominator') },
    { name: 'a limit is no ratio of sums', code: 'be_cpl', change: {}, want: absent('not_applicable') },
    { name: 'a true zero stays zero', code: 'leads', change: { leads: 0 }, want: { value: 0 } },
  ])('$name', ({ code, change, want }) => expect(valueOf(code, { ...DEMO_SUMS, ...change })).toEqual(want));
});
