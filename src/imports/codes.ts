/** Lead statuses and reject reasons as files write them: found by code, label or the words of CRM systems. */
import { type CodeEntry } from '../shared/codes/leads';
import { normaliseName } from './names/normaliseName';

export {
  LEAD_STATUSES,
  REJECT_REASONS,
  type CodeEntry,
  type LeadStatusEntry,
  type RejectReasonEntry,
} from '../shared/codes/leads';

/** Finds the code of what a cell says (a code, a ru or en label, or an alias); null when the list does not know it. */
export function codeFinder(entries: readonly CodeEntry[]): (text: string) => string | null {
  const codes = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = normaliseName(name);
    if (!codes.has(key)) codes.set(key, code);
  };
  for (const { code } of entries) add(code, code);
  for (const { code, label } of entries) for (const name of [label.ru, label.en]) add(name, code);
  for (const { code, aliases } of entries) for (const name of aliases) add(name, code);
  // A file has few different spellings and many rows, and normalising is the dear part.
  const seen = new Map<string, string | null>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const code = codes.get(normaliseName(text)) ?? null;
    seen.set(text, code);
    return code;
  };
}
