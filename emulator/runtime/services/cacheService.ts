/** `CacheService`: text for up to six hours. Limits: 100 KB a value, 250 characters a key, 1,000 entries. */
import { Fault } from '../faults';
import type { ServiceContext } from './context';

const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_CHARS = 250;
const MAX_ENTRIES = 1000;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

type Entries = Record<string, { readonly value: string; readonly expiresMs: number }>;

function checkEntry(key: string, value: string, seconds: number): void {
  if (key === '' || key.length > MAX_KEY_CHARS) throw new Fault('Argument too large: key');
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Fault('Argument too large: value');
  if (!(seconds >= 1 && seconds <= MAX_SECONDS)) throw new Fault('Invalid argument: expirationInSeconds');
}

function makeCache({ realm, run }: ServiceContext, name: string): object {
  const live = (): Entries => {
    const now = run.now();
    const kept = Object.entries(run.store.cache[name] ?? {}).filter(([, entry]) => entry.expiresMs > now);
    return (run.store.cache[name] = Object.fromEntries(kept));
  };
  const put = (given: readonly (readonly [string, string])[], seconds: number) => {
    const entries = live();
    for (const [key, value] of given) {
      checkEntry(key, value, seconds);
      entries[key] = { value, expiresMs: run.now() + seconds * 1000 };
    }
    const byAge = Object.keys(entries).sort((a, b) => (entries[a]?.expiresMs ?? 0) - (entries[b]?.expiresMs ?? 0));
    for (const key of byAge.slice(0, Math.max(0, byAge.length - MAX_ENTRIES))) delete entries[key];
  };
  const removeAll = (keys: readonly unknown[]) => {
    const entries = live();
    for (const key of keys) delete entries[String(key)];
  };
  const getAll = (keys: readonly unknown[]) => {
    const entries = live();
    const known = keys.map(String).filter((key) => key in entries);
    return realm.copyIn(Object.fromEntries(known.map((key) => [key, entries[key]?.value])));
  };
  return realm.service('CacheService.Cache', {
    get: { signatures: ['String'], call: ([key]) => live()[String(key)]?.value ?? null },
    getAll: { signatures: ['(class)[]'], call: ([keys]) => getAll(keys as readonly unknown[]) },
    put: {
      signatures: ['String, String', 'String, String, number'],
      call: ([key, value, seconds]) => put([[String(key), String(value)]], Number(seconds ?? DEFAULT_SECONDS)),
    },
    putAll: {
      signatures: ['Object', 'Object, number'],
      call: ([values, seconds]) =>
        put(
          Object.entries(values as object).map(([key, value]) => [key, String(value)] as const),
          Number(seconds ?? DEFAULT_SECONDS),
        ),
    },
    remove: { signatures: ['String'], call: ([key]) => removeAll([key]) },
    removeAll: { signatures: ['(class)[]'], call: ([keys]) => removeAll(keys as readonly unknown[]) },
  });
}

/** Builds the service; the document cache is null outside a file. */
export function makeCacheService(context: ServiceContext): object {
  const { realm, run } = context;
  const { user, activeFile } = run.session;
  const cache = (method: string, name: string) => {
    run.need(`CacheService.${method}`, { mode: 'LIMITED' });
    return makeCache(context, name);
  };
  return realm.service('CacheService', {
    getScriptCache: { signatures: [''], call: () => cache('getScriptCache', 'script') },
    getUserCache: { signatures: [''], call: () => cache('getUserCache', `user:${user}`) },
    getDocumentCache: {
      signatures: [''],
      call: () => (activeFile ? cache('getDocumentCache', `document:${activeFile.id}`) : null),
    },
  });
}
