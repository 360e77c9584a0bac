/** Objects of CardService: setters that give the object back, with data that only the host sees. */
import { Fault } from '../../faults';
import type { Method } from '../../realm';
import type { ServiceContext } from '../context';

/** Data that setters change; read when the object is put into another one, as Google does. */
export type Draft = Record<string, unknown>;

/** A setter: accepted argument types, and what it does to the data. */
export type Setter = readonly [signature: string, apply: (draft: Draft, value: unknown) => void];

const nameOf = (type: string): string => `CardService.${type}`;

/** Makes an object of a type. `more` are methods that are no setters, such as `build`. */
export function makeDraft(
  { realm }: ServiceContext,
  type: string,
  setters: Readonly<Record<string, Setter | readonly Setter[]>>,
  more: (draft: Draft) => Readonly<Record<string, Method>> = () => ({}),
): object {
  const draft: Draft = {};
  const methods: Record<string, Method> = {};
  for (const [name, given] of Object.entries(setters)) {
    const accepted = (typeof given[0] === 'string' ? [given] : given) as readonly Setter[];
    methods[name] = {
      signatures: accepted.map(([signature]) => signature),
      call: ([value]) => {
        const fits = accepted.find(([signature]) => signature === realm.typeName(value)) ?? accepted[0];
        fits?.[1](draft, value);
        return made;
      },
    };
  }
  const made = realm.service(nameOf(type), { ...methods, ...more(draft) }, draft);
  return made;
}

/** The data behind an object of one of these types. */
export function draftOf({ realm }: ServiceContext, types: readonly string[], value: unknown): readonly [string, Draft] {
  for (const type of types) {
    const found = realm.dataOf(nameOf(type), value);
    if (found !== undefined) return [type, found as Draft];
  }
  throw new Fault(`Invalid argument: expected ${types.join(' or ')}`);
}

export const text = (draft: Draft, key: string): string | null => (typeof draft[key] === 'string' ? draft[key] : null);

/** A text that must be there and not empty. @throws Fault that names what lacks it. */
export function needed(draft: Draft, key: string, what: string): string {
  const value = text(draft, key);
  if (value === null || value === '') throw new Fault(`${what} is required`, 'Error');
  return value;
}
