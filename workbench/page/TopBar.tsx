/** The head of the open file: its name, the add-on's menu, what a person does with a file, and the stand's own controls. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FileInfo, MenuEntry, StandState } from './api';
import { isSheet } from './Drive';
import { Mail } from './Mail';
import type { Words } from './words';

interface TopBarProps {
  readonly open: FileInfo | null;
  readonly entries: readonly MenuEntry[];
  readonly words: Words;
  readonly download: string | null;
  readonly onRun: (name: string) => void;
  readonly onUndo: () => void;
  readonly onShare: () => void;
  readonly stand: StandState | null;
  readonly children: ComponentChildren;
}

export function TopBar({ open, entries, words, download, onRun, onUndo, onShare, stand, children }: TopBarProps) {
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => setMenuOpen(false), [open?.id]);
  useEffect(() => {
    if (!menuOpen) return undefined;
    const close = (event: Event): void => {
      const isKey = event instanceof KeyboardEvent;
      if (isKey ? event.key === 'Escape' : !(event.target as Element).closest('.menuBar')) setMenuOpen(false);
    };
    window.addEventListener('pointerdown', close);
    window.addEventListener('keydown', close);
    return () => {
      window.removeEventListener('pointerdown', close);
      window.removeEventListener('keydown', close);
    };
  }, [menuOpen]);
  return (
    <header class="top">
      <div class="line">
        <h1 class={open ? (isSheet(open) ? 'sheet' : 'doc') : ''}>{open?.name ?? 'Marketing Pulse'}</h1>
        {children}
      </div>
      <div class="line tools">
        {entries.length > 0 && (
          <div class="menuBar">
            <button
              type="button"
              class="tool"
              aria-haspopup="menu"
              aria-expanded={menuOpen}
              onClick={() => setMenuOpen(!menuOpen)}
            >
              {words.extensions} ▸ Marketing Pulse
            </button>
            {menuOpen && (
              <ul class="popup menu" role="menu">
                {entries.map((entry, index) =>
                  entry.kind === 'separator' ? (
                    <li key={index} class="line" role="separator" />
                  ) : (
                    <li key={index} role="none">
                      <button
                        type="button"
                        role="menuitem"
                        onClick={() => {
                          setMenuOpen(false);
                          onRun(entry.functionName ?? '');
                        }}
                      >
                        {entry.caption}
                      </button>
                    </li>
                  ),
                )}
              </ul>
            )}
          </div>
        )}
        {open && (
          <>
            <button type="button" class="tool" title="Ctrl+Z" onClick={onUndo}>
              ↶ {words.undo}
            </button>
            <button type="button" class="tool" onClick={onShare}>
              {words.share}
            </button>
          </>
        )}
        {open && download && (
          <a class="tool" href={download}>
            {words.download} {isSheet(open) ? '.xlsx' : '.docx'}
          </a>
        )}
        {stand && <Mail state={stand} words={words} />}
        <a class="tool" href="/exec" target="_blank" rel="noopener">
          {words.webApp}
        </a>
        <span class="local">{words.local}</span>
      </div>
    </header>
  );
}
