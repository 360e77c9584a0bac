/** Paths of the HTTP face that are not Google's: faults, latency and grants on demand, for tests in other languages. */
import type { ApiResponse } from './api';
import type { Emulator } from './emulator';
import { FAULT_KINDS, type FaultKind } from './faults';

type Json = Readonly<Record<string, unknown>>;

const wrong = (message: string): ApiResponse => ({ status: 400, body: { error: { code: 400, message } } });
const done: ApiResponse = { status: 200, body: {} };

function matchOf(value: unknown): { readonly match?: RegExp } {
  return typeof value === 'string' ? { match: new RegExp(value) } : {};
}

function addFault(emulator: Emulator, { nth = 1, kind, latencyMs, match }: Json): ApiResponse {
  if (typeof latencyMs === 'number') {
    emulator.faults.delay({ ms: latencyMs, ...matchOf(match) });
    return done;
  }
  if (!FAULT_KINDS.includes(kind as FaultKind)) return wrong(`kind must be one of ${FAULT_KINDS.join(', ')}`);
  emulator.faults.add({ nth: Number(nth), kind: kind as FaultKind, ...matchOf(match) });
  return done;
}

/**
 * `POST /emulator/faults {nth, kind, match}` or `{latencyMs, match}`, `DELETE /emulator/faults`, `POST /emulator/grants {fileId, user}`; null
 * for any other path.
 */
export function control(emulator: Emulator, method: string, url: string, body: unknown): ApiResponse | null {
  if (!url.startsWith('/emulator/')) return null;
  const given = (body ?? {}) as Json;
  if (url === '/emulator/faults' && method === 'POST') return addFault(emulator, given);
  if (url === '/emulator/faults' && method === 'DELETE') {
    emulator.faults.clear();
    return done;
  }
  if (url === '/emulator/grants' && method === 'POST') {
    emulator.grantFile(String(given.fileId), String(given.user));
    return done;
  }
  return { status: 404, body: { error: { code: 404, message: `The emulator has no control ${method} ${url}` } } };
}
