/** The workbench: Drive on the left, the open file in the middle, the add-on's panel or card on the right. */
import { useEffect, useState } from 'preact/hooks';
import {
  addressFor,
  armFault,
  files,
  menu,
  newFile,
  playAs,
  runEntry,
  setToday,
  shareWith,
  standState,
  undoEdit,
  type FileInfo,
  type MenuEntry,
  type StandState,
} from './api';
import { CardPane } from './CardPane';
import { Dialog } from './Dialogs';
import { DocView } from './DocView';
import { Drive, isSheet } from './Drive';
import { placeOf } from './links';
import { Panel } from './Panel';
import { SheetPane, type Target } from './SheetPane';
import { BRIDGE_FAULTS, Stand, type BridgeFault } from './Stand';
import { TopBar } from './TopBar';
import { wordsFor } from './words';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

interface Message {
  readonly title: string;
  readonly text?: string;
  readonly html?: string;
}

type Side = 'panel' | 'card' | null;

export function App() {
  const [stand, setStand] = useState<StandState | null>(null);
  const [user, setUser] = useState('');
  const [list, setList] = useState<readonly FileInfo[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);
  const [side, setSide] = useState<Side>('panel');
  /** The menu entry that opened the panel, and how often one did. */
  const [panel, setPanel] = useState({ entry: 'showPanel', times: 0 });
  const [version, setVersion] = useState(0);
  const [fault, setFault] = useState('none');
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const words = wordsFor(stand?.locale ?? 'ru');
  const open = list.find((file) => file.id === openId) ?? null;

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
  const openFile = (file: FileInfo, at: Target | null = null): void => {
    setOpenId(file.id);
    setTarget(at);
    history.replaceState(null, '', `#${file.id}`);
    if (isSheet(file)) void menu(file.id).then((menus) => setEntries(menus[0]?.entries ?? []));
    else setEntries([]);
  };
  /** A link of the add-on: places of Google's editors open here, the rest in the browser. */
  const follow = (url: string): void => {
    const place = placeOf(url);
    if (!place) return void window.open(url, '_blank', 'noopener');
    const file = list.find((each) => each.id === place.fileId);
    if (!file) return tell(words.noFile, true);
    if (file.mimeType.endsWith('folder')) return;
    openFile(file, place.sheetId === null ? null : { sheetId: place.sheetId, cell: place.cell });
  };
  const begin = (found: readonly FileInfo[]): void => {
    const wanted =
      found.find((file) => file.id === location.hash.slice(1)) ??
      found.find((file) => file.part === 'pulse') ??
      found.find(isSheet);
    if (wanted) openFile(wanted);
    else setOpenId(null);
  };
  const changed = (): void => {
    setVersion((now) => now + 1);
    void reload();
    void standState().then(setStand);
  };
  const travel = async (today: string): Promise<void> => {
    const state = await setToday(today);
    if (state.ran > 0) tell(`${words.ranOnSchedule}: ${state.ran}`);
    if (state.failed > 0) tell(words.failedOnSchedule, true);
    changed();
  };
  useEffect(() => {
    void standState().then((state) => {
      setStand(state);
      setUser(state.users[0] ?? '');
      document.documentElement.lang = state.locale;
    });
    void reload().then(begin);
  }, []);

  const play = (next: string): void => {
    playAs(next);
    setList([]);
    setUser(next);
    void reload().then((found) => {
      begin(found);
      setVersion((now) => now + 1);
    });
  };
  const chooseFault = (next: string): void => {
    setFault(next);
    const onBridge = (BRIDGE_FAULTS as readonly string[]).includes(next);
    void armFault(onBridge ? 'none' : next);
    if (next !== 'none' && !onBridge) tell(words.faultSet);
  };
  const run = async (name: string): Promise<void> => {
    if (!open) return;
    if (name === 'showPanel' && side !== 'panel') return setSide('panel');
    const reply = await runEntry(open.id, name);
    if (reply.sidebar) {
      setPanel((before) => ({ entry: name, times: before.times + 1 }));
      setSide('panel');
    }
    if (reply.message) tell(reply.message, true);
    for (const toast of reply.toasts) tell(toast.message);
    setMessages([
      ...reply.alerts.map((alert) => ({ title: alert.title ?? 'Marketing Pulse', text: alert.prompt })),
      ...reply.dialogs.map(({ title, html }) => ({ title, html })),
    ]);
    changed();
  };
  const undo = async (): Promise<void> => {
    if (!open) return;
    const { outcome } = await undoEdit(open.id);
    const told = { undone: words.undone, nothing: words.nothingToUndo, changed: words.changedSince };
    tell(told[outcome], outcome !== 'undone');
    if (outcome === 'undone') changed();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, select, [contenteditable]');
      if (typing || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyZ') return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
  const [message] = messages;
  const shown = open && side === 'panel' && isSheet(open) ? 'panel' : open && side ? 'card' : null;
  return (
    <div class={`workbench${shown ? ' withPanel' : ''}`}>
      <Drive
        list={list}
        open={openId}
        words={words}
        onOpen={(file) => openFile(file)}
        onNew={() => void newFile(words.newSheet).then(() => reload())}
      />
      <TopBar
        open={open}
        entries={entries}
        words={words}
        onRun={(name) => void run(name)}
        onUndo={() => void undo()}
        stand={stand}
        onShare={() =>
          open && stand && void shareWith(open.id, stand.users[1] ?? '').then(() => (tell(words.sharedNow), reload()))
        }
        download={open ? addressFor(`/api/download/${open.id}`) : null}
      >
        {stand && (
          <Stand
            state={stand}
            user={user}
            fault={fault}
            words={words}
            onUser={play}
            onToday={(today) => void travel(today)}
            onFault={chooseFault}
          />
        )}
      </TopBar>
      <main class="stage">
        {!open && <p class="wait">{list.length === 0 ? words.empty : words.openFile}</p>}
        {open && isSheet(open) && (
          <SheetPane
            key={`${open.id}:${user}`}
            id={open.id}
            words={words}
            version={version}
            target={target}
            onError={(text) => tell(text, true)}
            onLink={follow}
          />
        )}
        {open && !isSheet(open) && (
          <DocView
            key={`${open.id}:${user}`}
            id={open.id}
            words={words}
            version={version}
            onError={(text) => tell(text, true)}
            onLink={follow}
          />
        )}
      </main>
      {open && shown === 'panel' && (
        <Panel
          key={`${open.id}:${user}:${panel.times}`}
          fileId={open.id}
          words={words}
          entry={panel.entry}
          fault={(BRIDGE_FAULTS as readonly string[]).includes(fault) ? (fault as BridgeFault) : null}
          onClose={() => setSide(null)}
          onCall={changed}
          onLink={follow}
        />
      )}
      {open && shown === 'card' && (
        <CardPane
          key={`${open.id}:${user}`}
          fileId={open.id}
          words={words}
          onClose={() => setSide(null)}
          onCall={changed}
          onLink={follow}
          onTell={(text) => tell(text)}
        />
      )}
      <div class="rail">
        <button
          type="button"
          class="addon"
          title={words.cards}
          aria-label={words.cards}
          aria-pressed={shown === 'card'}
          onClick={() => setSide(shown === 'card' ? null : 'card')}
        >
          <span aria-hidden="true">MP</span>
        </button>
      </div>
      <div class="toasts" role="status">
        {toasts.map((toast) => (
          <p key={toast.id} class={toast.bad ? 'bad' : ''}>
            {toast.text}
          </p>
        ))}
      </div>
      {message && (
        <Dialog key={message.title} {...message} words={words} onOk={() => setMessages((now) => now.slice(1))} />
      )}
    </div>
  );
}
