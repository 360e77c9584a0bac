/** A section that people moved by cutting and pasting: Docs drops its named range, but its words stand elsewhere. */
import type { DocumentAnswer, StructuralElement } from './googleDocs';
import { lineOf, readSections, sectionBase, type LiveLine, type LiveSection } from './sections';

/** Longer sections than this are not looked for. */
const MAX_LINES = 60;

const spanOf = (block: StructuralElement): { start: number; end: number } => ({
  start: block.startIndex ?? 0,
  end: block.endIndex ?? 0,
});

/** Runs of neighbouring paragraphs that belong to no section. */
function freeRuns(answer: DocumentAnswer): LiveLine[][] {
  const taken = [...readSections(answer).values()];
  const runs: LiveLine[][] = [[]];
  for (const block of answer.body?.content ?? []) {
    const span = spanOf(block);
    const isFree =
      block.paragraph !== undefined && !taken.some((each) => each.startIndex < span.end && span.start < each.endIndex);
    if (isFree) runs.at(-1)?.push(lineOf(block, span));
    else runs.push([]);
  }
  return runs;
}

/** Whole paragraphs in a row that say what one of these bases says, or null. The first base that is found anywhere wins. */
export function findLines(answer: DocumentAnswer, bases: readonly string[]): LiveSection | null {
  const runs = freeRuns(answer);
  for (const base of bases)
    for (const run of runs)
      for (let from = 0; from < run.length; from++)
        for (let to = from + 1; to <= Math.min(run.length, from + MAX_LINES); to++) {
          const lines = run.slice(from, to);
          if (sectionBase(lines) !== base) continue;
          const [first, last] = [lines[0], lines.at(-1)];
          if (!first || !last) continue;
          return {
            startIndex: first.start,
            endIndex: last.end + 1,
            text: lines.map((line) => `${line.text}\n`).join(''),
            namedRangeIds: [],
            lines,
          };
        }
  return null;
}
