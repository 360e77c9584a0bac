/** Health of landing pages: each check goes red when its content is gone, and green when it is there (domain §5.10). */
import { landingHealth } from '../../../src/department/landings/health';
import { LANDING_SECTIONS } from '../../../src/shared/codes/landing';
import { healthData, type GivenHealth, type GivenRow } from '../support/healthData';

const LIVE: GivenRow = {
  code: 'wms',
  title: 'WMS',
  status: 'live',
  product: 'Внедрение WMS',
  test_lead_at: '2026-03-01',
  visits: 200,
  leads: 8,
};
const CORE: GivenRow = { name: 'Внедрение WMS', level: 'core', active: true };
const TEXTS = LANDING_SECTIONS.map(({ code }) => ({ landing: 'wms', section: code, text: 'Текст' }));

const GOOD: GivenHealth = { tables: { landings: [LIVE], products: [CORE], landing_sections: TEXTS } };
const withTables = (tables: GivenHealth['tables']): GivenHealth => ({ tables: { ...GOOD.tables, ...tables } });
const live = (changes: GivenRow): GivenHealth => withTables({ landings: [{ ...LIVE, ...changes }] });

const result = (key: string, given: GivenHealth) => {
  const check = landingHealth.checks.find((each) => each.key === key);
  if (!check) throw new Error(key);
  return check.evaluate(healthData(given));
};
const share = (key: string, given: GivenHealth): number => {
  const found = result(key, given);
  return found.kind === 'share' ? found.share : Number.NaN;
};

it('has the points and the weight of the specification', () => {
  expect(landingHealth.checks.map((check) => check.points)).toEqual([35, 30, 15, 20]);
  expect(landingHealth).toMatchObject({ number: 10, weight: 4 });
});

it.each(landingHealth.checks.map((check) => check.key))('%s is green when all is there', (key) => {
  expect(result(key, GOOD)).toEqual({ kind: 'share', share: 1, missing: [] });
});

it.each<readonly [string, string, GivenHealth, number]>([
  ['core_live', 'the page is only being built', live({ status: 'dev' }), 0],
  ['core_live', 'the page sells another product', live({ product: 'Аудит' }), 0],
  ['core_live', 'one core product of two', withTables({ products: [CORE, { ...CORE, name: 'Второй' }] }), 0.5],
  ['core_live', 'no core product', withTables({ products: [{ ...CORE, level: 'tripwire' }] }), 0],
  ['core_live', 'the core product is off sale', withTables({ products: [{ ...CORE, active: false }] }), 0],
  ['test_lead', 'no test lead', live({ test_lead_at: null }), 0],
  ['test_lead', 'exactly 30 days ago', live({ test_lead_at: '2026-02-14' }), 1],
  ['test_lead', '45 days ago', live({ test_lead_at: '2026-01-30' }), 0.5],
  ['test_lead', '60 days ago', live({ test_lead_at: '2026-01-15' }), 0],
  ['test_lead', 'found by the refresh', live({ test_lead_at: '2025-01-01', test_lead_seen: '2026-03-10' }), 1],
  ['sections', 'a part without a text', withTables({ landing_sections: TEXTS.slice(1) }), 13 / 14],
  [
    'sections',
    'texts of another page',
    withTables({ landing_sections: TEXTS.map((row) => ({ ...row, landing: 'x' })) }),
    0,
  ],
  ['conversion', '100 visits', live({ visits: 100 }), 0.5],
  ['conversion', 'no visits', live({ visits: null }), 0],
  ['conversion', 'leads not counted', live({ leads: null }), 0],
  ['conversion', 'no leads is a known number', live({ leads: 0 }), 1],
])('%s: %s', (key, _what, given, wanted) => {
  expect(share(key, given)).toBeCloseTo(wanted, 12);
  const found = result(key, given);
  if (wanted < 1 && found.kind === 'share') {
    expect(found.missing.length).toBeGreaterThan(0);
    for (const { text } of found.missing)
      for (const words of [text.ru, text.en]) expect(words.length).toBeGreaterThan(10);
  }
});

it.each(['core_live', 'test_lead', 'sections', 'conversion'])('%s is not green without any page', (key) => {
  expect(share(key, withTables({ landings: [] }))).toBe(0);
  expect(share(key, withTables({ landings: [{ ...LIVE, status: 'archived' }] }))).toBe(0);
});

it.each([
  ['core_live', 'landings'],
  ['core_live', 'products'],
  ['test_lead', 'landings'],
  ['sections', 'landing_sections'],
  ['sections', 'landings'],
  ['conversion', 'landings'],
])('%s cannot be told without the tab %s', (key, tab) => {
  expect(result(key, withTables({ [tab]: null })).kind).toBe('unknown');
});

it('names the page and its row', () => {
  const found = result('conversion', live({ visits: 50 }));
  expect(found).toMatchObject({ missing: [{ place: { kind: 'tab', tab: 'landings', row: 1, column: 'visits' } }] });
});
