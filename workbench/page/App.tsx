/** The workbench: Drive on the left, the open file in the middle, the add-on's panel on the right. */
import { useEffect, useState } from 'preact/hooks';
import { files, menu, newFile, runEntry, type FileInfo, type MenuEntry } from './api';
import { DocView } from './DocView';
import { Panel } from './Panel';
import { SheetPane } from './SheetPane';
import { wordsFor } from './words';

const isSheet = (file: FileInfo): boolean => file.mimeType.endsWith('spreadsheet');
const isFolder = (file: FileInfo): boolean => file.mimeType.endsWith('folder');

const ORDER = ['pulse', 'library', 'people'];
const rank = (file: FileInfo): number =>
  file.part && ORDER.includes(file.part) ? ORDER.indexOf(file.part) : isSheet(file) ? 5 : 9;

function Drive({
  list,
  open,
  onOpen,
  onNew,
  title,
  newTitle,
}: {
  list: readonly FileInfo[];
  open: string | null;
  onOpen: (file: FileInfo) => void;
  onNew: () => void;
  title: string;
  newTitle: string;
}) {
  const folders = list.filter(isFolder);
  const inside = (parent: string | null): FileInfo[] =>
    list
      .filter(
        (file) =>
          !isFolder(file) &&
          (parent === null
            ? !folders.some((folder) => file.parents.includes(folder.id))
            : file.parents.includes(parent)),
      )
      .sort((left, right) => rank(left) - rank(right) || left.name.localeCompare(right.name));
  const item = (file: FileInfo) => (
    <li key={file.id}>
      <button
        type="button"
        class={`file ${isSheet(file) ? 'sheet' : 'doc'}`}
        aria-current={file.id === open ? 'page' : undefined}
        onClick={() => onOpen(file)}
      >
        {file.name}
      </button>
    </li>
  );
  return (
    <nav class="drive" aria-label={title}>
      <h2>{title}</h2>
      <button type="button" class="new" onClick={onNew}>
        + {newTitle}
      </button>
      {folders.map((folder) => (
        <section key={folder.id}>
          <h3>{folder.name}</h3>
          <ul>{inside(folder.id).map(item)}</ul>
        </section>
      ))}
      <ul>{inside(null).map(item)}</ul>
    </nav>
  );
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

export function App() {
  const [list, setList] = useState<readonly FileInfo[]>([]);
  const [open, setOpen] = useState<FileInfo | null>(null);
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);
  const [menuOpen, setMenuOpen] = useState(false);
  const [panelFor, setPanelFor] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  const [locale, setLocale] = useState('ru');
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const words = wordsFor(locale);

  const tell = (text: string, bad = false): void => {
    const id = Date.now() + Math.random();
    setToasts((now) => [...now, { id, text, bad }]);
    setTimeout(() => setToasts((now) => now.filter((toast) => toast.id !== id)), 8000);
  };
  const reload = async (): Promise<readonly FileInfo[]> => {
    const found = await files();
    setList(found);
    return found;
  };
  const openFile = (file: FileInfo): void => {
    setOpen(file);
    setMenuOpen(false);
    history.replaceState(null, '', `#${file.id}`);
    if (isSheet(file)) void menu(file.id).then((menus) => setEntries(menus[0]?.entries ?? []));
    else setEntries([]);
  };
  useEffect(() => {
    void reload().then((found) => {
      const wanted =
        found.find((file) => file.id === location.hash.slice(1)) ??
        found.find((file) => file.part === 'pulse') ??
        found.find(isSheet);
      if (!wanted) return;
      openFile(wanted);
      setPanelFor(wanted.id);
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale.slice(0, 2);
  }, [locale]);

  const run = async (name: string): Promise<void> => {
    if (!open) return;
    setMenuOpen(false);
    if (name === 'showPanel') {
      setPanelFor(open.id);
      return;
    }
    const reply = await runEntry(open.id, name);
    if (reply.message) tell(reply.message, true);
    for (const toast of reply.toasts) tell(toast.message);
    for (const alert of reply.alerts) window.alert(alert.prompt);
    setVersion((now) => now + 1);
    await reload();
  };
  return (
    <div class={`workbench${panelFor ? ' withPanel' : ''}`}>
      <Drive
        list={list}
        open={open?.id ?? null}
        onOpen={(file) => {
          openFile(file);
          if (panelFor && isSheet(file)) setPanelFor(file.id);
        }}
        onNew={() => void newFile(words.newSheet).then(() => reload())}
        title={words.drive}
        newTitle={words.newSheet}
      />
      <header class="top">
        <h1>{open?.name ?? 'Marketing Pulse'}</h1>
        {entries.length > 0 && (
          <div class="menuBar">
            <button type="button" aria-expanded={menuOpen} onClick={() => setMenuOpen(!menuOpen)}>
              {words.extensions} ▸ Marketing Pulse
            </button>
            {menuOpen && (
              <ul class="popup menu">
                {entries.map((entry, index) =>
                  entry.kind === 'separator' ? (
                    <li key={index} class="line" />
                  ) : (
                    <li key={index}>
                      <button type="button" onClick={() => void run(entry.functionName ?? '')}>
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
          <a class="download" href={`/api/download/${open.id}`}>
            {words.download} {isSheet(open) ? '.xlsx' : '.docx'}
          </a>
        )}
        <a class="download" href="/exec" target="_blank" rel="noopener">
          {words.webApp}
        </a>
        <span class="local">{words.local}</span>
      </header>
      <main class="stage">
        {!open && <p class="wait">{list.length === 0 ? words.empty : words.openFile}</p>}
        {open && isSheet(open) && (
          <SheetPane
            key={open.id}
            id={open.id}
            words={words}
            version={version}
            onError={(message) => tell(message, true)}
            onLocale={setLocale}
          />
        )}
        {open && !isSheet(open) && <DocView id={open.id} words={words} />}
      </main>
      {panelFor && (
        <Panel
          key={panelFor}
          fileId={panelFor}
          words={words}
          onClose={() => setPanelFor(null)}
          onCall={() => {
            setVersion((now) => now + 1);
            void reload();
          }}
        />
      )}
      <div class="toasts" role="status">
        {toasts.map((toast) => (
          <p key={toast.id} class={toast.bad ? 'bad' : ''}>
            {toast.text}
          </p>
        ))}
      </div>
    </div>
  );
}
