/** Tagged links: rules of the specification (content: utm builder), places of query and fragment by RFC 3986. */
import fc from 'fast-check';
import { buildLink, campaignOf, cleanTag, foreignCampaigns, MAX_TAG, UTM_KEYS } from '../../src/shared/utm';
import { transliterate } from '../../src/shared/transliterate';

const TAGS = { utm_source: 'telegram', utm_medium: 'social', utm_campaign: '202603_wms_3pl_ru_lead' };
const QUERY = 'utm_source=telegram&utm_medium=social&utm_campaign=202603_wms_3pl_ru_lead';

describe('tagged links', () => {
  it.each([
    ['https://e.com/a', `https://e.com/a?${QUERY}`],
    ['https://e.com/a?x=1', `https://e.com/a?x=1&${QUERY}`],
    ['https://e.com/a#form', `https://e.com/a?${QUERY}#form`],
    ['https://e.com/a?x=1#form', `https://e.com/a?x=1&${QUERY}#form`],
    ['https://e.com/#/a?b', `https://e.com/?${QUERY}#/a?b`],
    ['https://e.com/a?', `https://e.com/a?${QUERY}`],
  ])('keep what %s holds', (landing, expected) => {
    expect(buildLink(landing, TAGS)).toMatchObject({ url: expected, usable: true, problems: [] });
  });

  it.each([
    ['{ad_id}', '{ad_id}'],
    ['{{banner_id}}', '{{banner_id}}'],
    ['{{campaign.id}}', '{{campaign.id}}'],
    ['PO7_{ad_id}', 'po7_{ad_id}'],
    ['{Campaign_ID} Тест', '{Campaign_ID}-test'],
  ])('keep the macro of a platform: %s', (typed, expected) => {
    const link = buildLink('https://e.com/a', { ...TAGS, utm_content: typed });
    expect(link.tags.utm_content).toBe(expected);
    expect(link.url).toContain(`utm_content=${expected}`);
  });

  it('repair what people type and say so', () => {
    const link = buildLink('https://e.com/a', { ...TAGS, utm_source: 'Телеграм', utm_campaign: 'Весна 2026' });
    expect(link).toMatchObject({ usable: true, tags: { utm_source: 'telegram', utm_campaign: 'vesna-2026' } });
    expect(link.problems.map((problem) => problem.key)).toEqual(['utm_source', 'utm_campaign']);
  });

  it.each([
    ['no source', 'https://e.com/a', { ...TAGS, utm_source: ' ' }, 'utm_source'],
    ['no campaign', 'https://e.com/a', { ...TAGS, utm_campaign: '' }, 'utm_campaign'],
    ['an unknown medium', 'https://e.com/a', { ...TAGS, utm_medium: 'banner' }, 'utm_medium'],
    ['a tag twice', 'https://e.com/a?utm_source=vk', TAGS, 'landing'],
    ['an address without https', 'e.com/a', TAGS, 'landing'],
    ['a space in the address', 'https://e.com/a b', TAGS, 'landing'],
    ['a long tag', 'https://e.com/a', { ...TAGS, utm_term: 'a'.repeat(MAX_TAG + 1) }, 'utm_term'],
  ])('are refused for %s', (_name, landing, tags, key) => {
    const link = buildLink(landing, tags);
    expect(link.url).toBeNull();
    expect(link.problems.map((problem) => problem.key)).toContain(key);
  });

  it('always hold allowed signs only, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ я Щ_-.:{}?#&=%1ё№'), maxLength: 40 }), (typed) => {
        const clean = cleanTag(typed);
        expect(clean.replace(/\{\{[\w.]+\}\}|\{[\w.:]+\}/g, '')).toMatch(/^[a-z0-9_.-]*$/);
        expect(cleanTag(clean)).toBe(clean);
      }),
    );
  });

  it('are read back by any parser with exactly these tags', () => {
    const value = fc.string({ unit: fc.constantFrom(...'abz09_-'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.tuple(value, value, value), fc.constantFrom('', '?q=1', '#f', '?q=1#f'), (given, tail) => {
        const [source, campaign, content] = given;
        const link = buildLink(`https://e.com/p${tail}`, {
          utm_source: source,
          utm_medium: 'cpc',
          utm_campaign: campaign,
          utm_content: content,
        });
        if (link.url === null) return;
        const parsed = new URL(link.url);
        for (const key of UTM_KEYS) expect(parsed.searchParams.get(key) ?? undefined).toBe(link.tags[key]);
        expect(parsed.hash).toBe(tail.includes('#') ? '#f' : '');
      }),
    );
  });
});

describe('parts of a tag', () => {
  it('make the campaign in order and leave out what is empty', () => {
    expect(campaignOf({ month: '2026-03-01', product: 'WMS', segment: '3PL', geo: 'ru', goal: 'lead' })).toBe(
      '202603_wms_3pl_ru_lead',
    );
    expect(campaignOf({ month: '2026-03-01', product: 'Чек-лист', segment: '', geo: '', goal: 'lead' })).toBe(
      '202603_chek-list_lead',
    );
  });

  it('are transliterated letter by letter', () => {
    expect(transliterate('Съешь ещё этих мягких французских булок, да выпей чаю')).toBe(
      'sesh eshhyo etikh myagkikh francuzskikh bulok, da vypej chayu',
    );
  });

  it('that no link of ours carries are named once', () => {
    expect(foreignCampaigns(['202603_WMS', 'spring', 'spring', ''], ['202603_wms'])).toEqual(['spring']);
  });
});
