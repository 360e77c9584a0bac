/** What the page asks of the workbench: files, windows of sheets, documents, edits, the menu and the panel's calls. */
import { bridgeScript } from '../../emulator/runtime/bridge';
import type { RunResult } from '../../emulator/runtime/types';
import { exportDocx, exportXlsx } from '../export/exportDepartment';
import type { Host } from '../host';
import { applyDocEdit, type DocEdit } from './docEdits';
import { applyEdit, EditRefused, type Edit } from './edits';
import { SheetReader } from './sheetView';
import { armFault, NO_RUNS, share, todayOf, travel, type TravelRuns } from './stand';
import { UndoStack } from './undo';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly fileName?: string;
}

const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const WINDOW_ROWS = 400;

function listFiles(host: Host, user: string): Reply {
  const visible = host.emulator.list().filter((file) => !file.trashed && host.emulator.mayOpen(file, user));
  return json(
    visible.map(({ id, name, mimeType, parents, appProperties, permissions, grants }) => ({
      id,
      name,
      mimeType,
      parents,
      part: appProperties.mp_part ?? null,
      shared: permissions.length > 1,
      granted: grants.includes(user),
    })),
  );
}

function tabs(host: Host, id: string, user: string): Reply {
  const response = host.emulator.handle({
    method: 'GET',
    url: `/v4/spreadsheets/${id}?fields=properties(title,locale),sheets.properties(sheetId,title,hidden,tabColorStyle)`,
    user,
  });
  return json(response.body, response.status);
}

function document(host: Host, id: string, user: string): Reply {
  const { status, body } = host.emulator.handle({ method: 'GET', url: `/v1/documents/${id}`, user });
  return json(status === 200 ? body : (body as { error: object }).error, status);
}

/** A picture that was put into a document as bytes. */
function picture(host: Host, id: string, object: string, user: string): Reply {
  const file = host.emulator.file(id);
  const bytes = file && host.emulator.mayOpen(file, user) ? host.emulator.picture(id, object) : null;
  return bytes ? { status: 200, type: 'image/png', body: bytes } : json({ message: 'no such picture' }, 404);
}

function readSheet(host: Host, id: string, query: URLSearchParams, user: string): Reply {
  const from = Number(query.get('from') ?? 0);
  return json(
    new SheetReader(host.emulator, id, user).read(
      query.get('sheet') ?? '',
      from,
      from + Number(query.get('rows') ?? WINDOW_ROWS),
    ),
  );
}

/** Links to Google's editors open in the workbench: there is nothing behind them here. */
const LINKS = `document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  if (!link || !/^https:\\/\\/(docs|drive)\\.google\\.com\\//.test(link.href)) return;
  event.preventDefault();
  window.parent.postMessage({ type: 'stand-open', url: link.href }, '*');
});`;

/** The panel as a menu entry of the script opens it, with Google's page-side script in front. */
function sidebarPage(host: Host, id: string, user: string, entry: string): Reply {
  const run = host.run(entry, [], id, user);
  if (!run.ok) return { status: 500, type: 'text/plain; charset=utf-8', body: run.error.message };
  const html = (run.ui.sidebar?.html ?? '').replace('<head>', () => `<head><script>${bridgeScript}${LINKS}</script>`);
  return { status: 200, type: 'text/html; charset=utf-8', body: html };
}

async function download(host: Host, id: string): Promise<Reply> {
  const file = host.emulator.file(id);
  if (!file) return json({ message: 'no such file' }, 404);
  const isSheet = file.mimeType.endsWith('spreadsheet');
  const body = await (isSheet ? exportXlsx(host.emulator, id) : exportDocx(host.emulator, id));
  return { status: 200, type: 'application/octet-stream', body, fileName: `${file.name}.${isSheet ? 'xlsx' : 'docx'}` };
}

function runMenu(host: Host, id: string, name: string, user: string): Reply {
  const run = host.run(name, [], id, user);
  host.flush();
  return json({
    ok: run.ok,
    message: run.ok ? null : run.error.message,
    sidebar: run.ui.sidebar !== null,
    toasts: run.ui.toasts,
    alerts: run.ui.alerts,
    dialogs: run.ui.dialogs,
  });
}

/** What a card function gave, or its error in Google's words. */
const cardReply = (host: Host, run: RunResult | null): Reply => {
  host.flush();
  if (run === null) return json({ ok: true, card: null });
  return json(run.ok ? { ok: true, card: run.card ?? null } : { ok: false, message: run.error.message });
};

/** What the page shows in its head: who can be played, and the day. */
const standState = (host: Host, runs: TravelRuns = NO_RUNS): Reply =>
  json({
    users: host.emulator.users,
    today: todayOf(host),
    locale: host.language,
    mails: host.mails().length,
    ...runs,
  });

const stacks = new WeakMap<Host, UndoStack>();
function stackOf(host: Host): UndoStack {
  const found = stacks.get(host) ?? new UndoStack(host.emulator);
  stacks.set(host, found);
  return found;
}

/** Edits by hand and what only the stand can do; null for any other path. */
function change(host: Host, what: string, id: string, body: unknown, user: string): Reply | null {
  switch (what) {
    case 'edit':
      stackOf(host).remember(id, () => applyEdit(host.emulator, id, body as Edit, user));
      break;
    case 'type':
      stackOf(host).remember(id, () => applyDocEdit(host.emulator, id, body as DocEdit, user));
      break;
    case 'undo':
      return json({ outcome: stackOf(host).takeBack(id) });
    case 'share':
      share(host, id, (body as { user: string }).user);
      break;
    case 'clock': {
      const runs = travel(host, (body as { today: string | null }).today);
      host.flush();
      return standState(host, runs);
    }
    case 'fault':
      armFault(host, (body as { kind: string }).kind);
      break;
    default:
      return null;
  }
  host.flush();
  return json({ ok: true });
}

/** The grant dialog was accepted: the app may see the file for this person, and is told so. */
function grant(host: Host, id: string, user: string): Reply {
  host.emulator.grantFile(id, user);
  return cardReply(host, host.homepage(id, user, 'onFileScopeGrantedTrigger'));
}

/** Answers `/api/…`. Unknown paths give null. */
export async function answerApi(
  host: Host,
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
  user: string,
): Promise<Reply | null> {
  const [, , what = '', id = ''] = path.split('/');
  try {
    if (method === 'GET') {
      if (what === 'files') return listFiles(host, user);
      if (what === 'tabs') return tabs(host, id, user);
      if (what === 'sheet') return readSheet(host, id, query, user);
      if (what === 'document') return document(host, id, user);
      if (what === 'picture') return picture(host, id, query.get('object') ?? '', user);
      if (what === 'state') return standState(host);
      if (what === 'mails') return json(host.mails());
      if (what === 'card') return cardReply(host, host.homepage(id, user));
      if (what === 'menu') return json(host.menu(id, user));
      if (what === 'sidebar') return sidebarPage(host, id, user, query.get('entry') ?? 'showPanel');
      if (what === 'download') return await download(host, id);
    }
    if (method === 'POST') {
      if (what === 'new') {
        const made = host.newSpreadsheet((body as { name: string }).name, user);
        host.flush();
        return json({ id: made });
      }
      const changed = change(host, what, id, body, user);
      if (changed) return changed;
      if (what === 'grant') return grant(host, id, user);
      if (what === 'press') {
        const { name, parameters } = body as { name: string; parameters: Readonly<Record<string, string>> };
        return cardReply(host, host.pressCard(name, parameters, id, user));
      }
      if (what === 'call') {
        const { name, args } = body as { name: string; args: readonly unknown[] };
        const { run, ...reply } = host.callFromPage(name, args, id, user);
        host.flush();
        return json({ ...reply, toasts: run?.ui.toasts ?? [] });
      }
      if (what === 'run') return runMenu(host, id, (body as { name: string }).name, user);
    }
    return null;
  } catch (error) {
    if (error instanceof EditRefused) return json({ message: error.message }, 409);
    return json({ message: (error as Error).message }, 500);
  }
}
