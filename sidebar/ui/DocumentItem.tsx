/** One document of the list: where it is, what became of its file, and how to get it back. */
import { useState } from 'preact/hooks';
import type { DocumentState, DocumentView } from '../../src/panel/contract';
import { fill, t, type Text } from '../../src/shared/text';
import { D } from '../documentStrings';
import { formatDate } from '../format';
import { P } from '../planStrings';
import { language, say } from '../state/store';
import { W } from '../strings';
import { PlanCard } from './PlanCard';

const STATES: Readonly<Record<Exclude<DocumentState, 'fine'>, Text>> = {
  binned: D.binned,
  gone: D.goneFile,
  planned: D.planned,
  waiting: D.waiting,
  unfed: D.unfed,
  orphan: D.orphan,
};

/** Nothing is wrong with these. */
const QUIET: ReadonlySet<DocumentState> = new Set<DocumentState>(['planned', 'waiting']);

/** The book of documents in a plan. */
const DOCUMENTS: Text = t('Документы', 'Documents');
const again = (title: string): Text => ({
  ru: fill(P.makeAgain.ru, { title }),
  en: fill(P.makeAgain.en, { title }),
});

interface Props {
  readonly document: DocumentView;
  readonly unbin: () => void;
  readonly make: () => void;
}

function Remedies({ document, unbin, make }: Props) {
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <PlanCard
        groups={[{ book: DOCUMENTS, title: document.kind, lines: [again(document.title)] }]}
        notes={[D.makeText, ...(document.state === 'gone' ? [D.closedText] : [])]}
        apply={make}
        applyText={say(D.makeYes)}
        cancel={() => setAsked(false)}
      />
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
        <p class={QUIET.has(state) ? 'muted' : 'wrong'}>
          <span aria-hidden="true">{QUIET.has(state) ? '' : '▲ '}</span>
          {say(STATES[state])}
        </p>
      )}
      {(state === 'binned' || state === 'gone') && <Remedies {...props} />}
    </li>
  );
}
