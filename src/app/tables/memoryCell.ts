/**
 * The hidden cell in which a row remembers what we wrote into it. A paste over a whole row covers it too: what people put there stays, the
 * row remembers nothing meanwhile, and its cells count as theirs.
 */
import type { Scalar } from '../../blueprint/values';

/** Whether a memory holds what no run of ours writes: we write lists and records as JSON, or nothing. */
export function isTypedOver(memory: Scalar | undefined): boolean {
  if (memory === undefined || memory === null || memory === '') return false;
  if (typeof memory !== 'string') return true;
  try {
    const parsed: unknown = JSON.parse(memory);
    return typeof parsed !== 'object' || parsed === null;
  } catch {
    return true;
  }
}

/** The memory of a row as a cell to write, given what its cells hold now; nothing where people typed over it. */
export const memoryWrite = (
  live: Readonly<Record<string, Scalar>> | undefined,
  column: string,
  memory: string,
): Readonly<Record<string, string>> => (isTypedOver(live?.[column]) ? {} : { [column]: memory });
