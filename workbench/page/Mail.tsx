/** Mails that the add-on has sent: Google would deliver them, the stand shows them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SentMail } from '../../emulator/runtime/types';
import { sentMails, type StandState } from './api';
import type { Words } from './words';

interface MailBoxProps {
  readonly words: Words;
  readonly locale: string;
  readonly onClose: () => void;
}

/** One mail as a reader's program shows it: the page if there is one, else the text. Nothing in it may run. */
const Letter = ({ mail }: { readonly mail: SentMail }) => (
  <article class="mail">
    <h3>{mail.subject}</h3>
    <p class="from">
      {mail.from} → {mail.to.join(', ')}
    </p>
    {mail.html === undefined ? <pre>{mail.body}</pre> : <iframe title={mail.subject} srcdoc={mail.html} sandbox="" />}
  </article>
);

function MailBox({ words, locale, onClose }: MailBoxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [mails, setMails] = useState<readonly SentMail[]>([]);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    dialog.current?.showModal();
    // the latest stands first, as in a mail box
    void sentMails().then((found) => setMails(found.slice().reverse()));
  }, []);
  const mail = mails[chosen];
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <dialog ref={dialog} class="dialog mailBox" aria-label={words.mail} onClose={onClose}>
      <h2>{words.mail}</h2>
      {mails.length === 0 && <p>{words.noMail}</p>}
      {mail && (
        <div class="mails">
          <ul>
            {mails.map((each, index) => (
              <li key={index}>
                <button type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                  <strong>{each.subject}</strong>
                  <span>{when.format(each.sentMs)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Letter key={chosen} mail={mail} />
        </div>
      )}
      <div class="buttons">
        <button type="button" class="filled" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}

/** The button of the mail box, with how many mails there are. */
export function Mail({ state, words }: { readonly state: StandState; readonly words: Words }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="tool" onClick={() => setOpen(true)}>
        {words.mail}
        {state.mails > 0 && <span class="badge">{state.mails}</span>}
      </button>
      {open && <MailBox words={words} locale={state.locale} onClose={() => setOpen(false)} />}
    </>
  );
}
