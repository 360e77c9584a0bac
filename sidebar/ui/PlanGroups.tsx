/** A plan in words: workbooks and documents, in each what changes on which tab. A long one is opened tab by tab. */
import type { PlanGroup } from '../../src/panel/contract';
import { P } from '../planStrings';
import { say } from '../state/store';

/** Tabs up to which all is shown at once. */
const FEW = 3;

export function PlanGroups({ groups }: { readonly groups: readonly PlanGroup[] }) {
  const books = new Map<string, PlanGroup[]>();
  for (const group of groups) books.set(say(group.book), [...(books.get(say(group.book)) ?? []), group]);
  return (
    <>
      {[...books].map(([book, parts]) => (
        <div key={book}>
          <h3>{book}</h3>
          {parts.map((part) => (
            <details class="aspect" key={part.title} open={groups.length <= FEW}>
              <summary>{part.title === '' ? say(P.wholeFile) : part.title}</summary>
              <ul>
                {part.lines.map((line) => (
                  <li key={line.en}>{say(line)}</li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      ))}
    </>
  );
}
