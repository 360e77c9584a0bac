/** The add-on's real panel in a sandboxed frame; its calls go to the script through the same refusals as Google's. */
import { useEffect, useRef } from 'preact/hooks';
import { addressFor, callScript } from './api';
import type { BridgeFault } from './Stand';
import type { Words } from './words';

interface PanelProps {
  readonly fileId: string;
  readonly words: Words;
  /** The entry of the menu that opened it. */
  readonly entry: string;
  /** Trouble between the panel and Google that is being played. */
  readonly fault: BridgeFault;
  readonly onCall: () => void;
  readonly onLink: (url: string) => void;
  readonly onClose: () => void;
}

interface CallMessage {
  readonly type?: string;
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly url?: string;
  readonly command?: string;
}

/** Calls after which nothing can have changed: the page need not look again. */
const READS =
  /^(overview|pagePart|health|documents|landings|settings|changes|lastRun|planCreate|landingFile|calendarFile)$/;

export function Panel(props: PanelProps) {
  const { fileId, words, entry, onClose } = props;
  // what is true when a call comes, not when the listener was made
  const now = useRef(props);
  now.current = props;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = (event: MessageEvent<CallMessage | null>): void => {
      if (event.source !== frame.current?.contentWindow || !event.data) return;
      const { type, id, name, args, url, command } = event.data;
      const { fault, onCall, onLink } = now.current;
      if (type === 'gas-host' && command === 'close') now.current.onClose();
      if (type === 'stand-open' && url !== undefined) onLink(url);
      if (type !== 'gas-call') return;
      const answer = (reply: object): void =>
        frame.current?.contentWindow?.postMessage({ type: 'gas-reply', id, ...reply }, '*');
      if (fault === 'silence') return;
      if (fault === 'accounts') return answer({ ok: false, message: 'ScriptError: PERMISSION_DENIED' });
      callScript(fileId, name, args).then(
        (reply) => {
          answer(reply);
          if (!READS.test(String(args[0]))) onCall();
        },
        (error: Error) => answer({ ok: false, message: error.message }),
      );
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [fileId]);
  return (
    <aside class="panel" aria-label={words.panel}>
      <header>
        Marketing Pulse
        <button type="button" aria-label={words.closePanel} onClick={onClose}>
          ✕
        </button>
      </header>
      <iframe
        ref={frame}
        title={words.panel}
        src={addressFor(`/api/sidebar/${fileId}?entry=${entry}`)}
        sandbox="allow-scripts allow-popups allow-forms allow-downloads"
      />
    </aside>
  );
}
