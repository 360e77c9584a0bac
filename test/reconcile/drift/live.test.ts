/** A place holds what is wanted exactly when it means the same: reading the text first is only quicker. */
import fc from 'fast-check';
import { isCell } from '../../../src/reconcile/drift/managed';
import { placesOf } from '../../../src/reconcile/drift/places';
import { heldBook, type HeldBook } from '../support/liveBook';

const TABS = ['rnp', 'plan', 'tasks', 'settings'] as const;

/** What becomes of a formula: what a locale or a person may make of it. */
const EDITS: readonly ((formula: string) => string)[] = [
  (formula) => formula.replaceAll(';', ','),
  (formula) => formula.replaceAll(',', ';'),
  (formula) => formula.toLowerCase(),
  (formula) => formula.replace('=', '= '),
  (formula) => formula.replace(/\d/, '7'),
  (formula) => formula.replace(/"[^"]*"/, '"?"'),
  (formula) => formula.replace(/([A-Z])(\d)/, '$1$$$2'),
  (formula) => `${formula}+0`,
  () => '=1',
];

interface Edit {
  readonly at: number;
  readonly edit: number;
}

/** A tab some of whose formulas somebody edited. */
function edited(tab: string, edits: readonly Edit[]): HeldBook {
  const book = heldBook([tab]);
  const formulas = (book.managed.get(tab) ?? []).filter(({ kind }) => kind === 'formula');
  const live = book.live(tab);
  for (const { at, edit } of edits) {
    const cell = formulas[at % formulas.length];
    const places = cell ? placesOf(cell, live) : [];
    const place = typeof places === 'string' ? undefined : places[at % Math.max(1, places.length)];
    const formula = place?.entered?.formulaValue;
    if (place && formula !== undefined)
      book.cell(tab, place.row, place.column).userEnteredValue = { formulaValue: EDITS[edit]?.(formula) ?? formula };
  }
  return book;
}

it.each(TABS)('%s', (tab) => {
  const edits = fc.array(fc.record({ at: fc.nat(5000), edit: fc.nat(EDITS.length - 1) }), { maxLength: 12 });
  fc.assert(
    fc.property(edits, (made) => {
      const book = edited(tab, made);
      const live = book.live(tab);
      const told: unknown[] = [];
      for (const cell of (book.managed.get(tab) ?? []).filter(isCell)) {
        const places = placesOf(cell, live);
        if (typeof places === 'string') throw new Error(`${cell.rowKey} ${cell.columnKey}: ${places}`);
        for (const place of places)
          if (live.holds(cell, place) !== (place.meaning === cell.meaning))
            told.push([cell.rowKey, cell.columnKey, place.shown]);
      }
      expect(told).toEqual([]);
    }),
    { numRuns: 5 },
  );
});
