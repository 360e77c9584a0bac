/** `PropertiesService`: text by key for the script, the user, or the document. Limits: 9 KB a value, 500 KB a store, 50,000 uses a day. */
import { Fault } from '../faults';
import type { ServiceContext } from './context';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

function checkSizes(stored: Readonly<Record<string, string>>): void {
  let total = 0;
  for (const [key, value] of Object.entries(stored)) {
    if (bytes(value) > MAX_VALUE_BYTES) throw new Fault(`Argument too large: value (property ${key})`);
    total += bytes(key) + bytes(value);
  }
  if (total > MAX_STORE_BYTES)
    throw new Fault('You have exceeded the property storage quota. Please remove some properties and try again.');
}

/** All of a given plain object as text values. @throws Fault when one is not text. */
function textValues(given: unknown): Record<string, string> {
  const entries = Object.entries(given as Record<string, unknown>);
  const wrong = entries.find(([, value]) => typeof value !== 'string');
  if (wrong) throw new Fault(`Property ${wrong[0]} is not a string; only strings can be stored.`);
  return Object.fromEntries(entries) as Record<string, string>;
}

function makeStore({ realm, run }: ServiceContext, key: string): object {
  const read = (): Readonly<Record<string, string>> => {
    run.useQuota('properties');
    return run.store.properties[key] ?? {};
  };
  const write = (next: Readonly<Record<string, string>>) => {
    checkSizes(next);
    run.store.properties[key] = { ...next };
    return store;
  };
  const without = (name: unknown) => Object.fromEntries(Object.entries(read()).filter(([known]) => known !== name));
  const store = realm.service('PropertiesService.Properties', {
    getProperty: { signatures: ['String'], call: ([name]) => read()[String(name)] ?? null },
    getProperties: { signatures: [''], call: () => realm.copyIn(read()) },
    getKeys: { signatures: [''], call: () => realm.copyIn(Object.keys(read())) },
    setProperty: {
      signatures: ['String, String'],
      call: ([name, value]) => write({ ...read(), [String(name)]: String(value) }),
    },
    setProperties: {
      signatures: ['Object', 'Object, Boolean'],
      call: ([given, deleteOthers]) => {
        const before = read();
        return write({ ...(deleteOthers === true ? {} : before), ...textValues(given) });
      },
    },
    deleteProperty: { signatures: ['String'], call: ([name]) => write(without(name)) },
    deleteAllProperties: { signatures: [''], call: () => (read(), write({})) },
  });
  return store;
}

/** Builds the service. Nothing of it works in NONE; document properties are null outside a file. */
export function makePropertiesService(context: ServiceContext): object {
  const { realm, run } = context;
  const { user, activeFile } = run.session;
  const store = (method: string, key: string) => {
    run.need(`PropertiesService.${method}`, { mode: 'LIMITED' });
    return makeStore(context, key);
  };
  return realm.service('PropertiesService', {
    getScriptProperties: { signatures: [''], call: () => store('getScriptProperties', 'script') },
    getUserProperties: { signatures: [''], call: () => store('getUserProperties', `user:${user}`) },
    getDocumentProperties: {
      signatures: [''],
      call: () => (activeFile ? store('getDocumentProperties', `document:${activeFile.id}`) : null),
    },
  });
}
