/** What a refresh writes into a document: managed sections that nobody touched and whose data changed. */
import type { DocBlock } from '../../blueprint/document';
import type { DocRequest, DocumentAnswer } from './googleDocs';
import { lowerSection } from './lowerDocument';
import { readSections, sectionBase, sectionText } from './sections';

type Managed = Extract<DocBlock, { kind: 'managed' }>;

export interface SectionPlan {
  readonly requests: readonly DocRequest[];
  /** Bases to remember, by section. */
  readonly written: Readonly<Record<string, string>>;
  /** Sections that a person edited: kept. */
  readonly conflicts: readonly { readonly key: string; readonly live: string; readonly wanted: string }[];
  /** Sections that the team deleted: they stay deleted. */
  readonly missing: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Plans the sections. `base` holds the fingerprint of what was written last; `texts` of a section that still carries it is not
 * known, so an untouched section is told by its remembered text fingerprint (`<key>#text`).
 */
export function planSections(
  answer: DocumentAnswer,
  wanted: readonly Managed[],
  base: Readonly<Record<string, string>>,
): SectionPlan {
  const live = readSections(answer);
  const plans: { readonly start: number; readonly requests: readonly DocRequest[] }[] = [];
  const written: Record<string, string> = {};
  const conflicts: { key: string; live: string; wanted: string }[] = [];
  const missing: string[] = [];
  const changed: string[] = [];
  for (const section of wanted) {
    const now = live.get(section.key);
    const next = sectionBase(section.lines);
    if (!now) missing.push(section.key);
    else if (base[section.key] === next) continue;
    else if (now.text === sectionText(section.lines)) Object.assign(written, baseOf(section));
    else if (base[textKey(section.key)] !== undefined && base[textKey(section.key)] !== textBase(now.text))
      conflicts.push({ key: section.key, live: now.text, wanted: sectionText(section.lines) });
    else {
      plans.push({ start: now.startIndex, requests: lowerSection(section.key, section.lines, now) });
      Object.assign(written, baseOf(section));
      changed.push(section.key);
    }
  }
  // from the end backwards, so that no request moves the place of a later one
  const requests = [...plans].sort((left, right) => right.start - left.start).flatMap((plan) => plan.requests);
  return { requests, written, conflicts, missing, changed };
}

const textKey = (key: string): string => `${key}#text`;
const textBase = (text: string): string =>
  `${text.length}:${[...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7)}`;

/** What is remembered of a section: the fingerprint of what it says, and of its text. */
export const baseOf = (section: Managed): Record<string, string> => ({
  [section.key]: sectionBase(section.lines),
  [textKey(section.key)]: textBase(sectionText(section.lines)),
});
