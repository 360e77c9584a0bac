/**
 * The only code that runs in the script's context before the script: it makes the service objects there, so that arrays, errors and
 * functions that a script meets are of its own context, and nothing of Node is reachable from them.
 * It is text and not a function, because it must be compiled in that context. The host's side of it is realm.ts.
 */
export const PRELUDE = `(function (now) {
  'use strict';
  // what a new V8 context has and Apps Script has not; its console is made anew
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console']) delete globalThis[name];
  const { parse } = JSON;
  const SystemDate = Date;
  const VirtualDate = new Proxy(SystemDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
    apply: () => new SystemDate(now()).toString(),
    get: (target, key) => (key === 'now' ? () => now() : Reflect.get(target, key)),
  });
  Object.defineProperty(SystemDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });

  function raise(fault) {
    const Kind = { TypeError, RangeError, SyntaxError }[fault.name] || Error;
    const error = new Kind(fault.message);
    Object.defineProperty(error, 'name', { value: fault.name, writable: true, configurable: true });
    if (fault.details !== undefined) error.details = parse(fault.details);
    throw error;
  }
  const callable = (name, call) =>
    ({
      [name](...args) {
        const answer = call(args);
        if (answer.fault) raise(answer.fault);
        if (answer.thrown) throw answer.thrown[0];
        return answer.value;
      },
    })[name];
  const QUIET = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'prototype', '__proto__', 'nodeType', 'tagName', '$$typeof', 'asymmetricMatch']);
  function guard(name, names, values, unknown) {
    const members = Object.create(null);
    names.forEach((key, index) => (members[key] = values[index]));
    if (!('toString' in members)) members.toString = () => name;
    Object.freeze(members);
    return new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol') return key === Symbol.toStringTag ? name : undefined;
        if (key in target) return target[key];
        return QUIET.has(key) ? undefined : raise(unknown(key));
      },
      set: (target, key) => raise(unknown(String(key))),
      defineProperty: (target, key) => raise(unknown(String(key))),
    });
  }
  function template(evaluate, rawContent) {
    const own = {};
    const method = (key, value) => Object.defineProperty(own, key, { value });
    method('evaluate', callable('evaluate', () => evaluate(own)));
    method('getRawContent', callable('getRawContent', rawContent));
    return own;
  }
  const render = (body, own, escape) => {
    const names = Object.keys(own);
    return new Function('$escape', ...names, body)(escape, ...names.map((key) => own[key]));
  };
  const watch = (value, settled) => Promise.prototype.then.call(value, () => settled(), (error) => settled({ error }));
  // built-in objects that no global leads to
  const nameless = [
    [].values(), ''.matchAll(/a/g), ''[Symbol.iterator](), new Map().keys(), new Set().keys(),
    function* () {}, async function () {}, async function* () {},
  ];
  const isPromise = (value) => value instanceof Promise;
  return { nameless, promisePrototype: Promise.prototype, parse, callable, guard, template, render, watch, isPromise, arrayOf: (...values) => values, apply: (target, args) => target(...args) };
})`;
