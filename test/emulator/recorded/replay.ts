/**
 * Replays recorded traffic of a public client (burnash/gspread, MIT) against the emulator's HTTP face and compares statuses and bodies
 * field by field. Ids differ from run to run: each recorded id is learned from the first answer that holds it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createEmulator } from '../../../emulator/emulator';
import { serveHttp } from '../../../emulator/http';

export const RECORDINGS = process.env.RECORDINGS ?? '../shared/oracles/sheets-recorded.jsonl';

/** Who made the recordings: addresses in them were replaced by this one. */
const RECORDED_USER = 'user@example.com';

/** Parsed JSON of the wire, read field by field. */
type Json = ReturnType<typeof JSON.parse>;

export interface Interaction {
  readonly method: string;
  readonly url: string;
  readonly requestBody: Json;
  readonly status: number;
  readonly responseBody: Json;
  readonly date?: string | null;
}

export interface Run {
  readonly name: string;
  readonly interactions: readonly Interaction[];
}

export interface Outcome {
  readonly run: string;
  readonly index: number;
  readonly api: 'sheets' | 'drive';
  readonly call: string;
  /** What differs; empty when the answers agree. */
  readonly differences: readonly string[];
}

/** Differences that cannot be helped here, as docs/fidelity.md explains them. */
export const EXPECTED_DIFFERENCES: readonly {
  readonly reason: string;
  readonly matches: (outcome: Outcome) => boolean;
}[] = [
  {
    reason: 'a file of another account that exists at Google and nowhere here: 403 there, 404 here',
    matches: ({ run }) => run.endsWith('test_access_private_spreadsheet'),
  },
  {
    reason: 'Drive v2 shows thumbnails, pictures, counters and ids of an account that only Google has',
    matches: ({ call, differences }) =>
      call.includes('/upload/drive/v2/') && !differences.some((each) => each.startsWith('status')),
  },
];

/** Recorded runs, or null where the recordings are not at hand. */
export function recordedRuns(file = RECORDINGS): Run[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Run);
}

/** Differ from call to call by their nature. */
const VOLATILE = new Set(['spreadsheetUrl', 'createdTime', 'modifiedTime', 'webViewLink', 'webContentLink', 'etag']);
const IDS = new Set(['id', 'spreadsheetId', 'namedRangeId', 'protectedRangeId', 'sheetId', 'objectId', 'permissionId']);

const isObject = (value: Json): boolean => typeof value === 'object' && value !== null;

/** Remembers which of our ids stands for which recorded one. */
function learn(wanted: Json, given: Json, ids: Map<string, string>): void {
  if (!isObject(wanted) || !isObject(given)) return;
  for (const key of Object.keys(wanted)) {
    const known = IDS.has(key) && String(wanted[key]).length > 3 && given[key] !== undefined && !isObject(wanted[key]);
    if (known) ids.set(String(wanted[key]), String(given[key]));
    else learn(wanted[key], given[key], ids);
  }
}

const translated = (text: string, ids: ReadonlyMap<string, string>): string =>
  [...ids].reduce((next, [from, to]) => next.split(from).join(to), text);

/** Paths at which two values differ. */
function differences(wanted: Json, given: Json, ids: ReadonlyMap<string, string>, path: string): string[] {
  if (!isObject(wanted) || !isObject(given) || Array.isArray(wanted) !== Array.isArray(given)) {
    const same = !isObject(wanted) && !isObject(given) && translated(String(wanted), ids) === String(given);
    return same ? [] : [`${path}: ${JSON.stringify(wanted)} <> ${JSON.stringify(given)}`];
  }
  const keys = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  return [...keys].flatMap((key) =>
    VOLATILE.has(key) ? [] : differences(wanted[key], given[key], ids, `${path}.${key}`),
  );
}

/** Answers of a media download and of a delete have no JSON. */
function parsed(text: string): Json {
  if (text === '') return '';
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Text of a body that is no JSON; undefined for one that is. */
const rawOf = (body: Json): string | undefined => (isObject(body) && '__raw' in body ? String(body.__raw) : undefined);

function bodyOf(requestBody: Json, ids: ReadonlyMap<string, string>): RequestInit {
  if (requestBody === null || requestBody === undefined) return {};
  const raw = rawOf(requestBody);
  if (raw === undefined)
    return {
      body: translated(JSON.stringify(requestBody), ids),
      headers: { 'content-type': 'application/json' },
    };
  const boundary = /^--(\S+)/.exec(raw)?.[1];
  const type = boundary === undefined ? 'text/csv' : `multipart/related; boundary=${boundary}`;
  return { body: raw, headers: { 'content-type': type } };
}

async function call(port: number, recorded: Interaction, ids: ReadonlyMap<string, string>): Promise<[number, Json]> {
  const response = await fetch(`http://127.0.0.1:${port}${translated(recorded.url, ids)}`, {
    method: recorded.method,
    ...bodyOf(recorded.requestBody, ids),
  });
  return [response.status, parsed(await response.text())];
}

const nameOf = ({ method, url }: Interaction): string =>
  `${method} ${url
    .split('?')[0]
    ?.replace(/[\w-]{30,}/g, 'ID')
    .replace(/values\/.*?(?=:append|:clear|$)/, 'values/RANGE')}`;

/** Replays one run on a fresh emulator. */
export async function replay(run: Run): Promise<Outcome[]> {
  const date = run.interactions[0]?.date;
  const now = date ? Date.parse(date) : Date.UTC(2026, 0, 1);
  const server = await serveHttp(createEmulator({ now: () => now, users: [RECORDED_USER] }), { port: 0 });
  const ids = new Map<string, string>();
  const outcomes: Outcome[] = [];
  try {
    for (const [index, recorded] of run.interactions.entries()) {
      const [status, body] = await call(server.port, recorded, ids);
      learn(recorded.responseBody, body, ids);
      const wanted = rawOf(recorded.responseBody) ?? recorded.responseBody;
      const found = [
        ...(status === recorded.status ? [] : [`status: ${recorded.status} <> ${status}`]),
        ...(status === 204 ? [] : differences(wanted ?? '', body, ids, '')),
      ];
      outcomes.push({
        run: run.name,
        index,
        api: recorded.url.startsWith('/v4/') ? 'sheets' : 'drive',
        call: nameOf(recorded),
        differences: found,
      });
    }
  } finally {
    await server.close();
  }
  return outcomes;
}
