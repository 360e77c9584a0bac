import { isBarren, type BaseSums } from '../../src/metrics/compose';
import { metricOf } from '../../src/metrics/dictionary';

describe('money spent on nothing', () => {
  it.each<[string, string, BaseSums, boolean]>([
    ['a price of a count of zero', 'cpc', { spend: 100, clicks: 0 }, true],
    ['a price of something', 'cpc', { spend: 100, clicks: 4 }, false],
    ['a count that nobody knows', 'cpc', { spend: 100, clicks: null }, false],
    ['a count that no file has', 'cpl', { spend: 100 }, false],
    ['nothing spent', 'cpl', { spend: 0, leads: 0 }, false],
    ['spend that nobody knows', 'cpl', { spend: null, leads: 0 }, false],
    ['a conversion is no price', 'ctr', { spend: 100, clicks: 0, impr: 0 }, false],
    ['a count is no price', 'leads', { spend: 100, leads: 0 }, false],
  ])('%s: %s', (_name, code, sums, barren) => expect(isBarren(metricOf(code).of, sums)).toBe(barren));
});
