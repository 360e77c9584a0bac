/** Undo of single cells: values, formulas, lists and formats that a run wrote go back where they still stand as it wrote them. */
import type { ExtendedValue, SheetRequest } from '../googleSheets';
import { formatMeaning } from '../drift/attributes';
import { meaningHash } from '../drift/base';
import { formulaInPlace, formulaMeaning } from '../drift/formulaText';
import type { LiveCell, LiveTab } from '../drift/live';
import { DATA_ROWS, valueMeaning, type ManagedCell } from '../drift/managed';
import { runsOf } from '../drift/repair';
import { keyAtRow, type UndoContent, type UndoPart } from './bookNotes';

/** Something that people changed since. */
export interface KeptPlace {
  readonly kind: 'cell' | 'line' | 'tab' | 'title' | 'row';
  /** Title of the tab now. */
  readonly tab: string;
  readonly shown: string;
  readonly row: number;
  readonly column: number;
}

/** What is to be written, what is kept, and how much goes back: filled while places are judged. */
export interface Judged {
  readonly requests: SheetRequest[];
  readonly kept: KeptPlace[];
  count: number;
}

export const kept = (kind: KeptPlace['kind'], live: LiveTab, place?: LiveCell): KeptPlace => ({
  kind,
  tab: live.state.title,
  shown: place?.shown ?? '',
  row: place?.row ?? 0,
  column: place?.column ?? 0,
});

/** A value or formula as it is to stand in one row now; null when what its addresses name is gone. */
function valueAt(value: ExtendedValue, live: LiveTab, row: number): ExtendedValue | null {
  if (value.formulaValue === undefined) return value;
  const formula = formulaInPlace(value.formulaValue, (key) => {
    const [rowKey = '', columnKey = ''] = key.split('·');
    const at = rowKey === DATA_ROWS ? row : live.rowOf(rowKey);
    const column = live.columnOf(columnKey);
    return at === null || column === null ? null : { row: at, column };
  });
  return formula === null ? null : { formulaValue: formula };
}

const meaningOf = (value: ExtendedValue, cell: ManagedCell, live: LiveTab, row: number): string =>
  value.formulaValue === undefined
    ? valueMeaning(value.stringValue ?? value.numberValue ?? value.boolValue ?? null)
    : formulaMeaning(value.formulaValue, keyAtRow(cell, live, row));

/** Whether a cell goes back: it holds what the run wrote, and what stood there before can stand there again. */
function goesBack(content: { readonly value: ExtendedValue }, judged: JudgedCell, done: Judged): boolean {
  const { part, cell, live, place } = judged;
  const value = valueAt(content.value, live, place.row);
  if (value !== null && meaningOf(value, cell, live, place.row) === place.meaning) return false;
  if (value !== null && meaningHash(place.meaning) === part.after) return true;
  done.kept.push(kept('cell', live, place));
  return false;
}

interface JudgedCell {
  readonly part: UndoPart;
  readonly cell: ManagedCell;
  readonly live: LiveTab;
  readonly place: LiveCell;
}

/** Values and formulas of cells go back. One formula for neighbouring rows of a table: Google moves its references along with the rows. */
export function undoCells(
  content: { readonly value: ExtendedValue },
  part: UndoPart,
  cell: ManagedCell,
  live: LiveTab,
  places: readonly LiveCell[],
  done: Judged,
): void {
  const going = places.filter((place) => goesBack(content, { part, cell, live, place }, done));
  done.count += going.length;
  for (const run of runsOf(going)) {
    const [first] = run;
    const userEnteredValue = first && valueAt(content.value, live, first.row);
    if (!first || !userEnteredValue) continue;
    const range = {
      sheetId: live.state.sheetId,
      startRowIndex: first.row,
      endRowIndex: first.row + run.length,
      startColumnIndex: first.column,
      endColumnIndex: first.column + 1,
    };
    done.requests.push({ repeatCell: { range, cell: { userEnteredValue }, fields: 'userEnteredValue' } });
  }
}

type Dress = Extract<UndoContent, { dress: string }>;

const listMeaningOf = (raw: object | null): string => {
  const condition = (raw as { condition?: { type?: string; values?: { userEnteredValue?: string }[] } } | null)
    ?.condition;
  if (condition?.type === 'ONE_OF_RANGE') return 'r';
  if (condition?.type !== 'ONE_OF_LIST') return '';
  return `o${(condition.values ?? []).map((value) => value.userEnteredValue ?? '').join('\n')}`;
};

const dressMeaning = ({ dress }: Dress, raw: object | null): string => {
  if (dress === 'list') return listMeaningOf(raw);
  const format = raw as { type?: string; pattern?: string } | null;
  return format === null ? '' : formatMeaning({ type: format.type ?? '', pattern: format.pattern ?? '' });
};

/** Lists and formats go back run by run; a run lasts to the next one, the last of a table's column to its end. */
export function undoDress(
  content: Dress,
  part: UndoPart,
  live: LiveTab,
  places: readonly LiveCell[],
  done: Judged,
): void {
  const column = live.columnOf(part.cell.columnKey);
  const [first] = places;
  if (column === null || !first) return;
  const ofColumn = part.cell.rowKey === DATA_ROWS;
  const before = content.runs.map(([from, raw]) => [ofColumn ? from : first.row, raw] as const);
  const rawAt = (row: number): object | null => before.filter(([from]) => from <= row).at(-1)?.[1] ?? null;
  if (places.every((place) => place.meaning === dressMeaning(content, rawAt(place.row)))) return;
  const changed = places.find((place) => meaningHash(place.meaning) !== part.after);
  if (changed) return void done.kept.push(kept('cell', live, changed));
  before.forEach(([from, raw], at) => {
    const end = ofColumn ? Math.min(before[at + 1]?.[0] ?? live.state.rowCount, live.state.rowCount) : from + 1;
    if (end <= from) return;
    const range = {
      sheetId: live.state.sheetId,
      startRowIndex: from,
      endRowIndex: end,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    };
    done.requests.push(
      content.dress === 'list'
        ? { setDataValidation: { range, ...(raw === null ? {} : { rule: raw }) } }
        : {
            repeatCell: {
              range,
              cell: raw === null ? {} : { userEnteredFormat: { numberFormat: raw } },
              fields: 'userEnteredFormat.numberFormat',
            },
          },
    );
  });
  done.count += 1;
}
