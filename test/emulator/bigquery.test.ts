/** The emulated BigQuery: what the add-on asks of it, and what it refuses, in Google's words where they are known. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tokensOf } from '../../emulator/bigquery/sql';
import { createEmulator, type Emulator } from '../../emulator/emulator';

const OWNER = 'owner@example.com';

interface Reply {
  readonly status: number;
  readonly body: {
    readonly rows?: readonly { readonly f: readonly { readonly v: string | null }[] }[];
    readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
    readonly pageToken?: string;
    readonly jobComplete?: boolean;
    readonly numDmlAffectedRows?: string;
    readonly numRows?: string;
    readonly jobReference?: { readonly jobId: string };
    readonly error?: { readonly message: string; readonly errors: readonly { readonly reason: string }[] };
  };
}

const projectOf = (id: string, more: object = {}) => ({ id, enabled: true, billing: true, users: [OWNER], ...more });

describe('the emulated BigQuery', () => {
  let emulator: Emulator;
  const ask = (method: 'GET' | 'POST', url: string, body?: unknown): Reply =>
    emulator.handle({ method, url: `/bigquery/v2/projects/${url}`, ...(body === undefined ? {} : { body }) }) as Reply;
  const query = (sql: string, more: object = {}, project = 'acme'): Reply =>
    ask('POST', `${project}/queries`, { query: sql, useLegacySql: false, location: 'EU', ...more });
  const merge = (rows: readonly Record<string, string | null>[]): Reply =>
    query(
      'MERGE INTO `acme.mp.t` AS T USING UNNEST(@rows) AS S ON T.id = S.id WHEN MATCHED THEN UPDATE SET day = S.day WHEN NOT MATCHED THEN INSERT (id, day) VALUES (S.id, S.day)',
      {
        parameterMode: 'NAMED',
        queryParameters: [
          {
            name: 'rows',
            parameterType: {
              type: 'ARRAY',
              arrayType: {
                type: 'STRUCT',
                structTypes: [
                  { name: 'id', type: { type: 'STRING' } },
                  { name: 'day', type: { type: 'DATE' } },
                ],
              },
            },
            parameterValue: {
              arrayValues: rows.map((row) => ({
                structValues: Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { value }])),
              })),
            },
          },
        ],
      },
    );

  beforeAll(() => {
    emulator = createEmulator({ checkResponses: true });
    emulator.setCloudProject(projectOf('acme'));
    emulator.setCloudProject(projectOf('sandbox', { billing: false }));
    emulator.setCloudProject(projectOf('off', { enabled: false }));
    emulator.setCloudProject(projectOf('theirs', { users: [] }));
    emulator.setCloudProject(projectOf('slow', { slow: 2 }));
    ask('POST', 'acme/datasets', { datasetReference: { datasetId: 'mp' }, location: 'EU' });
    ask('POST', 'acme/datasets/mp/tables', {
      tableReference: { tableId: 't' },
      schema: {
        fields: [
          { name: 'id', type: 'STRING', mode: 'REQUIRED' },
          { name: 'day', type: 'DATE' },
        ],
      },
    });
  });

  it('merges rows of a parameter, and the second time changes them', () => {
    expect(
      merge([
        { id: "o'clock", day: '2026-01-04' },
        { id: 'b', day: null },
      ]).body.numDmlAffectedRows,
    ).toBe('2');
    merge([{ id: 'b', day: '2026-02-01' }]);
    const { body } = query('SELECT id, day, DATE_TRUNC(day, WEEK(SUNDAY)) AS week FROM `acme.mp.t` ORDER BY id');
    expect(body.schema?.fields.map(({ type }) => type)).toEqual(['STRING', 'DATE', 'DATE']);
    expect(body.rows?.map(({ f }) => f.map(({ v }) => v))).toEqual([
      ['b', '2026-02-01', '2026-02-01'],
      ["o'clock", '2026-01-04', '2026-01-04'],
    ]);
    expect(ask('GET', 'acme/datasets/mp/tables/t').body.numRows).toBe('2');
  });

  it('adds a column to a table once, and no other change', () => {
    const add = (): Reply => query('ALTER TABLE `acme.mp.t` ADD COLUMN IF NOT EXISTS note STRING');
    const names = (): unknown => ask('GET', 'acme/datasets/mp/tables/t').body.schema?.fields.map(({ name }) => name);
    expect([add().body.jobComplete, add().status, names()]).toEqual([true, 200, ['id', 'day', 'note']]);
    expect(query('SELECT COUNT(*) AS n FROM `acme.mp.t` WHERE note IS NULL').status).toBe(200);
    expect(query('ALTER TABLE `acme.mp.t` DROP COLUMN note').status).toBe(400);
  });

  it('pages results, and lets a slow query be asked again', () => {
    const first = query('SELECT id FROM `acme.mp.t` ORDER BY id', { maxResults: 1 });
    expect(first.body.pageToken).toBe('p1');
    const job = first.body.jobReference?.jobId ?? '';
    const second = ask('GET', `acme/queries/${job}?location=EU&maxResults=1&pageToken=p1`);
    expect(second.body.rows?.map(({ f }) => f[0]?.v)).toEqual(["o'clock"]);
    const slow = query('SELECT 1 AS one', {}, 'slow').body;
    const again = (): Reply => ask('GET', `slow/queries/${slow.jobReference?.jobId ?? ''}?location=EU`);
    expect([slow.jobComplete, again().body.jobComplete, again().body.jobComplete]).toEqual([false, false, true]);
  });

  it.each([
    ['a project of others', 'theirs', 'SELECT 1', {}, 403, 'accessDenied', /does not have bigquery\.jobs\.create/],
    ['the API that is off', 'off', 'SELECT 1', {}, 403, 'accessNotConfigured', /has not been used in project off/],
    ['DML without billing', 'sandbox', 'DELETE FROM `acme.mp.t` WHERE TRUE', {}, 403, 'billingNotEnabled', /Billing/],
    ['legacy SQL, the default', 'acme', 'SELECT 1', { useLegacySql: true }, 400, 'invalidQuery', /useLegacySql/],
    ['another location', 'acme', 'SELECT id FROM `acme.mp.t`', { location: 'US' }, 404, 'notFound', /in location US/],
    ['a table that is not there', 'acme', 'SELECT 1 FROM `acme.mp.none`', {}, 404, 'notFound', /acme:mp\.none/],
    ['a function that BigQuery lacks', 'acme', "SELECT STRFTIME('a')", {}, 400, 'invalidQuery', /Function not found/],
    ['a parameter that is not given', 'acme', 'SELECT @a AS a', {}, 400, 'invalidQuery', /parameter 'a' not found/],
    ['a sign of another language', 'acme', 'SELECT a::INT64', {}, 400, 'invalidQuery', /Unexpected ":"/],
    ['what DuckDB refuses', 'acme', 'SELECT nothing', {}, 400, 'invalidQuery', /nothing/],
  ])('refuses %s', (_name, project, sql, more, status, reason, says) => {
    const reply = query(sql, more, project);
    expect([reply.status, reply.body.error?.errors[0]?.reason]).toEqual([status, reason]);
    expect(reply.body.error?.message).toMatch(says);
  });

  it('refuses values that are none of their type, and fields that the schema lacks', () => {
    expect(merge([{ id: 'c', day: 'tomorrow' }]).body.error?.message).toMatch(/Invalid value for type DATE/);
    expect(merge([{ id: 'c', other: '1' }]).body.error?.message).toMatch(/Struct field other/);
    expect(query('SELECT 1', { sql: 'SELECT 1' }).body.error?.message).toMatch(/Unknown name "sql"/);
  });

  it('reads escapes of texts as BigQuery does', () => {
    expect(tokensOf("'it\\'s \\\\ \\n'")).toEqual([{ kind: 'text', text: "it's \\ \n" }]);
    expect(() => tokensOf("'\\q'")).toThrow(/Illegal escape/);
  });

  it('keeps its data in the folder', () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'bq-'));
    const made = createEmulator({ dataDir });
    made.setCloudProject(projectOf('acme'));
    made.handle({
      method: 'POST',
      url: '/bigquery/v2/projects/acme/datasets',
      body: { datasetReference: { datasetId: 'd' } },
    });
    const again = createEmulator({ dataDir });
    const { status } = again.handle({
      method: 'POST',
      url: '/bigquery/v2/projects/acme/datasets',
      body: { datasetReference: { datasetId: 'd' } },
    });
    expect(status).toBe(409);
    rmSync(dataDir, { recursive: true });
  });
});
