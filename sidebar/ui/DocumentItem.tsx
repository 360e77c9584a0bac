/** One document of the list: where it is, what became of its file, and how to get it back. */
import { useState } from 'preact/hooks';
import type { DocumentState, DocumentView } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { D } from '../documentStrings';
import { formatDate } from '../format';
import { language, say } from '../state/store';
import { W } from '../strings';

const STATES: Readonly<Record<Exclude<DocumentState, 'fine'>, Text>> = {
  binned: D.binned,
  gone: D.goneFile,
  planned: D.planned,
  unfed: D.unfed,
  orphan: D.orphan,
};

interface Props {
  readonly document: DocumentView;
  readonly unbin: () => void;
  readonly make: () => void;
}

function Remedies({ document, unbin, make }: Props) {
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <>
        <p>{say(D.makeText)}</p>
        {document.state === 'gone' && <p>{say(D.closedText)}</p>}
        <div class="row">
          <button type="button" class="action" onClick={make}>
            {say(D.makeYes)}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {say(W.cancel)}
          </button>
        </div>
      </>
    );
  return (
    <div class="row">
      {document.state === 'binned' && (
        <button type="button" onClick={unbin}>
          {say(D.unbin)}
        </button>
      )}
      {document.canMake && (
        <button type="button" onClick={() => setAsked(true)}>
          {say(D.make)}
        </button>
      )}
    </div>
  );
}

export function DocumentItem(props: Props) {
  const { title, url, updated, state, name, moved } = props.document;
  return (
    <li>
      {url ? <a href={url}>{title}</a> : title}
      {updated && <p class="muted">{say(W.updated, { date: formatDate(updated, language.value) })}</p>}
      {name && state !== 'gone' && <p class="muted">{say(D.named, { name })}</p>}
      {moved && state === 'fine' && <p class="muted">{say(D.moved)}</p>}
      {state !== 'fine' && (
        <p class={state === 'planned' ? 'muted' : 'wrong'}>
          <span aria-hidden="true">{state === 'planned' ? '' : '▲ '}</span>
          {say(STATES[state])}
        </p>
      )}
      {(state === 'binned' || state === 'gone') && <Remedies {...props} />}
    </li>
  );
}
