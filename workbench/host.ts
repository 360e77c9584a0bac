/**
 * The add-on in its local host: emulator, Apps Script runtime and the shipped files wired together. Used by the workbench, the
 * demo and the tests; nothing here is faster or more lenient than what the page gets.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createEmulator, type Emulator } from '../emulator/emulator';
import { callFromPage, type PageReply } from '../emulator/runtime/bridge';
import { createRuntime } from '../emulator/runtime/createRuntime';
import { firingTimes, runTrigger } from '../emulator/runtime/timeTriggers';
import { callWebApp, type WebAnswer, type WebRequest } from '../emulator/runtime/webApp';
import {
  emptyStore,
  type Manifest,
  type Menu,
  type RunResult,
  type RuntimeOptions,
  type Runtime,
  type RuntimeStore,
  type Session,
  type SentMail,
} from '../emulator/runtime/types';
import type { StoredFile } from '../emulator/store';
import type { Api, Method, PanelError, RpcReply } from '../src/panel/contract';

const ROOT = path.join(import.meta.dirname, '..');
/** What a data folder holds. */
const [DRIVE, SCRIPT_STATE] = ['drive', 'script.json'];

export interface HostOptions {
  /** Folder for files and script state; without it everything is in memory. */
  readonly dataDir?: string;
  /** Such a folder to start from; nothing is written there. */
  readonly from?: string;
  readonly now?: () => number;
  /** Language of the person's Google account. */
  readonly language?: 'ru' | 'en';
  /** Checks every answer against Google's schemas: for tests. */
  readonly checkResponses?: boolean;
  /** What other systems answer to `UrlFetchApp`; without it no address is found. */
  readonly fetch?: RuntimeOptions['fetch'];
  /** Address of the deployed web app; none until the workbench listens, or as a test says. */
  readonly webAppUrl?: string;
}

/** A method that the bundle refused, with what the panel would show. */
export class PanelRefusal extends Error {
  override readonly name = 'PanelRefusal';
  constructor(readonly shown: PanelError) {
    super(`${shown.what.en}${shown.why ? ` (${shown.why.en})` : ''}`);
  }
}

export interface Host {
  /** The host's clock: it can be set to another day, from which it runs on. */
  readonly clock: { readonly now: () => number; readonly goTo: (today: string | null) => void };
  /** Language of the people's Google accounts. */
  readonly language: 'ru' | 'en';
  readonly emulator: Emulator;
  readonly runtime: Runtime;
  /** Calls `rpc` of the bundle as the panel does. @throws PanelRefusal */
  readonly call: <M extends Method>(
    method: M,
    input: Parameters<Api[M]>[0],
    activeFileId: string,
    user?: string,
  ) => ReturnType<Api[M]>;
  /** A call of a page, as it comes over the bridge. */
  readonly callFromPage: (name: string, args: readonly unknown[], activeFileId: string, user?: string) => PageReply;
  /** Runs a menu item or any other entry with full authority. */
  readonly run: (name: string, args: readonly unknown[], activeFileId: string, user?: string) => RunResult;
  /** The add-on's menu in a file, as `onOpen` makes it. */
  readonly menu: (activeFileId: string, user?: string) => readonly Menu[];
  /** The first card of a file, or after a grant; null when the script shows none there. */
  readonly homepage: (activeFileId: string, user?: string, trigger?: CardTrigger) => RunResult | null;
  /** A press on a card: the function that its action names, with its parameters. */
  readonly pressCard: (
    name: string,
    parameters: Readonly<Record<string, string>>,
    activeFileId: string,
    user?: string,
  ) => RunResult;
  /** A request of anybody to the web app; it runs as the owner, without an open file. */
  readonly web: (request: WebRequest) => WebAnswer;
  /** Runs every time trigger that is due up to a moment of the host's clock since the last call, or each once for the latest time; gives the runs. */
  readonly runDueTriggers: (nowMs: number, which?: 'every' | 'latest') => readonly RunResult[];
  /** Mails that the script has sent, oldest first. */
  readonly mails: () => readonly SentMail[];
  /** Says under which address the web app can be reached. */
  readonly deployAt: (url: string) => void;
  /** A new empty spreadsheet of the person's own, as Google's "Blank" makes it. */
  readonly newSpreadsheet: (name: string, user?: string) => string;
  /** Id of a department's file by the part that it plays: `pulse`, `library`, `folder`, `job:head` … */
  readonly fileByPart: (part: string) => string;
  /** Files of departments, folders left out. */
  readonly departmentFiles: () => readonly StoredFile[];
  readonly flush: () => void;
}

export type CardTrigger = 'homepageTrigger' | 'onFileScopeGrantedTrigger';

interface Shipped {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
}

/** What `node build.mjs` made, as clasp would push it. */
export function shippedFiles(): Shipped {
  const file = (name: string): string => readFileSync(path.join(ROOT, 'dist', name), 'utf8');
  return {
    code: file('Code.js'),
    html: { sidebar: file('sidebar.html'), screens: file('screens.html'), reader: file('reader.html') },
    manifest: JSON.parse(file('appsscript.json')) as Manifest,
  };
}

function loadStore(file: string | null): RuntimeStore {
  return file !== null && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RuntimeStore) : emptyStore();
}

const FOLDER = 'application/vnd.google-apps.folder';

export function createHost(options: HostOptions = {}): Host {
  const { dataDir } = options;
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const machine = options.now ?? Date.now;
  let shiftMs = 0;
  const now = (): number => machine() + shiftMs;
  const storeFile = dataDir === undefined ? null : path.join(dataDir, SCRIPT_STATE);
  const emulator = createEmulator({
    ...(dataDir === undefined ? {} : { dataDir: path.join(dataDir, DRIVE) }),
    ...(options.from === undefined ? {} : { from: path.join(options.from, DRIVE) }),
    now,
    ...(options.checkResponses ? { checkResponses: true } : {}),
  });
  const store = loadStore(options.from === undefined ? storeFile : path.join(options.from, SCRIPT_STATE));
  const shipped = shippedFiles();
  let webAppUrl = options.webAppUrl ?? null;
  const runtime = createRuntime({
    ...shipped,
    webAppUrl: () => webAppUrl,
    api: emulator,
    store,
    ...(options.fetch ? { fetch: options.fetch } : {}),
    now,
  });
  const owner = emulator.users[0] ?? '';
  let triggersRunTo = 0;
  const session = (activeFileId: string, user = owner, authMode: Session['authMode'] = 'FULL'): Session => ({
    user,
    authMode,
    activeFile: {
      id: activeFileId,
      kind: emulator.file(activeFileId)?.mimeType.endsWith('document') ? 'document' : 'spreadsheet',
    },
    locale: options.language ?? 'ru',
  });
  const flush = (): void => {
    emulator.flush();
    if (storeFile === null) return;
    writeFileSync(`${storeFile}.tmp`, JSON.stringify(store));
    renameSync(`${storeFile}.tmp`, storeFile);
  };
  /** What a card function is told. Id and title come only with the grant (workspace/add-ons/concepts/event-objects). */
  const cardEvent = (fileId: string, user: string, parameters: Readonly<Record<string, string>>): object => {
    const file = emulator.file(fileId);
    const host = file?.mimeType.endsWith('document') ? 'docs' : 'sheets';
    const granted = file?.grants.includes(user) ?? false;
    return {
      commonEventObject: {
        hostApp: host.toUpperCase(),
        platform: 'WEB',
        userLocale: options.language ?? 'ru',
        ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
      },
      [host]: {
        addonHasFileScopePermission: granted,
        ...(granted ? { id: fileId, title: file?.name ?? '' } : {}),
      },
    };
  };
  const runCard = (
    name: string,
    parameters: Readonly<Record<string, string>>,
    fileId: string,
    user = owner,
  ): RunResult => runtime.run(name, [cardEvent(fileId, user, parameters)], { ...session(fileId, user), card: true });
  const fromPage = (name: string, args: readonly unknown[], activeFileId: string, user?: string): PageReply =>
    callFromPage(runtime, session(activeFileId, user), name, args);
  return {
    language: options.language ?? 'ru',
    emulator,
    runtime,
    clock: {
      now,
      // nine in the morning, when people look at the numbers
      goTo: (today) => void (shiftMs = today === null ? 0 : Date.parse(`${today}T09:00:00Z`) - machine()),
    },
    flush,
    callFromPage: fromPage,
    call: <M extends Method>(method: M, input: Parameters<Api[M]>[0], activeFileId: string, user?: string) => {
      const reply = fromPage('rpc', [method, JSON.stringify(input)], activeFileId, user);
      if (!reply.ok) throw new Error(`the bundle failed: ${reply.message}`);
      const answer = JSON.parse(String(reply.value)) as RpcReply<ReturnType<Api[M]>>;
      if (!answer.ok) throw new PanelRefusal(answer.error);
      return answer.value;
    },
    run: (name, args, activeFileId, user) => runtime.run(name, args, session(activeFileId, user)),
    menu: (activeFileId, user) =>
      runtime.run('onOpen', [{ authMode: 'LIMITED' }], session(activeFileId, user, 'LIMITED')).ui.menus,
    homepage: (activeFileId, user, trigger = 'homepageTrigger') => {
      const kind = emulator.file(activeFileId)?.mimeType.endsWith('document') ? 'docs' : 'sheets';
      const name = shipped.manifest.addOns?.[kind]?.[trigger]?.runFunction;
      return name === undefined ? null : runCard(name, {}, activeFileId, user);
    },
    pressCard: (name, parameters, activeFileId, user) => runCard(name, parameters, activeFileId, user),
    web: (request) => callWebApp(runtime, shipped.manifest, owner, request),
    mails: () => store.mails ?? [],
    runDueTriggers: (nowMs, which = 'every') => {
      const zone = shipped.manifest.timeZone ?? 'Etc/GMT';
      const due = store.triggers
        .flatMap((trigger) => {
          const from = Math.max(trigger.createdMs, triggersRunTo);
          const times = firingTimes(trigger, from, nowMs, zone);
          return (which === 'latest' ? times.slice(-1) : times).map((moment) => ({ trigger, moment }));
        })
        .sort((left, right) => left.moment - right.moment);
      triggersRunTo = nowMs;
      return due.flatMap(({ trigger, moment }) => {
        // an earlier run may have deleted it
        if (!store.triggers.some((each) => each.id === trigger.id)) return [];
        return runTrigger(runtime, trigger, moment) ?? [];
      });
    },
    deployAt: (url) => void (webAppUrl = url),
    newSpreadsheet: (name, user) => {
      const answer = emulator.handle({
        method: 'POST',
        url: '/drive/v3/files',
        body: { name, mimeType: 'application/vnd.google-apps.spreadsheet' },
        ...(user === undefined ? {} : { user }),
      });
      return String((answer.body as { id: string }).id);
    },
    fileByPart: (part) => {
      const found = emulator.list().find((file) => file.appProperties.mp_part === part && !file.trashed);
      if (!found) throw new Error(`no file plays the part ${part}`);
      return found.id;
    },
    departmentFiles: () =>
      emulator.list().filter((file) => file.appProperties.mp_department !== undefined && file.mimeType !== FOLDER),
  };
}
