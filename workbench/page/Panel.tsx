/** The add-on's real panel in a sandboxed frame; its calls go to the script through the same refusals as Google's. */
import { useEffect, useRef } from 'preact/hooks';
import { callScript } from './api';
import type { Words } from './words';

interface PanelProps {
  readonly fileId: string;
  readonly words: Words;
  readonly onCall: () => void;
  readonly onClose: () => void;
}

interface CallMessage {
  readonly type?: string;
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export function Panel({ fileId, words, onCall, onClose }: PanelProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = (event: MessageEvent<CallMessage | null>): void => {
      if (event.source !== frame.current?.contentWindow || !event.data) return;
      const { type, id, name, args } = event.data;
      if (type === 'gas-close') onClose();
      if (type !== 'gas-call') return;
      const answer = (reply: object): void =>
        frame.current?.contentWindow?.postMessage({ type: 'gas-reply', id, ...reply }, '*');
      callScript(fileId, name, args).then(
        (reply) => {
          answer(reply);
          onCall();
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
        src={`/api/sidebar/${fileId}`}
        sandbox="allow-scripts allow-popups allow-forms allow-downloads"
      />
    </aside>
  );
}
