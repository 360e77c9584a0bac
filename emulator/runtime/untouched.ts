/** A context's own objects as they were before any script: what a script left there is found, and its globals are taken away. */

interface Known {
  readonly of: object;
  readonly prototype: object | null;
  readonly extensible: boolean;
  readonly keys: readonly PropertyKey[];
  readonly properties: readonly PropertyDescriptor[];
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const propertiesOf = (of: object, keys: readonly PropertyKey[]): PropertyDescriptor[] =>
  keys.map((key) => Reflect.getOwnPropertyDescriptor(of, key) ?? {});

const know = (of: object): Known => {
  const keys = Reflect.ownKeys(of);
  return {
    of,
    prototype: Reflect.getPrototypeOf(of),
    extensible: Object.isExtensible(of),
    keys,
    properties: propertiesOf(of, keys),
  };
};

/** Everything that can be reached from the roots over properties and prototypes. */
function reachable(...roots: readonly object[]): Known[] {
  const found = new Map<object, Known>();
  const waiting: unknown[] = [...roots];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!isObject(next) || found.has(next)) continue;
    const known = know(next);
    found.set(next, known);
    waiting.push(known.prototype);
    for (const { value, get, set } of known.properties) waiting.push(value, get, set);
  }
  return [...found.values()];
}

function same(known: PropertyDescriptor, now: PropertyDescriptor | undefined): boolean {
  return (
    now !== undefined &&
    Object.is(known.value, now.value) &&
    known.get === now.get &&
    known.set === now.set &&
    known.writable === now.writable &&
    known.enumerable === now.enumerable &&
    known.configurable === now.configurable
  );
}

export class Untouched {
  private readonly known: readonly Known[];
  private readonly globals: ReadonlySet<PropertyKey>;

  /** @param global the global object of a context in which no script has run. @param nameless its objects that no global leads to. */
  constructor(
    private readonly global: object,
    nameless: readonly object[],
  ) {
    this.known = reachable(global, ...nameless);
    this.globals = new Set(Reflect.ownKeys(global));
  }

  /** Deletes the globals that came since. True when everything else is as it was. */
  restore(): boolean {
    for (const key of Reflect.ownKeys(this.global)) {
      if (!this.globals.has(key) && !Reflect.deleteProperty(this.global, key)) return false;
    }
    return this.known.every(({ of, prototype, extensible, keys, properties }) => {
      const now = Reflect.ownKeys(of);
      return (
        now.length === keys.length &&
        Reflect.getPrototypeOf(of) === prototype &&
        Object.isExtensible(of) === extensible &&
        keys.every((key, at) => same(properties[at] ?? {}, Reflect.getOwnPropertyDescriptor(of, key)))
      );
    });
  }
}
