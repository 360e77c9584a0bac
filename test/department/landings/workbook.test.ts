/** The register's live formulas against the pure functions, and its first rows, in Russian and English workbooks. */
import fc from 'fast-check';
import type { SeedRow } from '../../../src/blueprint/department';
import { DEPARTMENT } from '../../../src/department/index';
import { checkDepartment } from '../../../src/department/check';
import { landingConversion, sectionsFilled } from '../../../src/metrics/landing';
import { LANDING_SECTIONS } from '../../../src/shared/codes/landing';
import { answersOf } from '../support/answers';
import { makeWorkbook } from '../support/madeWorkbook';

const SECTIONS = LANDING_SECTIONS.map((section) => section.code);

const landingRow = fc.record({
  visits: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
  leads: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
});
const textRow = fc.record({
  landing: fc.constantFrom('p0', 'p1', 'p2', 'other'),
  section: fc.constantFrom(...SECTIONS),
  text: fc.constantFrom('', 'Текст', 'Text with "quotes"', '=1+1', '0'),
});

describe.each(['ru', 'en'] as const)('the register of landing pages (%s)', (language) => {
  it('shows conversion and filled parts as the pure functions do', () => {
    const [pages = [], texts = []] =
      fc.sample(
        fc.tuple(
          fc.array(landingRow, { minLength: 30, maxLength: 30 }),
          fc.array(textRow, { minLength: 120, maxLength: 120 }),
        ),
        { numRuns: 1, seed: 20260330 },
      )[0] ?? [];
    const rows = pages.map((page, index): SeedRow => ({ code: `p${index}`, title: `p${index}`, ...page }));
    const made = makeWorkbook({
      workbook: 'library',
      about: ['landings', 'landing_sections'],
      answers: answersOf({ language }),
      rows: { landings: rows, landing_sections: texts },
    });
    const shown = made.rows('landings');
    expect(shown).toHaveLength(30);
    shown.forEach((row, index) => {
      const conversion = landingConversion(pages[index]?.leads ?? null, pages[index]?.visits ?? null).value;
      if (conversion === null) expect(row.cr_fact).toBe('');
      else expect(row.cr_fact).toBeCloseTo(conversion, 12);
      expect(row.sections_filled).toBeCloseTo(sectionsFilled(texts, `p${index}`, SECTIONS), 12);
    });
    expect(made.errors('landings')).toEqual([]);
  });

  it('has a finished page in the demo and one that is being written', () => {
    const made = makeWorkbook({
      workbook: 'library',
      about: ['landings', 'landing_sections'],
      answers: answersOf({ language }),
    });
    const [first, second] = made.rows('landings');
    expect(first).toMatchObject({ code: 'wms-3pl', sections_filled: 1, cr_fact: '' });
    expect(second?.sections_filled).toBeCloseTo(8 / 14, 12); // the checklist has texts for 8 of 14 parts
    expect([...made.errors('landings'), ...made.errors('landing_sections')]).toEqual([]);
  });

  it('starts a department of one’s own with one page: its parts named, nothing written for the team', () => {
    const made = makeWorkbook({
      workbook: 'library',
      about: ['landings', 'landing_sections'],
      answers: answersOf({ language, sample: false }),
    });
    expect(made.rows('landings')).toHaveLength(1);
    expect(made.rows('landings')[0]).toMatchObject({ code: 'main', title: 'WMS для складов', sections_filled: 0 });
    const parts = made.rows('landing_sections');
    expect(parts.map((row) => row.section)).toEqual(LANDING_SECTIONS.map((section) => section.label[language]));
    for (const part of parts) {
      expect(part.text).toBe('');
      expect(String(part.hint).length).toBeGreaterThan(20);
    }
  });
});

it('keeps to the rules of definitions', () => {
  expect(checkDepartment(DEPARTMENT)).toEqual([]);
});
