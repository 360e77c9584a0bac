/**
 * Runs an Apps Script project as Google does: each run evaluates the whole script anew in a bare context, new or as new, under one
 * authorization mode, and then calls one top-level function. Folder: services/ holds the built-in services, advanced/ those made from API schemas.
 */
import vm from 'node:vm';
import { Execution } from './execution';
import { Fault } from './faults';
import { Realm } from './realm';
import { installServices } from './services/index';
import { checkSourceOnce } from './checkedSources';
import { withTimeZone } from './timeZone';
import {
  emptyStore,
  type CardOutput,
  type Outcome,
  type RunError,
  type RunResult,
  type Runtime,
  type RuntimeOptions,
  type Session,
  type WebOutput,
} from './types';

interface Prepared {
  readonly code: string;
  readonly functions: ReadonlySet<string>;
  readonly script: vm.Script;
  /** The script gives a function whose body is the code, so that a context can run it again. */
  readonly again: boolean;
  /** Contexts in which the code ran and nothing is left of the run: the engine has compiled it there. */
  readonly idle: Realm[];
}

let latest: Prepared | undefined;

/** Checks and compiles; the latest code is remembered, as tests make many hosts of one bundle. */
function prepare(code: string): Prepared {
  if (latest?.code !== code) {
    const { functions, onlyFunctions } = checkSourceOnce(code);
    const globals = [...functions].map((name) => `globalThis.${name}=${name};`).join('');
    // on the code's own first line: lines in stacks are those of the code
    const text = onlyFunctions ? `(function(){${globals}${code}\n})` : code;
    latest = { code, functions, script: new vm.Script(text, { filename: 'Code' }), again: onlyFunctions, idle: [] };
  }
  return latest;
}

/** A runtime for one script project. @throws SyntaxError when Apps Script could not parse the code. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const prepared = prepare(options.code);
  const store = options.store ?? emptyStore();
  const machine = options.now ?? Date.now;
  let sleptMs = 0;
  const clock = {
    now: () => machine() + sleptMs,
    advance: (ms: number) => {
      sleptMs += ms;
    },
  };
  return {
    store,
    functions: () => [...prepared.functions].filter((name) => !name.endsWith('_')),
    run: (functionName, args, session) => {
      const execution = new Execution(options, session, store, clock);
      const work = () => execute(execution, prepared, functionName, args);
      return withTimeZone(options.manifest.timeZone ?? 'Etc/GMT', work);
    },
  };
}

function execute(
  execution: Execution,
  { functions, script, again, idle }: Prepared,
  functionName: string,
  args: readonly unknown[],
): RunResult {
  let output: WebOutput | undefined;
  let card: CardOutput | undefined;
  const realm = idle.pop() ?? new Realm();
  const outcome = attempt(execution, () => {
    if (functionName.endsWith('_') || !functions.has(functionName)) {
      throw new Fault(`Script function not found: ${functionName}`);
    }
    realm.begin({
      now: () => execution.now(),
      before: () => execution.checkAlive(),
      onFloatingRejection: (reason) => {
        const { name, message } = describe(reason, execution);
        execution.write('ERROR', `Unhandled promise rejection. ${name}: ${message}`);
      },
    });
    const { enumOf, outputOf, cardOf } = installServices(realm, execution);
    realm.load(script, again, execution.limitMs);
    const given = args.map((argument) => withAuthMode(realm.copyIn(argument), execution.session, enumOf));
    const value = realm.call(functionName, given, execution.limitMs);
    for (const finish of execution.atEnd) finish();
    output = outputOf(value);
    card = cardOf(value);
    return value;
  });
  // in that of a run that was ended something may still be waiting
  if (again && !execution.ended() && realm.tidy()) idle.push(realm);
  return {
    ...outcome,
    ...(outcome.ok && output ? { output } : {}),
    ...(outcome.ok && card ? { card } : {}),
    ms: execution.elapsedMs(),
    ui: execution.ui,
    log: execution.log,
  };
}

/** An event object says its authorization mode as an enum value, not as text. */
function withAuthMode(event: unknown, session: Session, enumOf: (mode: string) => unknown): unknown {
  if (typeof event === 'object' && event !== null && 'authMode' in event) event.authMode = enumOf(session.authMode);
  return event;
}

function attempt(execution: Execution, work: () => unknown): Outcome {
  let outcome: Outcome;
  try {
    outcome = { ok: true, value: work() };
  } catch (error) {
    outcome = { ok: false, error: describe(error, execution) };
  }
  if (execution.elapsedMs() > execution.limitMs) execution.kill();
  const end = execution.ended();
  if (end) outcome = { ok: false, error: describe(end, execution) };
  if (!outcome.ok) execution.write('ERROR', `${outcome.error.name}: ${outcome.error.message}`);
  return outcome;
}

/** Errors of the script's context have no class here, so they are known by their shape. */
function describe(error: unknown, execution: Execution): RunError {
  if (typeof error !== 'object' || error === null || !('message' in error))
    return { name: 'Error', message: String(error) };
  const { name, message, stack, code } = error as Error & { readonly code?: unknown };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return describe(execution.kill(), execution);
  const lines = scriptLines(stack);
  return { name: String(name), message: String(message), ...(lines === '' ? {} : { stack: lines }) };
}

/** The lines of a stack that lie in the script; the rest is the host's. */
function scriptLines(stack: unknown): string {
  const lines = String(stack).split('\n');
  return lines.filter((line) => /^\s+at .*\bCode:\d+/.test(line)).join('\n');
}
