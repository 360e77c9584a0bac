/** The edge to BigQuery over an emulator, without a script: the shipped one is driven as it is, with the emulator behind Google's names. */
import type { Emulator } from '../../emulator/emulator';
import type { WarehousePort } from '../../src/app/warehouse/port';
import { warehousePort } from '../../src/google/bigquery';

interface GoogleNames {
  BigQuery?: unknown;
  ScriptApp?: unknown;
}

/** The shipped port; other names of Google's are not touched. */
export function warehouseOver(emulator: Emulator, granted: () => boolean = () => true): WarehousePort {
  const ask = (method: 'GET' | 'POST', url: string, body?: unknown): unknown => {
    const answer = emulator.handle({
      method,
      url: `/bigquery/v2/projects/${url}`,
      ...(body === undefined ? {} : { body: JSON.parse(JSON.stringify(body)) as unknown }),
      viaApp: true,
    });
    if (answer.status < 400) return answer.body;
    const { error } = answer.body as { error: { code: number; message: string } };
    throw Object.assign(new Error(error.message), { details: error });
  };
  const services: Required<GoogleNames> = {
    BigQuery: {
      Datasets: { insert: (body: unknown, project: string) => ask('POST', `${project}/datasets`, body) },
      Tables: {
        insert: (body: unknown, project: string, dataset: string) =>
          ask('POST', `${project}/datasets/${dataset}/tables`, body),
      },
      Jobs: {
        query: (body: unknown, project: string) => ask('POST', `${project}/queries`, body),
        getQueryResults: (project: string, job: string, optional: Record<string, string | number>) =>
          ask(
            'GET',
            `${project}/queries/${job}?${Object.entries(optional)
              .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
              .join('&')}`,
          ),
      },
    },
    ScriptApp: {
      AuthMode: { FULL: 'FULL' },
      AuthorizationStatus: { NOT_REQUIRED: 'NOT_REQUIRED', REQUIRED: 'REQUIRED' },
      getAuthorizationInfo: () => ({
        getAuthorizationStatus: () => (granted() ? 'NOT_REQUIRED' : 'REQUIRED'),
        getAuthorizationUrl: () => 'https://accounts.google.com/o/oauth2/bigquery',
      }),
    },
  };
  const within =
    <Given extends unknown[], Result>(run: (...given: Given) => Result) =>
    (...given: Given): Result => {
      Object.assign(globalThis, services);
      return run(...given);
    };
  return {
    permission: within(() => warehousePort.permission()),
    prepare: within((place, columns) => warehousePort.prepare(place, columns)),
    query: within((place, question) => warehousePort.query(place, question)),
  };
}
