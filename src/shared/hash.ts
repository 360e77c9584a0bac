/** Ids and fingerprints that are the same on every machine and in every run. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
// Looked up once: a name of the global object costs more than the multiplication where the script runs in a guarded realm.
const { imul } = Math;

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash >>> 0;
}

/** A positive 31-bit id of a text (FNV-1a over its UTF-16 bytes); never 0, which Google gives to the first sheet of a file. */
export const stableId = (text: string): number => fnv1a(text, FNV_OFFSET) & 0x7fffffff || 1;

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** A short text that differs when the value differs, whatever the order of keys. For change detection, not for secrets. */
export function fingerprint(value: unknown): string {
  const text = canonical(value);
  return fnv1a(text, FNV_OFFSET).toString(36) + fnv1a(text, 0x9747b28c).toString(36);
}
