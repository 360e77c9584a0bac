/**
 * What a workbook would answer after requests that are not sent yet: the structure and the values that were read, with our own pending
 * writes laid over them. Formulas are not computed: a step that needs their new results reads again after the writes are sent.
 */
import type { DeveloperMetadata, GridRange, SheetRequest, SpreadsheetAnswer } from '../../reconcile/googleSheets';
import type { Scalar } from '../../blueprint/values';
import type { ValueFilter } from '../ports';

/** Columns of scalars, as `readValues` gives them; null where a filter matched nothing. */
export type ReadColumns = readonly (readonly Scalar[])[] | null;

interface Held {
  readonly filter: ValueFilter;
  columns: Scalar[][] | null;
}

/** What is held, and where it stands. */
interface Placed {
  readonly held: Held;
  readonly place: { readonly row: number; readonly column: number; readonly end: number };
}

type Body = Readonly<Record<string, unknown>>;
type Sheet = NonNullable<SpreadsheetAnswer['sheets']>[number];

export const filterKey = (filter: ValueFilter): string =>
  filter.kind === 'column'
    ? `c${filter.metadataId}`
    : `r${filter.sheetId}:${filter.startRow}:${filter.endRow}:${filter.startColumn}:${filter.endColumn}`;

/** Position of every identified column: by metadata id. */
function columnPlaces(
  structure: SpreadsheetAnswer,
): Map<number, { readonly sheetId: number; readonly column: number }> {
  const places = new Map<number, { readonly sheetId: number; readonly column: number }>();
  for (const sheet of structure.sheets ?? [])
    for (const grid of sheet.data ?? [])
      grid.columnMetadata?.forEach((column, index) => {
        for (const { metadataId } of column.developerMetadata ?? [])
          if (metadataId !== undefined)
            places.set(metadataId, {
              sheetId: sheet.properties?.sheetId ?? 0,
              column: (grid.startColumn ?? 0) + index,
            });
      });
  return places;
}

/** Value that a cell of `updateCells` gets; undefined for what only Google can tell (a formula). */
function writtenValue(cell: unknown): Scalar | undefined {
  const value = (cell as { readonly userEnteredValue?: Body } | undefined)?.userEnteredValue ?? {};
  if ('formulaValue' in value) return undefined;
  const scalar = value.stringValue ?? value.numberValue ?? value.boolValue ?? null;
  return scalar === '' ? null : (scalar as Scalar);
}

/** A workbook as it was read, with pending writes. */
export class WorkbookOverlay {
  private readonly held = new Map<string, Held>();
  private readonly places: ReturnType<typeof columnPlaces>;
  /** What is held by sheet, made when a request asks for it: a step lays hundreds of requests over hundreds of columns. */
  private bySheet: Map<number, Placed[]> | null = null;

  constructor(private answer: SpreadsheetAnswer) {
    this.places = columnPlaces(answer);
  }

  get structure(): SpreadsheetAnswer {
    return this.answer;
  }

  /** Takes what was read. */
  hold(filter: ValueFilter, columns: ReadColumns): void {
    this.bySheet = null;
    this.held.set(filterKey(filter), { filter, columns: columns?.map((column) => [...column]) ?? null });
  }

  /** Undefined for what was not read. */
  values(filter: ValueFilter): ReadColumns | undefined {
    return this.held.get(filterKey(filter))?.columns;
  }

  /** Forgets values: formulas may have changed. */
  forgetValues(): void {
    this.bySheet = null;
    this.held.clear();
  }

  /** Lays a request over what was read. False when its effect cannot be told here: what was read must then be forgotten. */
  lay(request: SheetRequest): boolean {
    const [kind = '', body] = Object.entries(request)[0] ?? [];
    const lay = this.kinds[kind];
    return lay?.(body as Body) ?? false;
  }

  private readonly kinds: Readonly<Record<string, (body: Body) => boolean>> = {
    updateCells: (body) => this.layCells(body),
    appendCells: (body) => this.forgetSheet(body.sheetId as number),
    insertDimension: (body) => this.layInsertion(body.range as Body),
    appendDimension: (body) =>
      body.dimension === 'ROWS' && this.addRows(body.sheetId as number, body.length as number, null),
    updateNamedRange: (body) => this.layName(body.namedRange as Body),
    createDeveloperMetadata: (body) => this.layMetadata(body.developerMetadata as Body),
    updateDeveloperMetadata: (body) => this.changeMetadata(body),
    deleteDeveloperMetadata: (body) => this.dropMetadata(body.dataFilter as Body),
  };

  private placeOf(filter: ValueFilter): { sheetId: number; row: number; column: number; end: number } | null {
    if (filter.kind === 'range')
      return { sheetId: filter.sheetId, row: filter.startRow, column: filter.startColumn, end: filter.endColumn };
    const place = this.places.get(filter.metadataId);
    return place ? { ...place, row: 0, end: place.column + 1 } : null;
  }

  private placed(): Map<number, Placed[]> {
    const bySheet = new Map<number, Placed[]>();
    for (const held of this.held.values()) {
      const place = this.placeOf(held.filter);
      if (!place) continue;
      const list = bySheet.get(place.sheetId);
      if (list) list.push({ held, place });
      else bySheet.set(place.sheetId, [{ held, place }]);
    }
    return bySheet;
  }

  private on(sheetId: number): readonly Placed[] {
    return (this.bySheet ??= this.placed()).get(sheetId) ?? [];
  }

  private drop(held: Held): void {
    this.bySheet = null;
    this.held.delete(filterKey(held.filter));
  }

  private forgetSheet(sheetId: number): boolean {
    for (const { held } of this.on(sheetId)) this.drop(held);
    return true;
  }

  private layCells(body: Body): boolean {
    const start = body.start as { sheetId: number; rowIndex: number; columnIndex: number } | undefined;
    if (!start) return this.forgetSheet((body.range as GridRange).sheetId);
    if (body.fields !== 'userEnteredValue') return false;
    const rows = (body.rows ?? []) as readonly { readonly values?: readonly unknown[] }[];
    const touched = this.on(start.sheetId);
    for (const [down, { values = [] }] of rows.entries())
      for (const [right, cell] of values.entries()) {
        const value = writtenValue(cell);
        if (value === undefined) return false;
        for (const { held, place } of touched)
          this.layCell(held, place, start.rowIndex + down, start.columnIndex + right, value);
      }
    return true;
  }

  private layCell(
    held: Held,
    place: { row: number; column: number; end: number },
    row: number,
    at: number,
    value: Scalar,
  ) {
    const { filter } = held;
    if (at < place.column || at >= place.end || row < place.row) return;
    if (filter.kind === 'range' && row >= filter.endRow) return;
    held.columns ??= [];
    while (held.columns.length <= at - place.column) held.columns.push([]);
    const column = held.columns[at - place.column] ?? [];
    while (column.length <= row - place.row) column.push(null);
    column[row - place.row] = value;
  }

  private layInsertion(range: Body): boolean {
    const { sheetId, dimension, startIndex, endIndex } = range as {
      sheetId: number;
      dimension: string;
      startIndex: number;
      endIndex: number;
    };
    if (dimension !== 'ROWS') return false;
    for (const { held } of this.on(sheetId)) {
      if (held.filter.kind === 'range') this.drop(held);
      else
        for (const column of held.columns ?? [])
          if (column.length > startIndex)
            column.splice(startIndex, 0, ...Array.from({ length: endIndex - startIndex }, () => null));
    }
    return this.addRows(sheetId, endIndex - startIndex, startIndex);
  }

  /** @param from row before which they come; null for the bottom */
  private addRows(sheetId: number, count: number, from: number | null): boolean {
    const moved = (at: number | undefined): number | undefined =>
      at !== undefined && from !== null && at > from ? at + count : at;
    this.answer = {
      ...this.answer,
      sheets: (this.answer.sheets ?? []).map((sheet): Sheet => {
        const { properties } = sheet;
        if (properties?.sheetId !== sheetId) return sheet;
        const grid = properties.gridProperties ?? {};
        return {
          ...sheet,
          properties: { ...properties, gridProperties: { ...grid, rowCount: (grid.rowCount ?? 0) + count } },
        };
      }),
      namedRanges: (this.answer.namedRanges ?? []).map((named) => {
        const { range } = named;
        if ((range?.sheetId ?? 0) !== sheetId || !range) return named;
        const start = range.startRowIndex !== undefined && from !== null && range.startRowIndex >= from ? count : 0;
        const end = moved(range.endRowIndex);
        return {
          ...named,
          range: {
            ...range,
            ...(range.startRowIndex === undefined ? {} : { startRowIndex: range.startRowIndex + start }),
            ...(end === undefined ? {} : { endRowIndex: end }),
          },
        };
      }),
    };
    return true;
  }

  private layName(given: Body): boolean {
    const { namedRangeId, range } = given as { namedRangeId: string; range: GridRange };
    this.answer = {
      ...this.answer,
      namedRanges: (this.answer.namedRanges ?? []).map((named) =>
        named.namedRangeId === namedRangeId ? { ...named, range } : named,
      ),
    };
    return true;
  }

  private get metadata(): readonly DeveloperMetadata[] {
    return this.answer.developerMetadata ?? [];
  }

  private layMetadata(given: Body): boolean {
    if ((given.location as Body | undefined)?.spreadsheet !== true) return false;
    const { metadataId, metadataKey, metadataValue } = given as DeveloperMetadata;
    const made = {
      ...(metadataId === undefined ? {} : { metadataId }),
      ...(metadataKey === undefined ? {} : { metadataKey }),
      ...(metadataValue === undefined ? {} : { metadataValue }),
    };
    this.answer = { ...this.answer, developerMetadata: [...this.metadata, made] };
    return true;
  }

  private isNamed(filter: unknown): (each: DeveloperMetadata) => boolean {
    const id = ((filter as Body | undefined)?.developerMetadataLookup as Body | undefined)?.metadataId;
    return (each) => id !== undefined && each.metadataId === id;
  }

  private changeMetadata(body: Body): boolean {
    const isNamed = this.isNamed((body.dataFilters as readonly unknown[])[0]);
    if (body.fields !== 'metadataValue' || !this.metadata.some(isNamed)) return false;
    const { metadataValue } = body.developerMetadata as { metadataValue: string };
    this.answer = {
      ...this.answer,
      developerMetadata: this.metadata.map((each) => (isNamed(each) ? { ...each, metadataValue } : each)),
    };
    return true;
  }

  private dropMetadata(filter: Body): boolean {
    const isNamed = this.isNamed(filter);
    this.answer = { ...this.answer, developerMetadata: this.metadata.filter((each) => !isNamed(each)) };
    return true;
  }
}
