/** Between a page and the script: what `google.script.run` carries, and the page's side of it. */
import type { Runtime } from './runtime';
import type { RunResult, Session } from './types';

/** @throws TypeError for what Google refuses to carry: dates, functions, instances of classes, circular values. */
export function checkTransferable(value: unknown, seen: readonly unknown[] = []): void {
  if (value === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof value)) return;
  if (typeof value !== 'object') throw new TypeError(`Failed due to illegal value in property: ${typeof value}`);
  if (seen.includes(value)) throw new TypeError('Failed due to circular value');
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  const kind = prototype?.constructor?.name ?? 'Object';
  if (kind !== 'Object' && kind !== 'Array') throw new TypeError(`Failed due to illegal value in property: ${kind}`);
  for (const each of Object.values(value)) checkTransferable(each, [...seen, value]);
}

export type PageReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Runs a function for a page; also gives what the run showed. */
export function callFromPage(runtime: Runtime, session: Session, name: string, args: readonly unknown[]): { readonly reply: PageReply; readonly run: RunResult | null } {
  try {
    checkTransferable(args);
    const run = runtime.run(name, args, session);
    if (!run.ok) return { reply: { ok: false, message: `${run.error.name}: ${run.error.message}` }, run };
    checkTransferable(run.value);
    return { reply: { ok: true, value: run.value === undefined ? null : (JSON.parse(JSON.stringify(run.value)) as unknown) }, run };
  } catch (error) {
    return { reply: { ok: false, message: (error as Error).message }, run: null };
  }
}

/** Defines `google.script` in a page that stands in a frame; calls go to the parent by messages, at most ten at once. */
export const bridgeScript = `(function () {
  var waiting = {}, queue = [], running = 0, nextId = 1;
  function refuse(value, seen) {
    if (value === null || value === undefined || /boolean|number|string/.test(typeof value)) return;
    if (typeof value !== 'object' || value instanceof Date || value instanceof Node || seen.indexOf(value) >= 0) throw new TypeError('Failed due to illegal value in property: ' + Object.prototype.toString.call(value));
    Object.keys(value).forEach(function (key) { refuse(value[key], seen.concat([value])); });
  }
  function pump() {
    while (running < 10 && queue.length) {
      running += 1;
      window.parent.postMessage(queue.shift(), '*');
    }
  }
  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'gas-reply' || !waiting[data.id]) return;
    var handlers = waiting[data.id];
    delete waiting[data.id];
    running -= 1;
    pump();
    if (data.ok) { if (handlers.success) handlers.success(data.value, handlers.object); }
    else if (handlers.failure) handlers.failure(new Error(data.message), handlers.object);
  });
  function runner(handlers) {
    return new Proxy({}, { get: function (_target, name) {
      if (name === 'withSuccessHandler') return function (f) { return runner(Object.assign({}, handlers, { success: f })); };
      if (name === 'withFailureHandler') return function (f) { return runner(Object.assign({}, handlers, { failure: f })); };
      if (name === 'withUserObject') return function (o) { return runner(Object.assign({}, handlers, { object: o })); };
      return function () {
        var args = Array.prototype.slice.call(arguments);
        refuse(args, []);
        var id = nextId++;
        waiting[id] = handlers;
        queue.push({ type: 'gas-call', id: id, name: String(name), args: JSON.parse(JSON.stringify(args)) });
        pump();
      };
    } });
  }
  window.google = { script: {
    run: runner({}),
    host: { close: function () { window.parent.postMessage({ type: 'gas-close' }, '*'); }, setHeight: function () {}, setWidth: function () {}, editor: { focus: function () {} } },
    url: { getLocation: function (f) { f({ hash: '', parameter: {}, parameters: {} }); } },
  } };
})();`;
