/** Dialogs over the workbench: alerts and pages of the script, and questions of the stand itself. */
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from './words';

interface DialogProps {
  readonly title: string;
  readonly text?: string;
  /** A page of the script, shown in a frame of its own. */
  readonly html?: string;
  readonly words: Words;
  readonly onOk: () => void;
  readonly onCancel?: () => void;
}

export function Dialog({ title, text, html, words, onOk, onCancel }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-label={title} onClose={onCancel ?? onOk}>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {html !== undefined && <iframe title={title} srcdoc={html} sandbox="allow-scripts" />}
      <div class="buttons">
        {onCancel && (
          <button type="button" class="plain" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
        <button type="button" class="filled" onClick={onOk}>
          {onCancel ? words.allow : words.ok}
        </button>
      </div>
    </dialog>
  );
}

interface RenameProps {
  readonly title: string;
  readonly value: string;
  readonly words: Words;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one name. */
export function RenameDialog({ title, value, words, onName, onCancel }: RenameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-label={title} onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(String(new FormData(event.currentTarget).get('name') ?? '').trim());
        }}
      >
        <h2>{title}</h2>
        <input name="name" defaultValue={value} aria-label={title} required maxLength={100} />
        <div class="buttons">
          <button type="button" class="plain" onClick={onCancel}>
            {words.cancel}
          </button>
          <button type="submit" class="filled">
            {words.ok}
          </button>
        </div>
      </form>
    </dialog>
  );
}
