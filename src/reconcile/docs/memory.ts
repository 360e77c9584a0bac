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
  /** Bases that a run was about to write when it noted what stood there: after a run that was cut off, either of the two is ours. */
  readonly pending: Readonly<Record<string, string>>;
}

export const NO_MEMORY: DocumentMemory = { base: {}, decided: {}, pending: {} };

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

/** Reads a memory; nothing is remembered by a text that is not ours. A document in its usual state holds the bases alone. */
export function parseMemory(text: string): DocumentMemory {
  try {
    const value: unknown = JSON.parse(text || '{}');
    if (!isRecord(value)) return NO_MEMORY;
    if (!isRecord(value.base)) return { ...NO_MEMORY, base: texts(value) };
    return { base: texts(value.base), decided: decisions(value.decided), pending: texts(value.pending) };
  } catch {
    return NO_MEMORY;
  }
}

const isBare = (part: object): boolean => Object.keys(part).length === 0;

export function writeMemory({ base, decided, pending }: DocumentMemory): string {
  if (isBare(decided) && isBare(pending)) return JSON.stringify(base);
  return JSON.stringify({ base, ...(isBare(decided) ? {} : { decided }), ...(isBare(pending) ? {} : { pending }) });
}

/** Whether what stands there is what we wrote. */
export const isOurs = (memory: DocumentMemory, key: string, live: string): boolean =>
  live === memory.base[key] || live === memory.pending[key];

/** Whether a section was never written into this document: the template has it since then, nobody deleted it. */
export const isNew = (memory: DocumentMemory, key: string): boolean =>
  memory.base[key] === undefined && memory.pending[key] === undefined && !isBare(memory.base);

/** Whether people settled what became of a section. */
export function isSettled(memory: DocumentMemory, key: string, live: string): boolean {
  const decision = memory.decided[key];
  return decision !== undefined && (decision.kind === 'ignore' || decision.live === live);
}
