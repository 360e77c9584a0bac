/** The person's own small state in user properties. Google keeps 9 kB a value, so a longer text is kept in parts, written in one call. */
import type { StorePort } from '../app/ports';

/** Letters a part: three bytes each at most, so that a part stays below 9 kB. */
const PART_LETTERS = 2900;
const COUNT = /^#(\d+)#/;

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();
const partKey = (key: string, part: number): string => (part === 0 ? key : `${key}.${part}`);

function parts(text: string): string[] {
  const letters = Math.max(1, Math.ceil(text.length / PART_LETTERS));
  return Array.from({ length: letters }, (_, part) => text.slice(part * PART_LETTERS, (part + 1) * PART_LETTERS));
}

export const storePort: StorePort = {
  get: (key) => {
    const head = properties().getProperty(key);
    const count = Number(COUNT.exec(head ?? '')?.[1] ?? 1);
    if (head === null || count === 1) return head === null ? null : head.replace(COUNT, '');
    const all = properties().getProperties();
    const rest = Array.from({ length: count - 1 }, (_, part) => all[partKey(key, part + 1)] ?? '');
    return [head.replace(COUNT, ''), ...rest].join('');
  },
  set: (key, value) => {
    const pieces = parts(value);
    properties().setProperties(
      Object.fromEntries(
        pieces.map((piece, part) => [partKey(key, part), part === 0 ? `#${pieces.length}#${piece}` : piece]),
      ),
    );
  },
  remove: (key) => void properties().deleteProperty(key),
};
