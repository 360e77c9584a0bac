/** Charts in the open report: whether they are there, whether they still say what its numbers say, and putting them in at a press. */
import { pick, t, type Text } from '../../shared/text';
import type { BarChartModel } from '../../blueprint/barChart';
import type { DepartmentDefinition } from '../../blueprint/department';
import { CHARTS_HEADING, CHARTS_HINT, REPORT_KEY, WEEK_CHARTS, weekCharts } from '../../department/meetings/weekCharts';
import { pictureName, readPictures } from '../../reconcile/docs/pictures';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import type { Ports } from '../ports';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { fileIdOf, keyOf } from './documentIndex';

export interface PictureState {
  readonly key: string;
  readonly title: Text;
  /** `older`: drawn from other numbers than the report has now; `orphan`: its numbers are gone, it stays as it was. */
  readonly state: 'current' | 'older' | 'missing' | 'orphan';
}

export interface PicturesView {
  readonly pictures: readonly PictureState[];
  readonly permission: { readonly granted: boolean; readonly url: string | null };
}

interface Found {
  readonly charts: readonly BarChartModel[];
  /** Names of the pictures that stand, by key. */
  readonly standing: ReadonlyMap<string, string>;
  readonly language: 'ru' | 'en';
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
  const snapshots = tableOf(definition, 'snapshots');
  const values = readTables(ports.sheets, snapshot, [
    { tab: tableOf(definition, 'documents'), columns: ['doc_key', 'file_id'] },
    { tab: snapshots, columns: snapshots.columns.map((column) => column.key) },
  ]);
  const row = values.table('documents').rows.find((each) => fileIdOf(each) === fileId);
  const key = row ? keyOf(row) : '';
  if (!key.startsWith(REPORT_KEY)) return null;
  const rows = values.table('snapshots').rows.map((each) => each.values);
  return {
    language,
    charts: weekCharts(rows, key.slice(REPORT_KEY.length), { language, currency }),
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
  return found && { pictures: statesOf(found), permission: ports.pictures.permission() };
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
  if (!ports.pictures.permission().granted) return null;
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
