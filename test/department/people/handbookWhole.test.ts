/** Which sections of the handbook are lost, whatever the team calls the others. */
import type { DocumentInside } from '../../../src/blueprint/health';
import { handbookSections } from '../../../src/department/documents/handbook/sections';
import { brokenSections } from '../../../src/department/people/hiring/handbookWhole';

type Headings = DocumentInside['headings'];

const SECTIONS = handbookSections();
const headings: Headings = SECTIONS.map(({ heading, level }) => ({ text: heading.ru, level, empty: false }));

/** The handbook with these headings: what we keep stands under the nearest one above its place. */
function inside(live: Headings, lost: readonly string[] = []): DocumentInside {
  const over = (name: string): number => {
    const before = SECTIONS.slice(0, SECTIONS.findIndex(({ heading }) => heading.ru === name) + 1).reverse();
    return Math.max(-1, ...before.slice(0, 1).map(({ heading }) => live.findIndex(({ text }) => text === heading.ru)));
  };
  return {
    headings: live,
    sections: SECTIONS.flatMap(({ heading, kept }) =>
      kept.map((key) => ({ key, stands: !lost.includes(key), heading: over(heading.ru) })),
    ),
    deadLinks: [],
    unsureLinks: [],
  };
}

const renamed = (from: string, to: string): Headings =>
  headings.map((heading) => (heading.text === from ? { ...heading, text: to } : heading));
const without = (...names: readonly string[]): Headings => headings.filter(({ text }) => !names.includes(text));
const told = (live: DocumentInside): string[] => brokenSections(live).missing.map(({ text }) => text.ru);

describe('sections of the handbook', () => {
  it('has headings of its own in both languages, and knows what the add-on keeps', () => {
    expect(SECTIONS.length).toBeGreaterThan(15);
    expect(SECTIONS.map(({ heading }) => heading.en)).toContain('Rhythm');
    expect(SECTIONS.flatMap(({ kept }) => kept).sort()).toEqual(
      ['channels', 'funnel', 'glossary', 'index', 'people', 'positioning', 'products', 'segments'].sort(),
    );
  });

  it.each<readonly [string, DocumentInside]>([
    ['as it was made', inside(headings)],
    [
      'in the other language',
      inside(SECTIONS.map(({ heading, level }) => ({ text: heading.en, level, empty: false }))),
    ],
    ['in another order', inside([...headings].reverse())],
    ['with numbers and other words around', inside(renamed('Ритм', '7. Ритм отдела:'))],
    ['with a section called anew', inside(renamed('Ритм', 'Как мы встречаемся'))],
    ['with sections of the team', inside([...headings, { text: 'Бар рядом', level: 1, empty: true }])],
  ])('are whole %s', (_name, live) => expect(told(live)).toEqual([]));

  it('are whole where one that we keep is called anew', () => {
    const live = inside(renamed('Продукты и цены', 'Что мы продаём'));
    const place = headings.findIndex(({ text }) => text === 'Продукты и цены');
    const sections = live.sections.map((each) => (each.key === 'products' ? { ...each, heading: place } : each));
    expect(told({ ...live, sections })).toEqual([]);
  });

  it.each<readonly [string, DocumentInside, readonly string[]]>([
    ['a heading of the team', inside(without('Ритм')), ['нет раздела «Ритм»']],
    ['two neighbours', inside(without('Правила CRM и SLA', 'Ритм')), ['«Правила CRM и SLA»', '«Ритм»']],
    ['a heading over what we keep', inside(without('Продукты и цены')), ['нет заголовка «Продукты и цены»']],
    ['what we keep', inside(headings, ['people']), ['удалён раздел «Кто за что отвечает»']],
    [
      'the words under a heading',
      inside(headings.map((each) => ({ ...each, empty: each.text === 'Конкуренты' }))),
      ['пуст раздел «Конкуренты»'],
    ],
    ['everything', inside([], ['people']), ['«Компания и рынок»']],
  ])('are named when %s is gone', (_name, live, names) => {
    const missing = told(live);
    names.forEach((name, index) => expect(missing[index]).toContain(name));
    if (live.headings.length > 0) expect(missing).toHaveLength(names.length);
  });

  it('are no loss where they were never written', () => {
    const live = inside(without('Продукты и цены'));
    expect(told({ ...live, sections: live.sections.filter(({ key }) => key !== 'products') })).toEqual([]);
  });
});
