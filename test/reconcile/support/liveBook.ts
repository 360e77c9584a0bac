/** Real tabs as a workbook that was just made, held as plain cells that a test changes as people do: no emulator, no Google. */
import { METADATA_ROW } from '../../../src/blueprint/compile/identity';
import { compileWorkbook } from '../../../src/blueprint/compile/compileWorkbook';
import type { SheetModel } from '../../../src/blueprint/compile/sheetModel';
import { DEPARTMENT } from '../../../src/department/index';
import { baseOf, type Base } from '../../../src/reconcile/drift/base';
import { liveDress } from '../../../src/reconcile/drift/dress';
import { liveTab, type LiveTab } from '../../../src/reconcile/drift/live';
import { managedOf } from '../../../src/reconcile/drift/managedOf';
import { sheetKeys, type ManagedCell } from '../../../src/reconcile/drift/managed';
import type { CellAnswer, ExtendedValue, GridAnswer, SheetRequest } from '../../../src/reconcile/googleSheets';
import { extendedValue, validation } from '../../../src/reconcile/lower/cells';
import { gridRange } from '../../../src/reconcile/lower/ranges';
import { numberFormat } from '../../../src/reconcile/lower/theme';
import { newFileSnapshot } from '../../../src/reconcile/plan';
import type { TabState, WorkbookSnapshot } from '../../../src/reconcile/snapshot';
import { lazy } from '../../../src/shared/lazy';
import { answersOf } from '../../department/support/answers';

export const SETTINGS = { language: 'en', currency: 'EUR' } as const;

type Cell = { -readonly [Key in keyof CellAnswer]: CellAnswer[Key] };

/** One sheet whose cells a test writes into. */
export interface HeldSheet {
  readonly model: SheetModel;
  readonly cells: Map<string, Cell>;
  columns: Map<string, number>;
  title: string;
  protections: Map<number, string>;
  rowCount: number;
}

export interface HeldBook {
  readonly sheets: readonly SheetModel[];
  readonly managed: ReadonlyMap<string, readonly ManagedCell[]>;
  readonly base: Base;
  readonly held: (tab: string) => HeldSheet;
  /** A cell to be changed, by position. */
  readonly cell: (tab: string, row: number, column: number) => Cell;
  readonly live: (tab: string) => LiveTab;
  readonly tabs: () => ReadonlyMap<string, LiveTab>;
  readonly snapshot: () => WorkbookSnapshot;
  readonly blocks: (tab: string) => GridAnswer[];
  /** Does what requests of undo and repair ask: values, formulas, lists, formats, titles and warnings. */
  readonly carryOut: (requests: readonly SheetRequest[]) => void;
}

function hold(model: SheetModel): HeldSheet {
  const cells = new Map<string, Cell>();
  const at = (row: number, column: number): Cell => {
    const key = `${row}:${column}`;
    const cell = cells.get(key) ?? {};
    cells.set(key, cell);
    return cell;
  };
  for (const block of model.blocks)
    for (let row = block.area.startRow; row < Math.min(block.area.endRow, 12); row++) {
      const format = numberFormat(block.type, SETTINGS);
      const cell = at(row, block.area.startColumn);
      if (format) cell.userEnteredFormat = { numberFormat: format };
      if (block.list) cell.dataValidation = validation(block.list) as never;
    }
  for (const each of model.cells) {
    if (each.row >= 12 && model.blocks.length > 0) continue;
    const cell = at(each.row, each.column);
    cell.userEnteredValue =
      each.formula === undefined ? extendedValue(each.value ?? null) : { formulaValue: each.formula };
    if (each.note !== undefined) cell.note = each.note;
    const format = numberFormat(each.type, SETTINGS);
    if (model.blocks.length === 0 && format) cell.userEnteredFormat = { numberFormat: format };
    if (model.blocks.length === 0 && each.list) cell.dataValidation = validation(each.list) as never;
  }
  return {
    model,
    cells,
    columns: new Map(
      model.lines.flatMap(({ dimension, key, index }) => (dimension === 'COLUMNS' ? [[key, index]] : [])),
    ),
    title: model.title,
    protections: new Map(model.protections.map(({ id, description }) => [id, description])),
    rowCount: model.blocks.length > 0 ? 12 : model.rowCount,
  };
}

const blocksOf = ({ model, cells, rowCount }: HeldSheet): GridAnswer[] => {
  const width = Math.max(0, ...[...cells.keys()].map((key) => Number(key.split(':')[1]))) + 1;
  const rows = new Map(
    model.lines.flatMap(({ dimension, key, index }) => (dimension === 'ROWS' ? [[index, key]] : [])),
  );
  return [
    {
      rowData: Array.from({ length: rowCount }, (_, row) => ({
        values: Array.from({ length: width }, (__, column) => cells.get(`${row}:${column}`) ?? {}),
      })),
      rowMetadata: Array.from({ length: rowCount }, (_, row) => {
        const key = rows.get(row);
        return key === undefined
          ? {}
          : { developerMetadata: [{ metadataKey: METADATA_ROW, metadataValue: `${model.key}.${key}` }] };
      }),
    },
  ];
};

const stateOf = ({ model, columns, title, rowCount }: HeldSheet): TabState => ({
  key: model.key,
  sheetId: model.sheetId,
  title,
  hidden: false,
  rowCount,
  columnCount: Math.max(model.columnCount, ...columns.values()) + 1,
  columns,
});

interface Range {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
}

/** Formulas of one tab name others: the workbook is compiled as a whole, once. */
const whole = lazy(() => compileWorkbook(DEPARTMENT, 'pulse', answersOf({ language: 'en', sample: false })).sheets);

/** A formula that is repeated moves along with its rows. */
const movedDown = (value: ExtendedValue, rows: number): ExtendedValue =>
  value.formulaValue === undefined
    ? value
    : {
        formulaValue: value.formulaValue.replace(
          /(?<![\w.!'])(\$?[A-Z]{1,3})(\d{1,7})(?![\w.(!])/g,
          (_, column: string, row: string) => `${column}${Number(row) + rows}`,
        ),
      };

/** Tabs of Pulse as they are made. */
export function heldBook(keys: readonly string[]): HeldBook {
  const sheets = whole().filter(({ key }) => keys.includes(key));
  const all = new Map(sheets.map((sheet) => [sheet.key, hold(sheet)]));
  const managed = new Map(sheets.map((sheet) => [sheet.key, managedOf(sheet, SETTINGS)]));
  const held = (tab: string): HeldSheet => {
    const found = all.get(tab);
    if (!found) throw new Error(`no tab ${tab}`);
    return found;
  };
  const snapshot = (): WorkbookSnapshot => ({
    ...newFileSnapshot('book', 'Book'),
    tabs: new Map([...all].map(([key, each]) => [key, stateOf(each)])),
    titles: [...all.values()].map(({ title }) => title),
    names: new Map(
      [...all.values()].flatMap(({ model }) =>
        model.names.map(({ name, area }) => [name, gridRange(model.sheetId, area)] as const),
      ),
    ),
  });
  const live = (tab: string): LiveTab => {
    const each = held(tab);
    const blocks = blocksOf(each);
    const dress = liveDress(
      {
        data: blocks,
        protectedRanges: [...each.protections].map(([protectedRangeId, description]) => ({
          protectedRangeId,
          description,
        })),
      },
      () => ({ rows: [1, 2, 3], whole: false }),
    );
    return liveTab(stateOf(each), snapshot(), blocks, managed.get(tab) ?? [], dress, sheetKeys(each.model));
  };
  const cell = (tab: string, row: number, column: number): Cell => {
    const { cells } = held(tab);
    const key = `${row}:${column}`;
    const found = cells.get(key) ?? {};
    cells.set(key, found);
    return found;
  };
  const bySheet = (sheetId: number): string => sheets.find((sheet) => sheet.sheetId === sheetId)?.key ?? '';
  const each = (
    { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: Range,
    act: (found: Cell, down: number) => void,
  ): void => {
    for (let row = startRowIndex; row < endRowIndex; row++)
      for (let column = startColumnIndex; column < endColumnIndex; column++)
        act(cell(bySheet(sheetId), row, column), row - startRowIndex);
  };
  const carryOut = (requests: readonly SheetRequest[]): void => {
    for (const request of requests) {
      const [kind = '', body = {}] = Object.entries(request)[0] ?? [];
      const asked = body as Record<string, never>;
      switch (kind) {
        case 'repeatCell':
          each(asked.range as never, (found, down) => {
            const { fields, cell: next } = asked as unknown as { fields: string; cell: Cell };
            if (fields === 'userEnteredValue') found.userEnteredValue = movedDown(next.userEnteredValue ?? {}, down);
            else if (fields === 'note') found.note = next.note ?? '';
            else found.userEnteredFormat = next.userEnteredFormat ?? {};
          });
          break;
        case 'updateCells': {
          const { start, rows } = asked as unknown as {
            start: { sheetId: number; rowIndex: number; columnIndex: number };
            rows: { values: Cell[] }[];
          };
          cell(bySheet(start.sheetId), start.rowIndex, start.columnIndex).userEnteredValue =
            rows[0]?.values[0]?.userEnteredValue ?? {};
          break;
        }
        case 'setDataValidation':
          each(asked.range as never, (found) => {
            if (asked.rule === undefined) delete found.dataValidation;
            else found.dataValidation = asked.rule;
          });
          break;
        case 'updateSheetProperties': {
          const { properties } = asked as unknown as { properties: { sheetId: number; title: string } };
          held(bySheet(properties.sheetId)).title = properties.title;
          break;
        }
        case 'addProtectedRange': {
          const { protectedRange } = asked as unknown as {
            protectedRange: { protectedRangeId: number; description: string };
          };
          for (const sheet of all.values())
            if (sheet.model.protections.some(({ id }) => id === protectedRange.protectedRangeId))
              sheet.protections.set(protectedRange.protectedRangeId, protectedRange.description);
          break;
        }
        case 'deleteProtectedRange':
          for (const sheet of all.values()) sheet.protections.delete(asked.protectedRangeId as unknown as number);
          break;
        default:
          throw new Error(`the test knows no ${kind}`);
      }
    }
  };
  return {
    sheets,
    managed,
    base: { cells: baseOf([...managed.values()].flat(), 'all'), decisions: new Map() },
    held,
    cell,
    live,
    tabs: () => new Map(sheets.map(({ key }) => [key, live(key)])),
    snapshot,
    blocks: (tab) => blocksOf(held(tab)),
    carryOut,
  };
}
