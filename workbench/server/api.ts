/** What the page asks of the workbench: files, windows of sheets, documents, edits, the menu and the panel's calls. */
import { bridgeScript } from '../../emulator/runtime/bridge';
import { exportDocx, exportXlsx } from '../export/exportDepartment';
import type { Host } from '../host';
import { applyEdit, EditRefused, type Edit } from './edits';
import { SheetReader } from './sheetView';

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
  const visible = host.emulator
    .list()
    .filter(
      (file) =>
        !file.trashed &&
        file.permissions.some((permission) => permission.emailAddress === user || permission.type === 'anyone'),
    );
  return json(
    visible.map(({ id, name, mimeType, parents, appProperties }) => ({
      id,
      name,
      mimeType,
      parents,
      part: appProperties.mp_part ?? null,
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

/** The panel as the script serves it, with Google's page-side script in front. */
function sidebarPage(host: Host, id: string, user: string): Reply {
  const run = host.run('showPanel', [], id, user);
  if (!run.ok) return { status: 500, type: 'text/plain; charset=utf-8', body: run.error.message };
  const html = (run.ui.sidebar?.html ?? '').replace('<head>', () => `<head><script>${bridgeScript}</script>`);
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
  });
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
      if (what === 'document')
        return json(host.emulator.handle({ method: 'GET', url: `/v1/documents/${id}`, user }).body);
      if (what === 'menu') return json(host.menu(id, user));
      if (what === 'sidebar') return sidebarPage(host, id, user);
      if (what === 'download') return await download(host, id);
    }
    if (method === 'POST') {
      if (what === 'new') {
        const made = host.newSpreadsheet((body as { name: string }).name, user);
        host.flush();
        return json({ id: made });
      }
      if (what === 'edit') {
        applyEdit(host.emulator, id, body as Edit, user);
        host.flush();
        return json({ ok: true });
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
