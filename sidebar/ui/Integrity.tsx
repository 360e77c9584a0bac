/** Integrity: what does not fit between tabs and documents, a line a rule that found something or could not be checked. */
import type { HealthPanelView } from '../../src/panel/contract';
import { say } from '../state/store';
import { W } from '../strings';

type Line = HealthPanelView['integrity'][number];

function Broken({ line }: { readonly line: Line }) {
  const unknown = line.count === null;
  return (
    <li class="open">
      <span class="mark" aria-hidden="true">
        {unknown ? '?' : '○'}
      </span>
      <div>
        {say(line.title)}: {unknown ? say(W.notChecked) : line.count}
        {line.places.map((place) => (
          <p class="muted" key={place.text.en}>
            {place.link ? <a href={place.link}>{say(place.text)}</a> : say(place.text)}
          </p>
        ))}
        {!unknown && <p class="next">{line.link ? <a href={line.link}>{say(line.action)}</a> : say(line.action)}</p>}
      </div>
    </li>
  );
}

export function Integrity({ lines }: { readonly lines: readonly Line[] }) {
  const open = lines.filter(({ count }) => count !== 0);
  return (
    <>
      <h3>{say(W.integrity)}</h3>
      {open.length === 0 ? (
        <p class="muted">{say(W.integrityFine)}</p>
      ) : (
        <ul class="checks">
          {open.map((line) => (
            <Broken line={line} key={line.key} />
          ))}
        </ul>
      )}
    </>
  );
}
