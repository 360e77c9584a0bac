/** The add-on's cards in the side panel, as the script built them: pressing an action calls the script again. */
import { useEffect, useState } from 'preact/hooks';
import type { Card, CardButton, CardClick, CardWidget } from '../../emulator/runtime/cardTypes';
import { grantFile, homeCard, pressCard, type CardAnswer } from './api';
import { Dialog } from './Dialogs';
import type { Words } from './words';

interface CardPaneProps {
  readonly fileId: string;
  readonly words: Words;
  /** The script may have changed the file. */
  readonly onCall: () => void;
  readonly onLink: (url: string) => void;
  readonly onTell: (text: string) => void;
  readonly onClose: () => void;
}

type Press = (click: CardClick) => void;

/** Text of a card: escaped by the script, with the few tags that cards draw. */
const CardText = ({ html, kind }: { readonly html: string; readonly kind: string }) => (
  <p class={kind} dangerouslySetInnerHTML={{ __html: html.replace(/<(?!\/?(b|i|u|s|br|font|a)\b)/gi, '&lt;') }} />
);

const plain = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function Button({ button, press }: { readonly button: CardButton; readonly press: Press }) {
  const { click } = button;
  return (
    <button
      type="button"
      class={button.filled ? 'filled' : 'plain'}
      disabled={button.disabled}
      onClick={() => click && press(click)}
    >
      {plain(button.text)}
    </button>
  );
}

function Widget({ widget, press }: { readonly widget: CardWidget; readonly press: Press }) {
  switch (widget.kind) {
    case 'text':
      return <CardText html={widget.text} kind="text" />;
    case 'divider':
      return <hr />;
    case 'button':
      return <Button button={widget.button} press={press} />;
    case 'buttons':
      return (
        <div class="buttons">
          {widget.buttons.map((button) => (
            <Button button={button} press={press} key={button.text} />
          ))}
        </div>
      );
    case 'decorated': {
      const { click } = widget;
      const inner = (
        <>
          {widget.top !== null && <CardText html={widget.top} kind="label" />}
          <CardText html={widget.text} kind="text" />
          {widget.bottom !== null && <CardText html={widget.bottom} kind="label" />}
        </>
      );
      return click ? (
        <button type="button" class="decorated" onClick={() => press(click)}>
          {inner}
        </button>
      ) : (
        <div class="decorated">{inner}</div>
      );
    }
  }
}

const Shown = ({ card, press }: { readonly card: Card; readonly press: Press }) => (
  <div class="googleCard">
    {card.header && (
      <header>
        <strong>{plain(card.header.title)}</strong>
        {card.header.subtitle !== null && <span>{plain(card.header.subtitle)}</span>}
      </header>
    )}
    {card.sections.map((section, index) => (
      <section key={index}>
        {section.header !== null && <h3>{plain(section.header)}</h3>}
        {section.widgets.map((widget, at) => (
          <Widget widget={widget} press={press} key={at} />
        ))}
      </section>
    ))}
  </div>
);

export function CardPane({ fileId, words, onCall, onLink, onTell, onClose }: CardPaneProps) {
  const [stack, setStack] = useState<readonly Card[]>([]);
  const [busy, setBusy] = useState(true);
  const [asks, setAsks] = useState(false);
  const [error, setError] = useState('');

  const take = (answer: CardAnswer): void => {
    setBusy(false);
    if (!answer.ok) return setError(answer.message);
    const given = answer.card;
    if (given?.kind === 'cards') setStack(given.cards.slice(0, 1));
    if (given?.kind === 'fileScope') setAsks(true);
    if (given?.kind !== 'action') return;
    if (given.notification !== null) onTell(plain(given.notification));
    if (given.link !== null) onLink(given.link);
    setStack((now) =>
      given.moves.reduce<readonly Card[]>((cards, move) => {
        if (move.kind === 'push') return [...cards, move.card];
        if (move.kind === 'update') return [...cards.slice(0, -1), move.card];
        return move.kind === 'pop' ? cards.slice(0, -1) : cards.slice(0, 1);
      }, now),
    );
  };
  const ask = (work: Promise<CardAnswer>): void => {
    setBusy(true);
    setError('');
    work.then(take, (failure: Error) => {
      setBusy(false);
      setError(failure.message);
    });
  };
  useEffect(() => ask(homeCard(fileId)), [fileId]);
  const press: Press = (click) => {
    if (click.kind === 'link') return onLink(click.url);
    ask(
      pressCard(fileId, click.functionName, click.parameters).then((answer) => {
        onCall();
        return answer;
      }),
    );
  };
  const card = stack.at(-1);
  return (
    <aside class="panel cards" aria-label={words.cards} aria-busy={busy}>
      <header>
        Marketing Pulse
        <button type="button" aria-label={words.closePanel} onClick={onClose}>
          ✕
        </button>
      </header>
      <div class={`cardRoom${busy ? ' busy' : ''}`}>
        {error !== '' && <p class="cardError">{error}</p>}
        {card ? <Shown card={card} press={press} /> : <p class="wait">{busy ? words.loading : words.noCard}</p>}
      </div>
      {asks && (
        <Dialog
          title={words.grantTitle}
          text={words.grantText}
          words={words}
          onCancel={() => setAsks(false)}
          onOk={() => {
            setAsks(false);
            ask(
              grantFile(fileId).then((answer) => {
                onCall();
                return answer;
              }),
            );
          }}
        />
      )}
    </aside>
  );
}
