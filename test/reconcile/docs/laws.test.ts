/** Laws of the refresh over generated documents and edits: team text is never lost, and what is left alone says what is wanted. */
import fc from 'fast-check';
import type { DocBlock, ManagedLine } from '../../../src/blueprint/document';
import { sectionText } from '../../../src/reconcile/docs/sections';
import type { StoredDocument } from '../../../emulator/docs/service';
import { allBreaches, get } from '../../emulator/docs/support';
import { basesOf, documentOf, managed, outline, paragraphs, read, refresh, sectionNow, spanOf, type } from './support';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('SQL: план 40', '👩‍💻 и 🇷🇺', '₽', 'a\nb', '', '  ', 'é'),
);
const line: fc.Arbitrary<ManagedLine> = fc.record(
  {
    kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
    text: words,
    url: fc.constantFrom('https://example.com/a', 'https://example.com/b'),
  },
  { requiredKeys: ['kind', 'text'] },
);
/** A section says something, else it counts as emptied. */
const section = fc
  .array(line, { minLength: 1, maxLength: 5 })
  .map((lines): ManagedLine[] => [...lines, { kind: 'paragraph', text: 'Итого' }])
  .chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }));

const KEYS = ['first', 'second', 'third'] as const;
const sections = fc.tuple(section, section, section);
type Sections = readonly [ManagedLine[], ManagedLine[], ManagedLine[]];

const wantedOf = (all: Sections): ReturnType<typeof managed>[] => all.map((lines, at) => managed(KEYS[at]!, ...lines));

function blocksOf(all: Sections): DocBlock[] {
  return [
    { kind: 'title', text: 'Документ' },
    ...wantedOf(all).flatMap((each, at): DocBlock[] => [{ kind: 'heading', level: 1, text: `Раздел ${at}` }, each]),
    { kind: 'prompt', text: 'Впишите' },
  ];
}

/** Paragraphs of the team typed before, after or away from sections; each is told by its number. */
const edits = fc.array(
  fc.record({ key: fc.constantFrom(...KEYS), edge: fc.constantFrom('start' as const, 'end' as const) }),
  { maxLength: 6 },
);

function editAround(stored: StoredDocument, all: { key: string; edge: 'start' | 'end' }[]): StoredDocument {
  return all.reduce((now, { key, edge }, at) => type(now, spanOf(now, key)[edge], `команда ${at} 🙂\n`), stored);
}

const teamText = (stored: StoredDocument): string[] =>
  paragraphs(stored).filter((each) => /^(команда|Раздел|Документ|Впишите)/.test(each));

const RUNS = { numRuns: 150 };

test('team paragraphs around sections survive any change of data, in place, and the sections say what is wanted', () => {
  fc.assert(
    fc.property(sections, sections, edits, (before, after, around) => {
      const edited = editAround(documentOf(blocksOf(before)), around);
      const { stored, plan, base } = refresh(edited, wantedOf(after), basesOf(blocksOf(before)));
      expect(plan.conflicts).toEqual([]);
      expect(teamText(stored)).toEqual(teamText(edited));
      for (const each of wantedOf(after)) expect(sectionNow(stored, each.key)).toBe(sectionText(each.lines));
      expect(allBreaches(get(stored))).toEqual([]);
      expect(refresh(stored, wantedOf(after), base).plan.requests).toEqual([]);
    }),
    RUNS,
  );
});

test('a refreshed document looks as one that was made from the new data', () => {
  fc.assert(
    fc.property(sections, sections, (before, after) => {
      const { stored } = refresh(documentOf(blocksOf(before)), wantedOf(after), basesOf(blocksOf(before)));
      expect(outline(stored)).toEqual(outline(documentOf(blocksOf(after))));
    }),
    RUNS,
  );
});

test('what is typed inside a section is never written over', () => {
  fc.assert(
    fc.property(sections, sections, fc.constantFrom(...KEYS), fc.nat(), (before, after, key, seed) => {
      const made = documentOf(blocksOf(before));
      const { start, end } = spanOf(made, key);
      // between lines there is always a whole character, whatever stands in them
      const breaks = [...sectionText(wantedOf(before).find((each) => each.key === key)!.lines)].flatMap(
        (each, at, all) => (each === '\n' && at > 0 ? [start + all.slice(0, at).join('').length] : []),
      );
      const edited = type(made, breaks[seed % breaks.length] ?? end - 1, ' рука');
      const { stored, plan } = refresh(edited, wantedOf(after), basesOf(blocksOf(before)));
      expect(sectionNow(stored, key)).toBe(sectionNow(edited, key));
      expect(plan.changed).not.toContain(key);
      expect(JSON.stringify(read(stored))).toContain(' рука');
    }),
    RUNS,
  );
});
