/** What is remembered of a document between runs, kept as text in its row of the index: what we last wrote, and what people decided. */

/** A person's decision about a section that they changed or deleted. */
export interface SectionDecision {
  /** `keep`: while it stays as it was then; `ignore`: whatever becomes of it. */
  readonly kind: 'keep' | 'ignore';
  /** Base of what stood there; '' for a section that was gone. */
  readonly live: string;
}

export interface DocumentMemory {
  /** Bases by section. */
  readonly base: Readonly<Record<string, string>>;
  readonly decided: Readonly<Record<string, SectionDecision>>;
}

export const NO_MEMORY: DocumentMemory = { base: {}, decided: {} };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only texts: what a person's hand made of the memory is not trusted. */
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

function decisions(value: unknown): Record<string, SectionDecision> {
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([key, each]) =>
      isRecord(each) && (each.kind === 'keep' || each.kind === 'ignore') && typeof each.live === 'string'
        ? [[key, { kind: each.kind, live: each.live }]]
        : [],
    ),
  );
}

/** Reads a memory; nothing is remembered by a text that is not ours. Documents without decisions hold the bases alone. */
export function parseMemory(text: string): DocumentMemory {
  try {
    const value: unknown = JSON.parse(text || '{}');
    if (!isRecord(value)) return NO_MEMORY;
    return isRecord(value.base)
      ? { base: texts(value.base), decided: decisions(value.decided) }
      : { ...NO_MEMORY, base: texts(value) };
  } catch {
    return NO_MEMORY;
  }
}

export const writeMemory = ({ base, decided }: DocumentMemory): string =>
  JSON.stringify(Object.keys(decided).length === 0 ? base : { base, decided });

/** Whether people settled what became of a section. */
export function isSettled(memory: DocumentMemory, key: string, live: string): boolean {
  const decision = memory.decided[key];
  return decision !== undefined && (decision.kind === 'ignore' || decision.live === live);
}
