/** What is told of formulas again and again: when they are stored, searched for references, computed and shown. */

const MAX_KNOWN = 100_000;

/** The same function of a text, which remembers its answers; they must not be changed. */
export function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MAX_KNOWN) known.clear();
    const value = find(text);
    known.set(text, value);
    return value;
  };
}
