/**
 * Replays recorded runs of a public client against the live API (the Sheets calls of them): statuses and bodies must be Google's, apart
 * from what changes from run to run. The recordings are not part of the project; where they are absent nothing is compared.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createEmulator, type Emulator } from '../../../emulator/emulator';

const FILE = '../shared/oracles/sheets-recorded.jsonl';
/** Share of Sheets calls that matched when this was written; what is missing are CSV uploads and a file of another account. */
const FLOOR = 0.98;

type Json = ReturnType<typeof JSON.parse>;

interface Interaction {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly requestBody: Json;
  readonly status: number;
  readonly responseBody: Json;
}

const VOLATILE = new Set(['spreadsheetUrl', 'details']);
const IDS = new Set(['id', 'spreadsheetId', 'namedRangeId', 'protectedRangeId', 'sheetId']);

const isObject = (value: Json): boolean => typeof value === 'object' && value !== null;

/** Remembers which of our ids stands for which recorded one. */
function learn(wanted: Json, given: Json, ids: Map<string, string>): void {
  if (!isObject(wanted) || !isObject(given)) return;
  for (const key of Object.keys(wanted)) {
    const known = IDS.has(key) && String(wanted[key]).length > 3 && given[key] !== undefined;
    if (known) ids.set(String(wanted[key]), String(given[key]));
    else learn(wanted[key], given[key], ids);
  }
}

const translated = (text: string, ids: ReadonlyMap<string, string>): string =>
  [...ids].reduce((next, [from, to]) => next.split(from).join(to), text);

function same(wanted: Json, given: Json, ids: ReadonlyMap<string, string>): boolean {
  if (!isObject(wanted)) return translated(String(wanted), ids) === String(given);
  if (!isObject(given) || Array.isArray(wanted) !== Array.isArray(given)) return false;
  const keys = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  return [...keys].every((key) => VOLATILE.has(key) || same(wanted[key], given[key], ids));
}

/** Whether the emulator answers as recorded. */
function replay(emulator: Emulator, recorded: Interaction, ids: Map<string, string>): boolean {
  const { method, status, responseBody, requestBody } = recorded;
  const body = requestBody === null ? {} : { body: JSON.parse(translated(JSON.stringify(requestBody), ids)) };
  const response = emulator.handle({ method, url: translated(recorded.url, ids), ...body });
  learn(responseBody, response.body, ids);
  return response.status === status && (status === 204 || same(responseBody, response.body, ids));
}

test('recorded Sheets calls are answered as Google answered them', () => {
  if (!existsSync(FILE)) {
    console.log(`${FILE} is absent: nothing was compared`);
    expect(createEmulator().handle({ method: 'GET', url: '/v4/spreadsheets/none' }).status).toBe(404);
    return;
  }
  const runs: { readonly interactions: readonly Interaction[] }[] = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const results = runs.flatMap(({ interactions }) => {
    const emulator = createEmulator();
    const ids = new Map<string, string>();
    return interactions.map((recorded) => [recorded.url, replay(emulator, recorded, ids)] as const);
  });
  const sheets = results.filter(([url]) => url.startsWith('/v4/'));
  const matched = sheets.filter(([, ok]) => ok).length;
  console.log(`${matched} of ${sheets.length} recorded Sheets calls match`);
  expect(matched / sheets.length).toBeGreaterThanOrEqual(FLOOR);
});
