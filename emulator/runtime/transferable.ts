/**
 * What `google.script.run` carries: null, booleans, numbers, strings, and plain objects and arrays of them, as copies.
 * Source: developers.google.com/apps-script/guides/html/reference/run ("Parameters and return values").
 */
import { types } from 'node:util';

/** A value that cannot cross, with the property in which it was found, in Google's words. */
export class NotTransferable extends TypeError {
  override readonly name = 'TypeError';
  constructor(path: string, what: string) {
    super(`Failed due to illegal value in property: ${path} (${what})`);
  }
}

/** Objects of another context have other prototypes, so a plain one is known by what its prototype is the end of. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: object): string | undefined {
  if (types.isProxy(value)) return 'a service object';
  if (types.isDate(value)) return 'a Date';
  if (types.isPromise(value)) return 'a Promise';
  return Array.isArray(value) || isPlain(value) ? undefined : 'an instance of a class';
}

function copyObject(value: object, path: string, above: readonly object[]): unknown {
  const refused = above.includes(value) ? 'a circular reference' : kindOf(value);
  if (refused !== undefined) throw new NotTransferable(path, refused);
  const inside = [...above, value];
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (Array.isArray(value)) return Array.from(value, (item: unknown, index) => copy(item, at(index), inside) ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, at(key), inside)]));
}

function copy(value: unknown, path: string, above: readonly object[]): unknown {
  switch (typeof value) {
    case 'object':
      return value === null ? null : copyObject(value, path, above);
    case 'function':
    case 'symbol':
    case 'bigint':
      throw new NotTransferable(path, `a ${typeof value}`);
    default:
      return value;
  }
}

/** A copy as the other side gets it: undefined in arrays becomes null, in objects it disappears. @throws NotTransferable */
export function toTransferable(value: unknown): unknown {
  return copy(value, '', []);
}

/** Checks an argument without copying. @throws NotTransferable */
export function checkArgument(value: unknown): void {
  toTransferable(value);
}
