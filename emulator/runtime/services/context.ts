/** What each built-in service is made from, and enumerations, which many of them share. */
import type { Execution } from '../execution';
import type { Realm } from '../realm';

export interface ServiceContext {
  readonly realm: Realm;
  readonly run: Execution;
}

/** One enumeration: the object that scripts see, its values by name, and the way back. */
export interface Enumeration<Name extends string> {
  readonly object: object;
  readonly value: (name: string) => object | undefined;
  /** The name of a value that a script gave; undefined when it is no value of this enumeration. */
  readonly nameOf: (value: unknown) => Name | undefined;
}

/** Makes an enumeration as Google's: values are objects with `name()`, `ordinal()`, `toString()` and `compareTo()`. */
export function enumeration<Name extends string>(
  realm: Realm,
  type: string,
  names: readonly Name[],
): Enumeration<Name> {
  const values = new Map<string, object>();
  names.forEach((name, ordinal) => {
    const compareTo = (other: unknown) => ordinal - names.indexOf(realm.dataOf(type, other) as Name);
    values.set(
      name,
      realm.service(
        type,
        {
          name: { signatures: [''], call: () => name },
          ordinal: { signatures: [''], call: () => ordinal },
          toString: { call: () => name },
          toJSON: { call: () => name },
          compareTo: { call: ([other]) => compareTo(other) },
        },
        name,
      ),
    );
  });
  return {
    object: realm.service(type, Object.fromEntries(values)),
    value: (name) => values.get(name),
    nameOf: (value) => realm.dataOf(type, value) as Name | undefined,
  };
}
