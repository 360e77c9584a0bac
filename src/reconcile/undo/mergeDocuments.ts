/** What a run did to documents over all its batches: a section goes back to what stood there before the first of them. */
import type { ManagedLine } from '../../blueprint/document';
import type { UndoBatch } from './undoLog';

export interface MergedSection {
  readonly before: readonly ManagedLine[] | null;
  readonly base: string | null;
  readonly heading: string | null;
  /** Bases of all that the run wrote there. */
  readonly afters: Set<string>;
}

export interface MergedDocument {
  readonly key: string;
  readonly fileId: string;
  readonly title: string;
  readonly sections: Map<string, MergedSection>;
  readonly renames: { readonly from: string; readonly to: string }[];
}

/** By file: a document that was made again is another one. */
export function mergeDocuments(batches: readonly UndoBatch[]): MergedDocument[] {
  const merged = new Map<string, MergedDocument>();
  for (const { key, fileId, title, sections, renamed } of batches.flatMap((batch) => batch.documents ?? [])) {
    const document = merged.get(fileId) ?? {
      key,
      fileId,
      title,
      sections: new Map<string, MergedSection>(),
      renames: [],
    };
    merged.set(fileId, document);
    if (renamed) document.renames.push(renamed);
    for (const [section, { before, base, after, heading }] of Object.entries(sections)) {
      const known = document.sections.get(section);
      if (known) known.afters.add(after);
      else document.sections.set(section, { before, base, heading: heading ?? null, afters: new Set([after]) });
    }
  }
  return [...merged.values()];
}

export interface MergedMade {
  readonly key: string;
  readonly title: string;
  readonly outsides: Set<string>;
  /** Bases that the run wrote, by section. */
  readonly sections: Map<string, Set<string>>;
}

/** Documents that the run made, with all that it wrote into them since. */
export function mergeMade(batches: readonly UndoBatch[]): MergedMade[] {
  const merged = new Map<string, MergedMade>();
  const note = (made: MergedMade, section: string, base: string): void => {
    made.sections.set(section, (made.sections.get(section) ?? new Set()).add(base));
  };
  for (const { key, title, outside, sections } of batches.flatMap((batch) => batch.made ?? [])) {
    const made = merged.get(key) ?? {
      key,
      title,
      outsides: new Set<string>(),
      sections: new Map<string, Set<string>>(),
    };
    merged.set(key, made);
    made.outsides.add(outside);
    for (const [section, base] of Object.entries(sections)) note(made, section, base);
  }
  for (const { key, sections } of batches.flatMap((batch) => batch.documents ?? [])) {
    const made = merged.get(key);
    if (made) for (const [section, { after }] of Object.entries(sections)) note(made, section, after);
  }
  return [...merged.values()];
}
