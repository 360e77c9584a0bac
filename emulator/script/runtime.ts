/**
 * Runs the shipped bundle as Apps Script would: one script without modules, in a bare context, evaluated anew at every run under
 * the authorization mode of its entry.
 */
import vm from 'node:vm';
import { RunKilled } from '../faults';
import { advancedService } from './advancedServices';
import { documentApp, spreadsheetApp } from './editorServices';
import { htmlService } from './html';
import { checkSyntax } from './checkSyntax';
import { lockService, propertiesService, session as sessionService, utilities } from './scriptServices';
import { emptyStore, type RunContext, type RunOutcome, type RunResult, type RuntimeOptions, type RuntimeStore, type Session } from './types';

/** Globals that V8 gives to a bare context and Apps Script does not have. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape'] as const;

const EXECUTION_LIMIT_MS = 6 * 60_000;

const SERVICES = { sheets: 'sheets', docs: 'docs', drive: 'drive' } as const;

function consoleOf(context: RunContext): object {
  const write = (level: string) => (...parts: unknown[]) => void context.log.push({ level, text: parts.map((part) => (typeof part === 'string' ? part : part instanceof Error ? (part.stack ?? part.message) : (JSON.stringify(part) ?? String(part)))).join(' ') });
  return { log: write('log'), info: write('info'), warn: write('warn'), error: write('error'), time: () => undefined, timeEnd: () => undefined };
}

function globalsOf(context: RunContext): Record<string, unknown> {
  const globals: Record<string, unknown> = {
    console: consoleOf(context),
    Logger: { log: (text: unknown) => void context.log.push({ level: 'log', text: String(text) }) },
    SpreadsheetApp: spreadsheetApp(context),
    DocumentApp: documentApp(context),
    HtmlService: htmlService(context),
    PropertiesService: propertiesService(context),
    LockService: lockService(context),
    Session: sessionService(context),
    Utilities: utilities(context),
  };
  for (const { userSymbol, serviceId } of context.options.manifest.dependencies?.enabledAdvancedServices ?? []) {
    const api = SERVICES[serviceId as keyof typeof SERVICES];
    if (api) globals[userSymbol] = advancedService(context, api);
  }
  return globals;
}

/** `new Date()` and `Date.now()` follow the virtual clock, in the script's own realm. */
const CLOCK = `(function (now) {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self === globalThis.Date ? target : self),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? () => now() : Reflect.get(target, key)),
  });
})`;

export interface Runtime {
  readonly run: (name: string, args: readonly unknown[], session: Session) => RunResult;
  /** Top-level functions of the script, private ones left out. */
  readonly functions: () => string[];
  readonly store: RuntimeStore;
}

const plain = (error: unknown): { name: string; message: string; stack?: string } => {
  const { name = 'Error', message = String(error), stack } = (error ?? {}) as { name?: string; message?: string; stack?: string };
  return { name, message, ...(stack === undefined ? {} : { stack }) };
};

export function createRuntime(options: RuntimeOptions): Runtime {
  checkSyntax(options.code);
  const script = new vm.Script(options.code, { filename: 'Code.js' });
  const store = options.store ?? emptyStore();

  const open = (session: Session): { context: RunContext; sandbox: vm.Context } => {
    const context: RunContext = {
      options,
      session,
      store,
      ui: { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [] },
      log: [],
      sleptMs: 0,
      now: () => (options.now ?? Date.now)() + context.sleptMs,
    };
    const sandbox = vm.createContext(globalsOf(context), { microtaskMode: 'afterEvaluate' });
    vm.runInContext(ABSENT.map((name) => `delete globalThis.${name};`).join(''), sandbox);
    (vm.runInContext(CLOCK, sandbox) as (now: () => number) => void)(context.now);
    script.runInContext(sandbox);
    return { context, sandbox };
  };

  const call = (sandbox: vm.Context, name: string, args: readonly unknown[]): unknown => {
    const target = (sandbox as Record<string, unknown>)[name];
    if (typeof target !== 'function' || name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    // arguments and results cross as JSON copies, as Google carries them
    const copies = JSON.stringify(args);
    const value = vm.runInContext(`globalThis[${JSON.stringify(name)}].apply(null, JSON.parse(${JSON.stringify(copies)}))`, sandbox, { timeout: EXECUTION_LIMIT_MS });
    return value as unknown;
  };

  return {
    store,
    functions: () => {
      const { sandbox } = open({ user: '', authMode: 'NONE' });
      const own = new Set(Object.keys(globalsOf({ options, session: { user: '', authMode: 'NONE' }, store, ui: { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [] }, log: [], sleptMs: 0, now: () => 0 })));
      return Object.keys(sandbox).filter((name) => !own.has(name) && typeof (sandbox as Record<string, unknown>)[name] === 'function' && !name.endsWith('_'));
    },
    run: (name, args, session) => {
      const started = performance.now();
      let context: RunContext | null = null;
      let outcome: RunOutcome;
      try {
        const opened = open(session);
        context = opened.context;
        outcome = { ok: true, value: call(opened.sandbox, name, args) };
        if (performance.now() - started + context.sleptMs > EXECUTION_LIMIT_MS) outcome = { ok: false, error: { name: 'Exception', message: 'Exceeded maximum execution time' } };
      } catch (error) {
        if (error instanceof RunKilled) throw error;
        outcome = { ok: false, error: plain(error) };
      }
      return { ...outcome, ms: performance.now() - started, ui: context?.ui ?? { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [] }, log: context?.log ?? [] };
    },
  };
}
