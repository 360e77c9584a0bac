/**
 * One bare V8 context: ECMAScript built-ins and what is put there, nothing of Node. The host makes objects of that context through it.
 */
import vm from 'node:vm';
import { Fault } from './faults';
import { reportRejections } from './floatingRejections';
import { PRELUDE } from './prelude';
import { Untouched } from './untouched';

/** One method of a service object, as the host implements it. */
export interface Method {
  /** Accepted argument types, one line each: `''`, `'String, String'`. Absent: the method checks its own arguments. */
  readonly signatures?: readonly string[];
  readonly call: (args: readonly unknown[]) => unknown;
}

export type Members = Readonly<Record<string, Method | string | number | boolean | object | null>>;

interface Prelude {
  /** Built-in objects that no global leads to. */
  readonly nameless: readonly object[];
  readonly promisePrototype: object;
  parse(json: string): unknown;
  callable(name: string, call: (args: readonly unknown[]) => unknown): (...args: unknown[]) => unknown;
  guard(name: string, names: readonly string[], values: readonly unknown[], unknown: (key: string) => unknown): object;
  template(evaluate: (own: object) => unknown, rawContent: () => unknown): object;
  render(body: string, own: object, escape: (value: unknown) => string): unknown;
  watch(promise: unknown, settled: (failed?: { readonly error: unknown }) => void): void;
  isPromise(value: unknown): boolean;
  arrayOf(...values: readonly unknown[]): unknown;
  apply(target: unknown, args: readonly unknown[]): unknown;
}

/** What a run lends to the context. */
export interface Run {
  readonly now: () => number;
  /** Runs ahead of every service call and may refuse it. */
  readonly before: () => void;
  /** Where a rejection goes that the script leaves unhandled. */
  readonly onFloatingRejection: (reason: unknown) => void;
}

const prelude = new vm.Script(PRELUDE, { filename: 'prelude' });
const entry = new vm.Script('(() => { const { $entry } = globalThis; delete globalThis.$entry; return $entry(); })()', {
  filename: 'entry',
});

const isMethod = (value: unknown): value is Method =>
  typeof value === 'object' && value !== null && typeof (value as Method).call === 'function';

const faultOf = (error: unknown): Fault => {
  if (error instanceof Fault) return error;
  const { name, message } = error as Error;
  return new Fault(`We're sorry, a server error occurred. (${name}: ${message})`, 'InternalError');
};

/** An error of the script's own making, on its way back to the script through a service call. */
class Passed {
  constructor(readonly value: unknown) {}
}

/** A context in which a script runs; `begin` says for whom. */
export class Realm {
  // not contextified: there every look at a global would ask the host first, which takes twenty times as long
  private readonly context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  private readonly inner: Prelude;
  private readonly hidden = new WeakMap<object, { readonly type: string; readonly data: unknown }>();
  private readonly untouched: Untouched;
  private program: (() => void) | undefined;
  private run: Run = { now: () => 0, before: () => undefined, onFloatingRejection: () => undefined };

  constructor() {
    const make = prelude.runInContext(this.context) as (clock: () => number) => Prelude;
    this.inner = make(() => this.run.now());
    this.untouched = new Untouched(this.context, this.inner.nameless);
  }

  /** From now on the context is that of this run. */
  begin(run: Run): void {
    this.run = run;
    reportRejections(this.inner.promisePrototype, run.onFloatingRejection);
  }

  /** Takes away what a run left among the globals. False when something else is not as in a new context: then it must not be used again. */
  tidy(): boolean {
    return this.untouched.restore();
  }

  /** A JSON copy of a value as an object of the script's context; undefined stays undefined. */
  copyIn(value: unknown): unknown {
    const json = JSON.stringify(value) as string | undefined;
    return json === undefined ? undefined : this.inner.parse(json);
  }

  /** An array of the script's context with the given values as they are. */
  arrayOf(values: readonly unknown[]): unknown {
    return this.inner.arrayOf(...values);
  }

  /** A global of the script; like Google's services it can be shadowed, not enumerated. */
  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, { value, writable: true, configurable: true, enumerable: false });
  }

  /**
   * A service object. Unknown properties throw an error that names them. `data` is for the host only (`dataOf`).
   * @param type name in messages, e.g. `SpreadsheetApp.Ui`.
   */
  service(type: string, members: Members, data?: unknown): object {
    const names = Object.keys(members);
    const values = names.map((name) => {
      const member = members[name];
      return !this.isOwn(member) && isMethod(member) ? this.callable(`${type}.${name}`, member) : member;
    });
    const unknown = (key: string) => ({
      name: 'TypeError',
      message: `${type}.${key} does not exist or is not supported here`,
    });
    const made = this.inner.guard(type, names, values, unknown);
    this.hidden.set(made, { type, data });
    return made;
  }

  /** A function of the script's context over a host function; errors are rebuilt there. */
  callable(what: string, method: Method): (...args: unknown[]) => unknown {
    return this.inner.callable(what.slice(what.lastIndexOf('.') + 1), (args) =>
      this.guarded(() => {
        if (method.signatures) this.checkSignature(what, method.signatures, args);
        return method.call(args);
      }),
    );
  }

  /** An HTML template: a free object on which the script sets variables. */
  template(evaluate: (own: object) => unknown, rawContent: string): object {
    return this.inner.template(
      (own) => this.guarded(() => evaluate(own)),
      () => ({ value: rawContent }),
    );
  }

  /** Runs a function body of the script's context with the properties of `own` as variables. */
  render(body: string, own: object, escape: (value: unknown) => string): unknown {
    try {
      return this.inner.render(body, own, escape);
    } catch (error) {
      throw error instanceof Fault ? error : new Passed(error);
    }
  }

  /** What the host keeps behind an object that it made; undefined for anything else. */
  dataOf(type: string, value: unknown): unknown {
    const found = typeof value === 'object' && value !== null ? this.hidden.get(value) : undefined;
    return found?.type === type ? found.data : undefined;
  }

  /**
   * Evaluates the script's global statements; `again`: the script gives a function that does, which a context keeps: called again it has
   * new variables, and code that is compiled already. @throws what the script throws, or the watchdog's error.
   */
  load(script: vm.Script, again: boolean, timeoutMs: number): void {
    if (!again) return void script.runInContext(this.context, { timeout: timeoutMs });
    const program = (this.program ??= script.runInContext(this.context) as () => void);
    this.enter(() => this.inner.apply(program, []), timeoutMs);
  }

  /** Calls a global function of the script and drains its microtasks. @throws likewise, also for a rejected promise. */
  call(name: string, args: readonly unknown[], timeoutMs: number): unknown {
    const target: unknown = this.context[name];
    if (typeof target !== 'function') throw new Fault(`Script function not found: ${name}`);
    let failed: { readonly error: unknown } | undefined;
    const work = (): unknown => {
      const value = this.inner.apply(target, args);
      if (this.inner.isPromise(value)) this.inner.watch(value, (rejection) => (failed = rejection));
      return value;
    };
    const value = this.enter(work, timeoutMs);
    if (failed) throw failed.error;
    return value;
  }

  /** Does something under the watchdog, with the context's microtasks after it. */
  private enter(work: () => unknown, timeoutMs: number): unknown {
    this.define('$entry', work);
    return entry.runInContext(this.context, { timeout: timeoutMs });
  }

  /** The type of an argument in Google's words for signatures. */
  typeName(value: unknown): string {
    if (value === null) return 'null';
    if (Array.isArray(value)) return '(class)[]';
    if (typeof value === 'string') return 'String';
    if (typeof value === 'boolean') return 'Boolean';
    if (typeof value !== 'object') return typeof value;
    const known = this.hidden.get(value);
    return known
      ? known.type.slice(known.type.lastIndexOf('.') + 1)
      : Object.prototype.toString.call(value).slice(8, -1);
  }

  private isOwn(value: unknown): boolean {
    return typeof value === 'object' && value !== null && this.hidden.has(value);
  }

  private checkSignature(what: string, signatures: readonly string[], args: readonly unknown[]): void {
    const given = args.map((argument) => this.typeName(argument));
    const fits = (signature: string) => {
      const wanted = signature === '' ? [] : signature.split(', ');
      return wanted.length === given.length && wanted.every((type, index) => type === 'any' || type === given[index]);
    };
    if (signatures.some(fits)) return;
    throw new Fault(`The parameters (${given.join(',')}) don't match the method signature for ${what}.`);
  }

  private guarded(work: () => unknown): object {
    try {
      this.run.before();
      return { value: work() };
    } catch (error) {
      if (error instanceof Passed) return { thrown: [error.value] };
      const { name, message, details } = faultOf(error);
      return { fault: { name, message, ...(details === undefined ? {} : { details: JSON.stringify(details) }) } };
    }
  }
}
