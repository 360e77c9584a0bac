/** Laws over generated edits: indexes, text, named ranges, atomic batches, and Google's own schema of the answer. */
import fc from 'fast-check';
import { schemaProblems } from '../../../emulator/schema/checkBody';
import { API_SCHEMAS } from '../../../emulator/schema/types';
import { allBreaches, batch, blank, erase, get, insert, namedRanges, outline, range, type Shown } from './support';

/** Characters of one, two and more UTF-16 units. */
const text = fc
  .array(fc.constantFrom('a', 'B', ' ', '\n', 'ж', '😀', '🇫🇷'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
/** Numbers that fall evenly on all places of a document of any length, its end included. */
const part = fc.nat(10_000).map((number) => (number * 7919) % 10_007);
const at = (number: number, length: number): number => 1 + (number % (length + 1));

const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), from: part, text }),
  fc.record({ kind: fc.constant('erase' as const), from: part, to: part }),
  fc.record({ kind: fc.constant('bold' as const), from: part, to: part }),
  fc.record({ kind: fc.constant('heading' as const), from: part, to: part }),
  fc.record({ kind: fc.constant('bullets' as const), from: part, to: part }),
  fc.record({ kind: fc.constant('plain' as const), from: part, to: part }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The request of an edit on a body of this length. */
function requestOf(given: Edit, length: number): object {
  const from = at(given.from, length);
  if (given.kind === 'insert') return insert(from, given.text);
  const [start, end] = [from, at(given.to, length)].sort((a, b) => a - b) as [number, number];
  switch (given.kind) {
    case 'erase':
      return erase(start, end);
    case 'bold':
      return { updateTextStyle: { ...range(start, end), textStyle: { bold: true }, fields: 'bold' } };
    case 'heading':
      return {
        updateParagraphStyle: {
          ...range(start, end),
          paragraphStyle: { namedStyleType: 'HEADING_1' },
          fields: 'namedStyleType',
        },
      };
    case 'bullets':
      return { createParagraphBullets: { ...range(start, end), bulletPreset: 'BULLET_STAR_CIRCLE_SQUARE' } };
    case 'plain':
      return { deleteParagraphBullets: range(start, end) };
  }
}

const lengthOf = (shown: Shown): number => (shown.body.content.at(-1)?.endIndex ?? 1) - 1;

test('edits of text do to the document what they do to a string, and named ranges cover the same text', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), part, part, (edits, from, to) => {
      const first = 'The first line\nand 😀 the second';
      const [start, end] = [at(from, first.length), at(to, first.length)].sort((a, b) => a - b) as [number, number];
      fc.pre(start < end);
      let stored = batch(blank(), [insert(1, first), { createNamedRange: { name: 'n', ...range(start, end) } }]).stored;
      // every unit of the text knows whether it was in the range from the beginning
      let model = [...`${first}\n`.split('')].map((unit, index) => ({
        unit,
        own: index + 1 >= start && index + 1 < end,
      }));
      for (const each of edits) {
        const request = requestOf(each, model.length);
        let next;
        try {
          next = batch(stored, [request]).stored;
        } catch {
          continue;
        }
        stored = next;
        const place = at(each.from, model.length) - 1;
        if (each.kind === 'insert') {
          // what is put in strictly inside the range belongs to it from then on
          const own = model.slice(0, place).some((unit) => unit.own) && model.slice(place).some((unit) => unit.own);
          model = model.toSpliced(place, 0, ...each.text.split('').map((unit) => ({ unit, own })));
        }
        if (each.kind === 'erase') {
          const [a, b] = [place, at(each.to, model.length) - 1].sort((x, y) => x - y) as [number, number];
          model = model.toSpliced(a, b - a);
        }
      }
      expect(allBreaches(get(stored))).toEqual([]);
      expect(outline(get(stored)).join('')).toBe(model.map(({ unit }) => unit).join(''));
      const [head, tail] = [model.findIndex(({ own }) => own), model.findLastIndex(({ own }) => own)];
      expect(namedRanges(get(stored)).map((each) => each.ranges)).toEqual(
        head < 0 ? [] : [[{ startIndex: head + 1, endIndex: tail + 2 }]],
      );
    }),
    { numRuns: 300 },
  );
});

/** A request of any kind, at places that need not fit. */
const wild = fc
  .tuple(fc.integer({ min: 0, max: 13 }), part, part, fc.nat(2), fc.nat(2), text)
  .map(([kind, from, to, row, column, words]) => (length: number): object => {
    const [start, end] = [at(from, length), at(to, length)].sort((a, b) => a - b) as [number, number];
    const location = { index: start };
    const tableCellLocation = { tableStartLocation: { index: 2 }, rowIndex: row, columnIndex: column };
    const tableRange = { tableCellLocation, rowSpan: 2, columnSpan: 1 };
    const choices: readonly object[] = [
      insert(start, words),
      erase(start, end),
      { insertTable: { location, rows: 1 + row, columns: 1 + column } },
      { insertTableRow: { tableCellLocation, insertBelow: row === 1 } },
      { insertTableColumn: { tableCellLocation, insertRight: row === 1 } },
      { deleteTableRow: { tableCellLocation } },
      { deleteTableColumn: { tableCellLocation } },
      { mergeTableCells: { tableRange } },
      { unmergeTableCells: { tableRange } },
      { createFootnote: { location } },
      { insertPageBreak: { location } },
      { insertSectionBreak: { location, sectionType: 'CONTINUOUS' } },
      { createNamedRange: { name: words, ...range(start, end) } },
      { replaceAllText: { containsText: { text: 'a' }, replaceText: words } },
    ];
    return choices[kind] ?? {};
  });

const START = batch(blank(), [
  insert(1, '\nWords after a table 😀'),
  { insertTable: { location: { index: 1 }, rows: 3, columns: 3 } },
  insert(5, 'a cell'),
]).stored;

test('whatever is asked, the indexes are contiguous, the schema holds, and a refused batch changes nothing', () => {
  let [done, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 10 }), (requests) => {
      let stored = START;
      for (const request of requests) {
        const before = JSON.stringify(stored);
        try {
          const next = batch(stored, [request(lengthOf(get(stored)))]).stored;
          stored = next;
          done++;
        } catch (error) {
          expect((error as Error).name).toBe('ApiError');
          expect(JSON.stringify(stored)).toBe(before);
          refused++;
        }
        expect(allBreaches(get(stored))).toEqual([]);
      }
      const end = lengthOf(get(stored)) + 1;
      for (const { ranges } of namedRanges(get(stored)))
        for (const { startIndex = 0, endIndex } of ranges) expect(startIndex < endIndex && endIndex <= end).toBe(true);
      for (const params of [{}, { includeTabsContent: 'true' }])
        expect(schemaProblems(API_SCHEMAS.docs, 'Document', get(stored, params))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // the generator would prove little if nearly all were refused
  expect(done).toBeGreaterThan(refused / 2);
});

test('a batch is its requests one after another', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const requests: object[] = [];
      let single = START;
      for (const each of edits) {
        const request = requestOf(each, lengthOf(get(single)));
        try {
          single = batch(single, [request]).stored;
          requests.push(request);
        } catch {
          // a request that is refused alone is not part of the batch
        }
      }
      const { revisionId: _one, ...together } = get(batch(START, requests).stored);
      const { revisionId: _other, ...alone } = get(single);
      expect(together).toEqual(alone);
    }),
  );
});

test('one request that is refused at the end undoes all before it', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const before = JSON.stringify(START);
      expect(() => batch(START, [...texts.map((each) => insert(1, each)), insert(100000, 'x')])).toThrow(
        /must be less than/,
      );
      expect(JSON.stringify(START)).toBe(before);
    }),
  );
});
