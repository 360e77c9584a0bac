/** Use case: keeps what a person has said about stages, sources and columns in tables of the workbook, where everybody can see and change it. */
import { normaliseName } from '../../imports/names/normaliseName';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { refuseWhileOthersRun } from '../lease/lease';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { choiceReader } from '../tables/choices';
import { guardedWrite } from '../tables/guardedWrite';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { HEADER_COLUMNS, SOURCE_COLUMNS, STAGE_COLUMNS } from './importContext';
import type { ImportAnswers, SavedAnswers } from './views';

type Row = Readonly<Record<string, Scalar>>;

interface Saved {
  readonly requests: readonly SheetRequest[];
  readonly rows: number;
}

const same = (left: string, right: string): boolean => normaliseName(left) === normaliseName(right);

const isFilled = (value: Scalar | undefined): boolean => value !== undefined && value !== null && value !== '';

/**
 * Writes rows into a table: into the row that says the same already, else below the last one. What a row has in `fill` columns is written only
 * where nothing stands: what people typed there is theirs.
 */
function saveRows(data: TableData, rows: readonly Row[], keys: readonly string[], fill: readonly string[]): Saved {
  const { state } = data;
  if (!state || rows.length === 0) return { requests: [], rows: 0 };
  const lastRow = data.rows.at(-1)?.row ?? 0;
  const writes: CellWrite[] = [];
  let added = 0;
  let count = 0;
  const findRow = (row: Row): TableRow | undefined =>
    data.rows.find((live) => keys.every((key) => same(textOf(live, key), String(row[key] ?? ''))));
  for (const row of rows) {
    const live = findRow(row);
    const cells = live
      ? Object.fromEntries(
          fill.filter((key) => isFilled(row[key]) && !isFilled(live.values[key])).map((key) => [key, row[key] ?? null]),
        )
      : row;
    const at = live?.row ?? lastRow + ++added;
    const made = recordWrites(state, at, cells);
    if (made.length > 0) count += 1;
    writes.push(...made);
  }
  if (writes.length === 0) return { requests: [], rows: 0 };
  return {
    requests: [...growRequests(state, lastRow + added + 1, lastRow), ...writeCells(state.sheetId, writes)],
    rows: count,
  };
}

/** The explanation of a header replaces an earlier one of the same header: its rows are used again, those left over are cleared. */
function saveHeader(data: TableData, { header }: ImportAnswers): Saved {
  const { state } = data;
  if (!state || !header) return { requests: [], rows: 0 };
  const { fingerprint, choice, answers } = header;
  const rows: Row[] = Object.entries(choice.columns).map(([column, name]) => ({
    format: fingerprint,
    kind: choice.kind,
    header: name,
    column,
    written: answers.dateOrder?.[column] ?? answers.decimal?.[column] ?? null,
  }));
  const mine = data.rows.filter((row) => textOf(row, 'format') === fingerprint);
  const isSame =
    mine.length === rows.length &&
    rows.every((row, index) =>
      HEADER_COLUMNS.every((key) => textOf(mine[index] ?? { row: 0, values: {} }, key) === String(row[key] ?? '')),
    );
  if (isSame) return { requests: [], rows: 0 };
  const lastRow = data.rows.at(-1)?.row ?? 0;
  const places = mine.map(({ row }) => row);
  const empty: Row = Object.fromEntries(HEADER_COLUMNS.map((key) => [key, null]));
  const writes = [
    ...rows.flatMap((row, index) => recordWrites(state, places[index] ?? lastRow + 1 + index - places.length, row)),
    ...places.slice(rows.length).flatMap((row) => recordWrites(state, row, empty)),
  ];
  const needed = lastRow + 1 + Math.max(0, rows.length - places.length);
  return {
    requests: [...growRequests(state, needed, lastRow), ...writeCells(state.sheetId, writes)],
    rows: rows.length,
  };
}

/** Two reads, and one write when there is something new to remember. A table that the team deleted remembers nothing. */
export function saveAnswers(ports: Ports, definition: DepartmentDefinition, answers: ImportAnswers): SavedAnswers {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const values = readTables(ports.sheets, snapshot, [
    { tab: tableOf(definition, 'stage_map'), columns: STAGE_COLUMNS },
    { tab: tableOf(definition, 'source_map'), columns: SOURCE_COLUMNS },
    { tab: tableOf(definition, 'column_map'), columns: HEADER_COLUMNS },
  ]);
  const stages = tableOf(definition, 'stage_map');
  const label = (column: string, code: string | null): Scalar =>
    code === null || code === '' ? null : choiceReader(stages, column, record.language).labelOf(code);
  const saved = [
    saveRows(
      values.table('stage_map'),
      answers.stages.map((stage) => ({
        system: label('system', stage.system),
        pipeline: stage.pipeline || null,
        stage: stage.stage,
        status: label('status', stage.status),
        include: stage.include,
      })),
      ['system', 'pipeline', 'stage'],
      ['status'],
    ),
    saveRows(
      values.table('source_map'),
      answers.sources.map((source) => ({
        label: source.label || null,
        utm_source: source.utmSource || null,
        utm_medium: source.utmMedium || null,
        channel: source.channel || null,
      })),
      ['label', 'utm_source', 'utm_medium'],
      ['channel'],
    ),
    saveHeader(values.table('column_map'), answers),
  ];
  const requests = saved.flatMap((each) => each.requests);
  if (requests.length > 0) {
    refuseWhileOthersRun(ports, snapshot);
    guardedWrite(ports, snapshot, requests);
  }
  return { rows: saved.reduce((sum, { rows }) => sum + rows, 0) };
}
