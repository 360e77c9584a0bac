/** Charts in the open report: whether they are there, whether they still say what its numbers say, and putting them in at a press. */
import { pick, t, type Text } from '../../shared/text';
import type { BarChartModel } from '../../blueprint/barChart';
import type { DepartmentDefinition } from '../../blueprint/department';
import { CHARTS_HEADING, CHARTS_HINT, REPORT_KEY, WEEK_CHARTS, weekCharts } from '../../department/meetings/weekCharts';
import { numbersSection } from '../../department/meetings/report';
import { closedWeeks, lastClosedWeek } from '../../department/meetings/reportRows';
import { TOTAL_BLOCK } from '../../metrics/closing/types';
import { parseMemory } from '../../reconcile/docs/memory';
import { sectionBase } from '../../reconcile/docs/sections';
import { pictureName, readPictures } from '../../reconcile/docs/pictures';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import type { Ports } from '../ports';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { textOf, type TableRow } from '../tables/tableRead';
import { fileIdOf, keyOf } from './documentIndex';

export interface PictureState {
  readonly key: string;
  readonly title: Text;
  /** `older`: drawn from other numbers than the report has now; `orphan`: its numbers are gone, it stays as it was. */
  readonly state: 'current' | 'older' | 'missing' | 'orphan';
}

/**
 * The numbers of the week are others than the text of its report says: `refresh` will bring the text up to date; the report of an earlier week is
 * an `archive`, whose text stays.
 */
export type TextBehind = 'refresh' | 'archive' | null;

export interface PicturesView {
  readonly behind: TextBehind;
  readonly pictures: readonly PictureState[];
  readonly permission: { readonly granted: boolean; readonly url: string | null };
}

interface Found {
  readonly behind: TextBehind;
  readonly charts: readonly BarChartModel[];
  /** Names of the pictures that stand, by key. */
  readonly standing: ReadonlyMap<string, string>;
  readonly language: 'ru' | 'en';
}

type Row = TableRow['values'];

/** By what was last written into the section of numbers: what people made of it since does not matter. */
function textBehind(
  row: TableRow,
  period: string,
  said: Parameters<typeof numbersSection>[0],
  snapshots: readonly Row[],
  weeks: readonly Row[],
): TextBehind {
  const written = parseMemory(textOf(row, 'written')).base.numbers;
  const week = closedWeeks(weeks).find((each) => each.period === period);
  const total = snapshots.find((each) => each.period === period && each.block === TOTAL_BLOCK);
  // a week that is open again has its old numbers still
  if (written === undefined || !week || !total) return null;
  const section = numbersSection(said, week, total);
  if (section.kind !== 'managed' || sectionBase(section.lines) === written) return null;
  return lastClosedWeek(weeks)?.period === period ? 'refresh' : 'archive';
}

/**
 * The charts of the report that is open in this file, by the index of documents in the active workbook; null for any other document. A copy of a
 * report is not in the index.
 */
function find(ports: Ports, definition: DepartmentDefinition, fileId: string): Found | null {
  if (!(ports.drive.tags(fileId).mp_part ?? '').startsWith(REPORT_KEY)) return null;
  const snapshot = snapshotOf(ports, ports.activeFile());
  if (snapshot.departmentRecord === null) return null;
  const { language, currency } = parseRecord(snapshot.departmentRecord);
  const [snapshots, weeks] = [tableOf(definition, 'snapshots'), tableOf(definition, 'weeks')];
  const values = readTables(ports.sheets, snapshot, [
    { tab: tableOf(definition, 'documents'), columns: ['doc_key', 'file_id', 'written'] },
    { tab: weeks, columns: weeks.columns.map((column) => column.key) },
    { tab: snapshots, columns: snapshots.columns.map((column) => column.key) },
  ]);
  const row = values.table('documents').rows.find((each) => fileIdOf(each) === fileId);
  const key = row ? keyOf(row) : '';
  if (!row || !key.startsWith(REPORT_KEY)) return null;
  const [period, said] = [key.slice(REPORT_KEY.length), { language, currency }];
  const rows = values.table('snapshots').rows.map((each) => each.values);
  return {
    language,
    behind: textBehind(
      row,
      period,
      said,
      rows,
      values.table('weeks').rows.map((each) => each.values),
    ),
    charts: weekCharts(rows, period, said),
    standing: readPictures(ports.docs.read(fileId)),
  };
}

function statesOf({ charts, standing }: Found): PictureState[] {
  return Object.entries(WEEK_CHARTS).flatMap(([key, title]): PictureState[] => {
    const chart = charts.find((each) => each.key === key);
    const name = standing.get(key);
    if (!chart) return name === undefined ? [] : [{ key, title, state: 'orphan' }];
    const state = name === undefined ? 'missing' : name === pictureName(chart) ? 'current' : 'older';
    return [{ key, title, state }];
  });
}

/** How the charts of the open report stand; null for a document that has none. Four reads. */
export function picturesView(ports: Ports, definition: DepartmentDefinition, fileId: string): PicturesView | null {
  const found = find(ports, definition, fileId);
  if (!found) return null;
  return { behind: found.behind, pictures: statesOf(found), permission: ports.pictures.permission() };
}

const NOTHING = t('Графики уже показывают числа отчёта', 'The charts already show the numbers of the report');

const counted = (inserted: number, replaced: number): Text =>
  inserted > 0 && replaced > 0
    ? t(`Вставлено графиков: ${inserted}, обновлено: ${replaced}`, `Charts inserted: ${inserted}, updated: ${replaced}`)
    : inserted > 0
      ? t(`Вставлено графиков: ${inserted}`, `Charts inserted: ${inserted}`)
      : t(`Обновлено графиков: ${replaced}`, `Charts updated: ${replaced}`);

/**
 * Brings the pictures up to date, and with `insert` puts in those that are not there. Nothing to do, nothing written. Null for a document that has
 * no charts, and without the permission. @throws AppError as the port does.
 */
export function putPictures(
  ports: Ports,
  definition: DepartmentDefinition,
  fileId: string,
  insert: boolean,
): Text | null {
  const found = find(ports, definition, fileId);
  if (!found) return null;
  const states = statesOf(found);
  const keys = (state: PictureState['state']): string[] =>
    states.filter((each) => each.state === state).map(({ key }) => key);
  const missing = insert ? keys('missing') : [];
  const wanted = [...keys('older'), ...missing];
  if (wanted.length === 0) return NOTHING;
  // the card says what to do then
  if (found.behind !== null || !ports.pictures.permission().granted) return null;
  const { inserted, replaced } = ports.pictures.put({
    documentId: fileId,
    charts: found.charts
      .filter(({ key }) => wanted.includes(key))
      .map((chart) => ({ chart, name: pictureName(chart) })),
    insert: missing,
    place: { heading: [CHARTS_HEADING.ru, CHARTS_HEADING.en], hint: [CHARTS_HINT.ru, CHARTS_HINT.en] },
    heading: pick(CHARTS_HEADING, found.language),
  });
  ports.log('pictures', { inserted, replaced });
  return inserted + replaced === 0 ? NOTHING : counted(inserted, replaced);
}
