/** The BigQuery advanced service behind the app's port. Waiting is BigQuery's own (`timeoutMs`), so that it needs neither timers nor sleeping. */
import { AppError, isAppError } from '../shared/errors';
import type {
  WarehouseColumn,
  WarehouseParam,
  WarehousePlace,
  WarehousePort,
  WarehouseRow,
} from '../app/warehouse/port';
import { notAllowed, tooSlow, warehouseProblem } from '../app/warehouse/problems';
import { callGoogle } from './callGoogle';
import { permissionFor } from './permission';

const SCOPE = 'https://www.googleapis.com/auth/bigquery';

/** How long BigQuery holds a call until it answers, and how often it is asked: a step of the panel stays below a minute. */
const WAIT_MS = 15_000;
const ASKS = 3;
const PAGE = 10_000;

type Answer = GoogleAppsScript.BigQuery.Schema.QueryResponse;

/** The service, or a clear error: it is undefined when it is not enabled in the manifest. */
function service(): GoogleAppsScript.BigQuery {
  if (typeof BigQuery === 'undefined')
    throw new AppError('API', 'the BigQuery service is not enabled in this script', {});
  return BigQuery;
}

/** Every statement may be run again, so that an unclear answer is asked once more. @throws AppError in words */
function call<T>(place: WarehousePlace, run: () => T): T {
  const { granted, url } = permissionFor(SCOPE);
  if (!granted) throw notAllowed(url);
  try {
    return callGoogle('read', run);
  } catch (error) {
    throw (isAppError(error) ? warehouseProblem(error.message, place.project) : null) ?? error;
  }
}

const fieldType = ({ name, type }: WarehouseColumn): object => ({ name, type: { type } });

const shown = (value: string | null | undefined): object => (value === null || value === undefined ? {} : { value });

function parameter(name: string, given: WarehouseParam): object {
  if (given.kind === 'texts')
    return {
      name,
      parameterType: { type: 'ARRAY', arrayType: { type: 'STRING' } },
      parameterValue: { arrayValues: given.values.map(shown) },
    };
  return {
    name,
    parameterType: { type: 'ARRAY', arrayType: { type: 'STRUCT', structTypes: given.columns.map(fieldType) } },
    parameterValue: {
      arrayValues: given.rows.map((row) => ({
        structValues: Object.fromEntries(given.columns.map((column) => [column.name, shown(row[column.name])])),
      })),
    },
  };
}

/** Rows of a page by the names of the columns. */
function rowsOf(answer: Answer): WarehouseRow[] {
  const names = (answer.schema?.fields ?? []).map((field) => field.name ?? '');
  return (answer.rows ?? []).map((row) =>
    Object.fromEntries(
      names.map((name, index) => {
        const value = row.f?.[index]?.v as unknown;
        return [name, value === null || value === undefined ? null : String(value as string | number)];
      }),
    ),
  );
}

/** Made when it is not there yet; that it is there is what is wanted. */
function make(place: WarehousePlace, run: () => unknown): void {
  try {
    call(place, run);
  } catch (error) {
    if (!isAppError(error) || !/Already Exists/i.test(error.message)) throw error;
  }
}

function query(place: WarehousePlace, { sql, params = {} }: Parameters<WarehousePort['query']>[1]): WarehouseRow[] {
  const { project, location } = place;
  const given = Object.entries(params).map(([name, value]) => parameter(name, value));
  const request = {
    query: sql,
    useLegacySql: false,
    location,
    timeoutMs: WAIT_MS,
    maxResults: PAGE,
    ...(given.length > 0 ? { parameterMode: 'NAMED', queryParameters: given } : {}),
  };
  let answer = call(place, () => service().Jobs.query(request, project));
  const jobId = answer.jobReference?.jobId ?? '';
  const more = (optional: object): Answer =>
    call(place, () => service().Jobs.getQueryResults(project, jobId, { location, maxResults: PAGE, ...optional }));
  for (let asked = 1; answer.jobComplete !== true; asked++) {
    if (asked >= ASKS) throw tooSlow();
    answer = more({ timeoutMs: WAIT_MS });
  }
  const rows = rowsOf(answer);
  for (let page = answer.pageToken; page;) {
    const next = more({ pageToken: page });
    rows.push(...rowsOf(next));
    page = next.pageToken;
  }
  return rows;
}

export const warehousePort: WarehousePort = {
  permission: () => permissionFor(SCOPE),
  prepare: (place, columns) => {
    const { project, dataset, table, location } = place;
    const datasets = service().Datasets;
    make(place, () =>
      datasets.insert({ datasetReference: { projectId: project, datasetId: dataset }, location }, project),
    );
    make(place, () =>
      service().Tables.insert(
        {
          tableReference: { projectId: project, datasetId: dataset, tableId: table },
          schema: { fields: columns.map(({ name, type }) => ({ name, type })) },
        },
        project,
        dataset,
      ),
    );
  },
  query,
};
