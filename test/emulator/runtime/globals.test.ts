import { evaluate, FULL, scriptHost } from './scriptHost';

/** Globals of browsers and Node that Apps Script has not (developers.google.com/apps-script/guides/v8-runtime; platform notes). */
const MISSING = [
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'queueMicrotask',
    'requestAnimationFrame',
  ],
  ...[
    'fetch',
    'Request',
    'Response',
    'Headers',
    'FormData',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'AbortController',
  ],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Blob', 'File', 'FileReader', 'ReadableStream'],
  ...[
    'atob',
    'btoa',
    'crypto',
    'performance',
    'structuredClone',
    'DOMException',
    'Event',
    'EventTarget',
    'MessageChannel',
  ],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'self', 'alert', 'google'],
  ...['process', 'global', 'Buffer', 'require', 'module', 'exports', '__dirname', '__filename'],
  ...['WebAssembly', 'SharedArrayBuffer', 'Atomics'],
];

/** Built-ins of the language, by the V8 that Apps Script runs. */
const LANGUAGE = [
  ...[
    'Object',
    'Function',
    'Array',
    'Number',
    'Boolean',
    'String',
    'Symbol',
    'BigInt',
    'Date',
    'Promise',
    'RegExp',
    'JSON',
    'Math',
    'Intl',
  ],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array'],
  ...['Float32Array', 'Float64Array', 'Uint8ClampedArray', 'BigUint64Array', 'BigInt64Array'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Proxy', 'Reflect', 'globalThis'],
  ...['parseFloat', 'parseInt', 'isFinite', 'isNaN', 'Infinity', 'NaN', 'undefined', 'eval', 'escape', 'unescape'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
];

describe('the global scope', () => {
  it.each(MISSING)('has no %s', (name) => expect(evaluate(`typeof ${name}`)).toBe('undefined'));

  it('is the language and nothing else that can be listed', () => {
    const names = evaluate('Object.getOwnPropertyNames(globalThis)') as string[];
    const services = names.filter((name) => !LANGUAGE.includes(name) && name !== 'main');
    expect(services.filter((name) => evaluate(`String(${name})`) !== name)).toEqual([]);
    expect(LANGUAGE.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('does not lead to Node from any service', () => {
    const climb = (what: string) => `${what}.constructor('return typeof process')()`;
    expect(evaluate(climb('SpreadsheetApp.getUi'))).toBe('undefined');
    expect(evaluate(climb('Utilities.base64Decode("aa").constructor'))).toBe('undefined');
    expect(evaluate(climb('(() => { try { Utilities.nothing } catch (e) { return e.constructor } })()'))).toBe(
      'undefined',
    );
  });

  it('gives arrays, objects and errors of its own', () => {
    expect(evaluate('Utilities.base64Decode("aa") instanceof Array')).toBe(true);
    expect(evaluate('Sheets.Spreadsheets.get("x") instanceof Object')).toBe(true);
    expect(evaluate('(() => { try { LockService.x } catch (e) { return e instanceof TypeError } })()')).toBe(true);
  });

  it('is new in every run, and the whole script is evaluated again', () => {
    const host = scriptHost(
      'var count = 0; globalThis.seen = (globalThis.seen || 0) + 1; function main() { return [++count, seen]; }',
    );
    expect(host.value('main')).toEqual([1, 1]);
    expect(host.value('main')).toEqual([1, 1]);
  });

  it.each([
    { expression: 'DriveApp.getFiles()', want: 'DriveApp.getFiles' },
    { expression: 'CardService.newLinkPreview()', want: 'CardService.newLinkPreview' },
    { expression: 'SpreadsheetApp.openById("x")', want: 'SpreadsheetApp.openById' },
    { expression: 'SpreadsheetApp.getActiveSpreadsheet().getSheets()', want: 'SpreadsheetApp.Spreadsheet.getSheets' },
    { expression: 'Sheets.Spreadsheets.Values.delete("x")', want: 'Sheets.Spreadsheets.Values.delete' },
    { expression: '(Utilities.mine = 1)', want: 'Utilities.mine' },
  ])('names what it lacks: $expression', ({ expression, want }) => {
    const host = scriptHost(`function main() { return ${expression}; }`);
    expect(host.failure('main')).toBe(`TypeError: ${want} does not exist or is not supported here`);
  });

  it('tells time by the virtual clock, in the time zone of the manifest', () => {
    expect(evaluate('[Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date]')).toEqual([
      1_700_000_000_000,
      1_700_000_000_000,
      5,
      true,
    ]);
    expect(evaluate('new (class extends Date {})().getTime()')).toBe(1_700_000_000_000);
  });
});

describe('run', () => {
  it.each([
    { name: 'a function that does not exist', call: 'nothing' },
    { name: 'a private function', call: 'secret_' },
    { name: 'a function that is not declared at the top level', call: 'arrow' },
    { name: 'a built-in', call: 'parseInt' },
  ])('refuses $name', ({ call }) => {
    const host = scriptHost('function secret_() {} const arrow = () => 1;');
    expect(host.failure(call)).toBe(`Exception: Script function not found: ${call}`);
  });

  it.each([
    { name: 'an error', code: 'throw new RangeError("far")', want: 'RangeError: far' },
    { name: 'a thrown text', code: 'throw "plain"', want: 'Error: plain' },
    {
      name: 'an error of the global statements',
      code: '} missing(); {',
      want: 'ReferenceError: missing is not defined',
    },
  ])('reports $name', ({ code, want }) => expect(scriptHost(`function main() { ${code} }`).failure('main')).toBe(want));

  it('gives the lines of the script in the stack, and none of the host', () => {
    const result = scriptHost('function main() {\n  throw new Error("x");\n}').runtime.run('main', [], FULL);
    expect(result.ok ? '' : result.error.stack).toBe('    at main (Code:2:9)');
  });

  it('drains promises before it ends, and fails for a rejected one', () => {
    const host = scriptHost(
      'async function late() { await null; await null; console.log("done"); } async function bad() { await null; throw new Error("late"); }',
    );
    expect(host.runtime.run('late', [], FULL).log.map((entry) => entry.message)).toEqual(['done']);
    expect(host.failure('bad')).toBe('Error: late');
  });

  it('gives arguments as objects of the script, and the mode of an event as the enumeration', () => {
    const host = scriptHost(
      'function main(e) { return [e instanceof Object, e.authMode === ScriptApp.AuthMode.LIMITED, String(e.authMode)]; }',
    );
    expect(host.value('main', [{ authMode: 'LIMITED' }], { ...FULL, authMode: 'LIMITED' })).toEqual([
      true,
      true,
      'LIMITED',
    ]);
  });

  it('logs with severities and placeholders', () => {
    const { log } = scriptHost(
      'function main() { console.warn("%s of %d", "a", 2); Logger.log("x"); console.error({ a: 1 }); }',
    ).runtime.run('main', [], FULL);
    expect(log.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'WARNING a of 2',
      'INFO x',
      'ERROR { a: 1 }',
    ]);
  });
});
