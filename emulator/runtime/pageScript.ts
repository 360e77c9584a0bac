/**
 * The page's side of `google.script`: text that a host puts before the page's own scripts. It speaks to the window that holds the page:
 * out `{type: 'gas-call', id, name, args}` and `{type: 'gas-host', command, value}`, in `{type: 'gas-reply', id, ok, value | message}`.
 * The rules for arguments are those of transferable.ts, for objects of a browser; one table of cases tests both.
 */
export const bridgeScript = `(function () {
  'use strict';
  const MOST_CALLS = 10;
  const waiting = new Map();
  const queue = [];
  let nextId = 1;

  function refuse(path, what) {
    throw new TypeError('Failed due to illegal value in property: ' + path + ' (' + what + ')');
  }
  function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }
  function formValues(form) {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') refuse(name, 'a file: the local bridge carries text only');
      values[name] = name in values ? [].concat(values[name], value) : value;
    }
    return values;
  }
  function copy(value, path, above) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') refuse(path, 'a ' + typeof value);
    if (typeof value !== 'object' || value === null) return value;
    if (typeof Node === 'function' && value instanceof Node) refuse(path, 'a DOM node');
    if (above.includes(value)) refuse(path, 'a circular reference');
    const kind = Object.prototype.toString.call(value);
    if (kind === '[object Date]') refuse(path, 'a Date');
    if (kind === '[object Promise]') refuse(path, 'a Promise');
    const at = (key) => (path === '' ? String(key) : path + '.' + key);
    const inside = above.concat([value]);
    if (Array.isArray(value)) {
      return Array.from(value, (item, index) => {
        const copied = copy(item, at(index), inside);
        return copied === undefined ? null : copied;
      });
    }
    if (!isPlain(value)) refuse(path, 'an instance of a class');
    const copied = {};
    for (const key of Object.keys(value)) if (value[key] !== undefined) copied[key] = copy(value[key], at(key), inside);
    return copied;
  }
  function copyArguments(args) {
    const isForm = typeof HTMLFormElement === 'function' && args.length === 1 && args[0] instanceof HTMLFormElement;
    return isForm ? [formValues(args[0])] : copy(args, '', []);
  }
  const send = (message) => window.parent.postMessage(message, '*');
  function startNext() {
    while (waiting.size < MOST_CALLS && queue.length > 0) {
      const call = queue.shift();
      waiting.set(call.message.id, call);
      send(call.message);
    }
  }
  window.addEventListener('message', (event) => {
    const reply = event.data;
    if (event.source !== window.parent || !reply || reply.type !== 'gas-reply') return;
    const call = waiting.get(reply.id);
    if (!call) return;
    waiting.delete(reply.id);
    startNext();
    const { success, failure, userObject } = call.handlers;
    if (reply.ok) {
      if (success) success(reply.value, userObject);
      return;
    }
    const error = new Error(reply.message);
    error.name = 'ScriptError';
    if (!failure) throw error;
    failure(error, userObject);
  });

  const isHandler = (handler) => {
    if (typeof handler !== 'function') throw new TypeError('A handler of google.script.run must be a function.');
    return handler;
  };
  const SETTERS = {
    withSuccessHandler: (handlers, value) => Object.assign({}, handlers, { success: isHandler(value) }),
    withFailureHandler: (handlers, value) => Object.assign({}, handlers, { failure: isHandler(value) }),
    withUserObject: (handlers, value) => Object.assign({}, handlers, { userObject: value }),
  };
  function runner(handlers) {
    return new Proxy(Object.freeze({}), {
      get(target, name) {
        if (typeof name !== 'string' || name === 'then' || name.endsWith('_')) return undefined;
        if (Object.hasOwn(SETTERS, name)) return (value) => runner(SETTERS[name](handlers, value));
        return (...args) => {
          queue.push({ handlers, message: { type: 'gas-call', id: nextId++, name, args: copyArguments(args) } });
          startNext();
        };
      },
    });
  }
  const toHost = (command) => (value) => send({ type: 'gas-host', command, value });
  const host = Object.freeze({
    close: toHost('close'),
    setHeight: toHost('setHeight'),
    setWidth: toHost('setWidth'),
    editor: Object.freeze({ focus: toHost('focusEditor') }),
    origin: 'https://docs.google.com',
  });
  const url = Object.freeze({
    getLocation: (callback) => setTimeout(() => callback({ hash: '', parameter: {}, parameters: {} }), 0),
  });
  window.google = Object.freeze({ script: Object.freeze({ run: runner({}), host, url }) });
})();`;
