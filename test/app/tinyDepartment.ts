/**
 * A department of a dozen tabs and a few documents, driven without the bundle: for laws that try the same run many times over. What the
 * bundle and Google's services do between is tested elsewhere; a kill goes through every catch here, as it does there.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import { AppError } from '../../src/shared/errors';
import type { DepartmentDefinition } from '../../src/blueprint/department';
import type { Scalar } from '../../src/blueprint/values';
import { DEPARTMENT } from '../../src/department/index';
import type { CellArea, FileState, Ports, ValueFilter } from '../../src/app/ports';
import { createDepartment, type CreateData } from '../../src/app/setup/createDepartment';
import { warehouseOver } from '../support/warehouse';
import type { SheetAnswer } from '../../src/reconcile/drift/dress';
import { makeHandlers } from '../../src/panel/handlers';
import { serve } from '../../src/panel/serve';
import type { RpcReply } from '../../src/panel/contract';
import { PanelRefusal } from '../../workbench/host';
import type { Call } from '../../workbench/sample/driver';
import { CELL_FIELDS, sheetFields, SNAPSHOT_FIELDS, TYPED_FIELDS } from '../../src/reconcile/googleSheets';

export const NOW = Date.parse('2026-03-30T09:00:00Z');

/** Tabs that counting and documents need. */
const TABS = [
  'settings',
  'channels',
  'calendar',
  'segments',
  'products',
  'team',
  'leads',
  'spend',
  'facts',
  'cohorts',
  'product_facts',
  'plan',
  'documents',
  'journal',
  'lists',
  'library_settings',
];

/** Rows of a table: the fewer, the quicker a try. */
const ROWS = 70;

/** The department with these tabs of Pulse only, and short tables. */
export const tinyDefinition = (tabs: readonly string[] = TABS): DepartmentDefinition => ({
  ...DEPARTMENT,
  tabs: DEPARTMENT.tabs
    .filter((tab) => tabs.includes(tab.key) && tab.workbook === 'pulse')
    .map((tab) => (tab.kind === 'table' ? { ...tab, capacity: Math.min(tab.capacity, ROWS) } : tab)),
});

type Body = Readonly<Record<string, unknown>>;

const filterBody = (filter: ValueFilter): object =>
  filter.kind === 'column'
    ? { developerMetadataLookup: { metadataId: filter.metadataId } }
    : {
        gridRange: {
          sheetId: filter.sheetId,
          startRowIndex: filter.startRow,
          endRowIndex: filter.endRow,
          startColumnIndex: filter.startColumn,
          endColumnIndex: filter.endColumn,
        },
      };

const MIME = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  document: 'application/vnd.google-apps.document',
} as const;

/** Never the same twice: a run is told by its id. */
let ids = 0;

/** Who sits before the screen, and what time it is there. */
export interface Person {
  readonly user?: string;
  readonly now?: () => number;
}

/** The app's ports over an emulator; the person's own store and ids go on from call to call. */
export function portsOver(
  emulator: Emulator,
  activeFile: () => string,
  { user = 'ann@example.com', now = () => NOW }: Person = {},
): Ports {
  const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: unknown): unknown => {
    const answer = emulator.handle({ method, url, ...(body === undefined ? {} : { body }), viaApp: true });
    if (answer.status < 400) return answer.body;
    const { message = '' } = (answer.body as { error?: { message?: string } }).error ?? {};
    const code = /metadataId.*already exists/i.test(message)
      ? 'BUSY'
      : [403, 404].includes(answer.status)
        ? 'NO_ACCESS'
        : 'API';
    throw new AppError(code, message, { http: answer.status });
  };
  const store = new Map<string, string>();
  const list = (tags: Readonly<Record<string, string>>, more: readonly string[]): FileState[] => {
    const q = [
      ...Object.entries(tags).map(([key, value]) => `appProperties has { key='${key}' and value='${value}' }`),
      ...more,
    ].join(' and ');
    const url = `/drive/v3/files?q=${encodeURIComponent(q)}&orderBy=createdTime&fields=files(id,name,trashed,parents,appProperties)`;
    const { files } = ask('GET', url) as {
      files: {
        id: string;
        name: string;
        trashed: boolean;
        parents?: string[];
        appProperties?: Record<string, string>;
      }[];
    };
    return files.map((file) => ({
      id: file.id,
      name: file.name,
      binned: file.trashed,
      parent: file.parents?.[0] ?? null,
      tags: file.appProperties ?? {},
    }));
  };
  const sheetsOf = (
    id: string,
    areas: readonly CellArea[],
    fields: string,
  ): Map<number, { properties?: { sheetId?: number }; data?: [] } & SheetAnswer> => {
    const answer = ask('POST', `/v4/spreadsheets/${id}:getByDataFilter?fields=${encodeURIComponent(fields)}`, {
      dataFilters: areas.map(({ sheetId, startRow, endRow, startColumn, endColumn }) => ({
        gridRange: {
          sheetId,
          ...(startRow === undefined ? {} : { startRowIndex: startRow }),
          ...(endRow === undefined ? {} : { endRowIndex: endRow }),
          ...(startColumn === undefined ? {} : { startColumnIndex: startColumn }),
          ...(endColumn === undefined ? {} : { endColumnIndex: endColumn }),
        },
      })),
      includeGridData: true,
    }) as { sheets?: ({ properties?: { sheetId?: number }; data?: [] } & SheetAnswer)[] };
    return new Map((answer.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? 0, sheet]));
  };
  const gridOf = (id: string, areas: readonly CellArea[], fields: string): ReturnType<Ports['sheets']['readCells']> =>
    new Map([...sheetsOf(id, areas, fields)].map(([sheetId, sheet]) => [sheetId, sheet.data ?? []]));
  const patch = (id: string, body: object): unknown => ask('PATCH', `/drive/v3/files/${id}?fields=id,name`, body);
  return {
    sheets: {
      readStructure: (id) =>
        ask('GET', `/v4/spreadsheets/${id}?fields=${encodeURIComponent(SNAPSHOT_FIELDS)}`) as ReturnType<
          Ports['sheets']['readStructure']
        >,
      readValues: (id, filters) => {
        const bodies = filters.map(filterBody);
        const answer = ask('POST', `/v4/spreadsheets/${id}/values:batchGetByDataFilter`, {
          dataFilters: bodies,
          majorDimension: 'COLUMNS',
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
        }) as { valueRanges?: { valueRange?: { values?: Scalar[][] }; dataFilters?: Body[] }[] };
        const keyOf = (filter: Body): string => {
          const {
            sheetId = 0,
            startRowIndex = 0,
            startColumnIndex = 0,
          } = (filter.gridRange ?? {}) as Record<string, number>;
          return JSON.stringify(filter.developerMetadataLookup ?? [sheetId, startRowIndex, startColumnIndex]);
        };
        const found = new Map<string, Scalar[][]>();
        for (const match of answer.valueRanges ?? [])
          for (const filter of match.dataFilters ?? [])
            found.set(
              keyOf(filter),
              (match.valueRange?.values ?? []).map((column) => column.map((value) => (value === '' ? null : value))),
            );
        return bodies.map((body) => found.get(keyOf(body as Body)) ?? null);
      },
      readCells: (id, areas) => gridOf(id, areas, CELL_FIELDS),
      readTyped: (id, areas) => gridOf(id, areas, TYPED_FIELDS),
      readSheets: (id, areas, { errors }) => sheetsOf(id, areas, sheetFields(errors)),
      // foreign sheets are never read here
      readSheet: () => {
        throw new Error('no foreign sheets here');
      },
      batchUpdate: (id, requests) => void ask('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests }),
    },
    docs: {
      read: (id) => ask('GET', `/v1/documents/${id}`) as ReturnType<Ports['docs']['read']>,
      batchUpdate: (id, requests, revision) =>
        void ask('POST', `/v1/documents/${id}:batchUpdate`, {
          requests,
          ...(revision === undefined ? {} : { writeControl: { requiredRevisionId: revision } }),
        }),
    },
    drive: {
      create: (kind, name, parent, tags) =>
        (
          ask('POST', '/drive/v3/files?fields=id', {
            name,
            mimeType: MIME[kind],
            appProperties: tags,
            ...(parent === null ? {} : { parents: [parent] }),
          }) as { id: string }
        ).id,
      tags: (id) =>
        (ask('GET', `/drive/v3/files/${id}?fields=appProperties`) as { appProperties?: Record<string, string> })
          .appProperties ?? {},
      find: (tags) => list(tags, ['trashed = false'])[0]?.id ?? null,
      list: (tags) => list(tags, []),
      change: (id, { binned, tags }) =>
        void patch(id, {
          ...(binned === undefined ? {} : { trashed: binned }),
          ...(tags ? { appProperties: tags } : {}),
        }),
      rename: (id, from, to) => {
        const { name } = ask('GET', `/drive/v3/files/${id}?fields=name`) as { name: string };
        if (name === from) patch(id, { name: to });
        return name === from;
      },
    },
    warehouse: warehouseOver(emulator),
    store: {
      get: (key) => store.get(key) ?? null,
      set: (key, value) => void store.set(key, value),
      remove: (key) => void store.delete(key),
    },
    // what a refresh and its undo never ask for
    ...({
      web: {},
      schedule: {},
      mail: {},
      openFileNote: () => '',
      page: () => '',
      net: {},
      pictures: {},
    } as unknown as Pick<Ports, 'web' | 'schedule' | 'mail' | 'openFileNote' | 'page' | 'net' | 'pictures'>),
    activeFile,
    user: () => user,
    now,
    today: () => '2026-03-30',
    nowSerial: () => 46111.5,
    newId: () => `id-${++ids}`,
    userLanguage: () => 'en',
    timeZone: () => 'Etc/UTC',
    log: () => undefined,
  };
}

export interface TinyHost {
  readonly emulator: Emulator;
  readonly ports: Ports;
  readonly pulse: string;
}

/** Many departments that begin alike. */
export interface TinyTemplate {
  /** A fresh one. */
  readonly open: () => TinyHost;
  readonly remove: () => void;
}

const openIn = (dataDir: string): TinyHost => {
  const emulator = createEmulator({ now: () => NOW, dataDir });
  const pulse = emulator.list().find((file) => file.appProperties.mp_part === 'pulse')?.id ?? '';
  return { emulator, pulse, ports: portsOver(emulator, () => pulse) };
};

export interface TinyOptions {
  readonly language?: 'ru' | 'en';
  /** Tabs beside those that counting and documents need. */
  readonly more?: readonly string[];
}

/** The definition that such a department is made of. */
export const definitionOf = ({ more = [] }: TinyOptions): DepartmentDefinition => tinyDefinition([...TABS, ...more]);

/** Methods that compare the workbook with its template: here with the tabs that it was made of. */
const OF_TEMPLATE: ReadonlySet<string> = new Set(['changes', 'applyChanges', 'planPutBack', 'putBack', 'linkMap']);

/** The panel's methods over the ports. @throws PanelRefusal with the panel's words */
export function callOver({ ports }: Pick<TinyHost, 'ports'>, options: TinyOptions = {}): Call {
  const all = serve(makeHandlers(DEPARTMENT), ports);
  const own = serve(makeHandlers(definitionOf(options)), ports);
  return (method, input) => {
    const rpc = OF_TEMPLATE.has(method) ? own : all;
    const reply = JSON.parse(rpc(method, JSON.stringify(input))) as RpcReply<never>;
    if (reply.ok) return reply.value;
    throw new PanelRefusal(reply.error);
  };
}

/** Makes one department, and lets `prepare` bring it to where the tries begin. */
export function tinyTemplate(
  roles: readonly string[],
  prepare: (host: TinyHost) => void,
  options: TinyOptions = {},
): TinyTemplate {
  const root = mkdtempSync(path.join(tmpdir(), 'tiny-'));
  const template = path.join(root, 'template');
  const emulator = createEmulator({ now: () => NOW, dataDir: template });
  const job = createDepartment(definitionOf(options));
  let data: CreateData = {
    departmentId: 'tiny',
    answers: {
      language: options.language ?? 'en',
      company: 'Acme',
      product: 'WMS',
      currency: 'USD',
      timeZone: 'Etc/UTC',
      channels: ['yandex_direct'],
      roles,
      sample: false,
      today: '2026-03-30',
    },
    files: null,
    documents: [],
    lines: 0,
  };
  const ports = portsOver(emulator, () => '');
  for (let step = 0; ; step++) {
    const next = job.steps(data)[step];
    if (!next) break;
    data = next.run(ports, data, false);
  }
  const pulse = data.files?.workbooks.pulse ?? '';
  prepare({ emulator, pulse, ports: portsOver(emulator, () => pulse) });
  emulator.flush();
  let made = 0;
  return {
    open: () => {
      const copy = path.join(root, `try-${++made}`);
      cpSync(template, copy, { recursive: true });
      const host = openIn(copy);
      rmSync(copy, { recursive: true });
      return host;
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Values of a range as the sheet stores them. */
export function valuesIn(emulator: Emulator, file: string, range: string): (string | number | boolean)[][] {
  const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`;
  return (emulator.handle({ method: 'GET', url }).body as { values?: (string | number | boolean)[][] }).values ?? [];
}

/** Types values into a range, as a person does. */
export function typeIn(emulator: Emulator, file: string, range: string, values: unknown[][]): void {
  const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
  const answer = emulator.handle({ method: 'PUT', url, body: { values } });
  if (answer.status !== 200) throw new Error(`${range}: ${JSON.stringify(answer.body)}`);
}

/** Does structural edits, as a person's hand does. */
export function editIn(emulator: Emulator, file: string, requests: readonly object[]): void {
  const answer = emulator.handle({ method: 'POST', url: `/v4/spreadsheets/${file}:batchUpdate`, body: { requests } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
