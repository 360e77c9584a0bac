/** Services that know what they do not know: an unsupported member is an error that names it. */
const SILENT = new Set<string | symbol>(['then', 'toJSON', 'constructor', 'toString', 'valueOf', 'inspect', 'nodeType', '$$typeof', 'asymmetricMatch']);

/** Wraps a service so that reading a member it lacks throws. */
export function guard<T extends object>(name: string, service: T): T {
  return new Proxy(service, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || SILENT.has(key)) return Reflect.get(target, key, receiver) as unknown;
      throw new TypeError(`${name}.${key} is not a function (the local runtime does not have it)`);
    },
  });
}
