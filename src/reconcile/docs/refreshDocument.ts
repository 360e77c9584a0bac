/** What a refresh writes into a document: managed sections that nobody touched and whose data changed. */
import type { DocBlock, ManagedLine } from '../../blueprint/document';
import { hasText } from './drifts';
import type { DocRequest, DocumentAnswer } from './googleDocs';
import { replaceLines } from './replaceLines';
import { isNew, isOurs, isSettled, type DocumentMemory } from './memory';
import { lineOnly, readSections, sectionBase, sectionText, type LiveSection } from './sections';

type Managed = Extract<DocBlock, { kind: 'managed' }>;

export interface SectionPlan {
  /** One batch, to be sent with the revision of the answer that was planned on. */
  readonly requests: readonly DocRequest[];
  /** Bases to remember, by section. */
  readonly written: Readonly<Record<string, string>>;
  /** Sections that a person edited and did not settle: kept. */
  readonly conflicts: readonly { readonly key: string; readonly live: string; readonly wanted: string }[];
  /** Sections that the team deleted or emptied: they stay so. */
  readonly missing: readonly string[];
  /** Sections that were never written into this document. */
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  /** What stood in the sections that change. */
  readonly before: Readonly<Record<string, readonly ManagedLine[]>>;
}

type Verdict = 'same' | 'missing' | 'agrees' | 'conflict' | 'change';

/** Three-way, as for cells: base is what we last wrote, live is what stands, wanted is what the data say. */
function judge(key: string, live: LiveSection | undefined, wanted: string, memory: DocumentMemory): Verdict {
  if (!hasText(live)) return 'missing';
  if (memory.base[key] === wanted && memory.pending[key] === undefined) return 'same';
  const now = sectionBase(live.lines);
  if (now === wanted) return 'agrees';
  // without a base nobody knows whose words these are, so they count as a person's
  return isOurs(memory, key, now) ? 'change' : 'conflict';
}

/** Plans the managed sections of a document. */
export function planSections(answer: DocumentAnswer, wanted: readonly Managed[], memory: DocumentMemory): SectionPlan {
  const isOpen = (key: string, now: LiveSection | undefined): boolean =>
    !isSettled(memory, key, now ? sectionBase(now.lines) : '');
  const live = readSections(answer);
  const judged = wanted.map((section) => {
    const now = live.get(section.key);
    return { section, now, verdict: judge(section.key, now, sectionBase(section.lines), memory) };
  });
  const having = (...verdicts: readonly Verdict[]): typeof judged =>
    judged.filter((each) => verdicts.includes(each.verdict));
  const keysOf = (verdict: Verdict): string[] => having(verdict).map((each) => each.section.key);
  // from the end backwards, so that no section moves the place of a later one
  const changes = having('change').sort((left, right) => (right.now?.startIndex ?? 0) - (left.now?.startIndex ?? 0));
  return {
    requests: changes.flatMap(({ section, now }) => (now ? replaceLines(section.key, section.lines, now) : [])),
    written: Object.assign({}, ...having('change', 'agrees').map((each) => baseOf(each.section))) as Record<
      string,
      string
    >,
    conflicts: having('conflict')
      .filter(({ section, now }) => isOpen(section.key, now))
      .map(({ section, now }) => ({
        key: section.key,
        live: now?.text ?? '',
        wanted: sectionText(section.lines),
      })),
    missing: keysOf('missing').filter((key) => !isNew(memory, key)),
    fresh: keysOf('missing').filter((key) => isNew(memory, key)),
    changed: keysOf('change'),
    before: Object.fromEntries(
      having('change').map(({ section, now }) => [section.key, now?.lines.map(lineOnly) ?? []]),
    ),
  };
}

/** What is remembered of a section that was just written. */
export const baseOf = (section: Managed): Record<string, string> => ({ [section.key]: sectionBase(section.lines) });
