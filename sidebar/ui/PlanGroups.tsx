/** A plan in words: workbooks and documents, in each what changes on which tab. Opened one by one, for there are dozens. */
import type { PlanGroup } from '../../src/panel/contract';
import { L } from '../languageStrings';
import { say } from '../state/store';

interface Props {
  readonly groups: readonly PlanGroup[];
}

export function PlanGroups({ groups }: Props) {
  const books = new Map<string, PlanGroup[]>();
  for (const group of groups) books.set(say(group.book), [...(books.get(say(group.book)) ?? []), group]);
  return (
    <>
      {[...books].map(([book, parts]) => (
        <div key={book}>
          <h3>{book}</h3>
          {parts.map((part) => (
            <details class="aspect" key={part.title}>
              <summary>{part.title === '' ? say(L.wholeFile) : part.title}</summary>
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
