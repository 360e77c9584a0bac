import vm from 'node:vm';
import fc from 'fast-check';
import { bridgeScript, callFromPage, checkArgument, toTransferable } from '../../../emulator/runtime/bridge';
import { FULL, scriptHost } from './scriptHost';

/** A page over a fake window: what it sends, and a way to answer. */
function openPage() {
  const sent: { type: string; id: number; name: string; args: unknown; command?: string; value?: unknown }[] = [];
  const listeners: ((event: object) => void)[] = [];
  const parent = { postMessage: (message: (typeof sent)[number]) => void sent.push(message) };
  const window = {
    parent,
    addEventListener: (_: string, listener: (event: object) => void) => void listeners.push(listener),
  };
  const context = vm.createContext({ window, setTimeout });
  vm.runInContext(bridgeScript, context);
  vm.runInContext('var google = window.google; var seen = [];', context);
  const run = (code: string): unknown => vm.runInContext(code, context);
  const reply = (data: object, source: unknown = parent) => listeners.forEach((listener) => listener({ data, source }));
  return { sent, run, reply, seen: () => run('seen') };
}

/** developers.google.com/apps-script/guides/html/reference/run: what may cross. Expressions, to be made on either side. */
const REFUSED = [
  { value: 'new Date(0)', at: '0' },
  { value: '() => 1', at: '0' },
  { value: '{ a: { b: [1, new Date(0)] } }', at: '0.a.b.1' },
  { value: '(() => { const a = {}; a.me = a; return a; })()', at: '0.me' },
  { value: 'new Map()', at: '0' },
  { value: 'new (class Point {})()', at: '0' },
  { value: 'Promise.resolve(1)', at: '0' },
  { value: 'Symbol("x")', at: '0' },
  { value: '10n', at: '0' },
  { value: '/x/', at: '0' },
];
const ACCEPTED = [
  { value: '"text"', want: 'text' },
  { value: 'null', want: null },
  { value: '0.5', want: 0.5 },
  { value: '{ a: [1, { b: true }], c: undefined }', want: { a: [1, { b: true }] } },
  { value: '[1, undefined, 2]', want: [1, null, 2] },
  { value: 'Object.create(null)', want: {} },
  { value: '(() => { const a = {}; return { x: a, y: a }; })()', want: { x: {}, y: {} } },
];

describe('what google.script.run carries', () => {
  it.each(REFUSED)('refuses $value, in the page and at the host', ({ value, at }) => {
    const words = `Failed due to illegal value in property: ${at} (`;
    const page = openPage();
    expect(
      page.run(`try { google.script.run.f(${value}); } catch (e) { String(e instanceof TypeError) + e.message }`),
    ).toContain(`true${words}`);
    expect(page.sent).toEqual([]);
    expect(() => checkArgument([vm.runInNewContext(`(${value})`)])).toThrow(words);
  });

  it.each(ACCEPTED)('carries $value, from the page and at the host', ({ value, want }) => {
    const page = openPage();
    page.run(`google.script.run.f(${value})`);
    expect(page.sent[0]?.args).toEqual([want]);
    expect(toTransferable([vm.runInNewContext(`(${value})`)])).toEqual([want]);
  });

  it('is equal to a JSON copy for every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(toTransferable(JSON.parse(json)))).toBe(json);
      }),
    );
  });
});

describe('callFromPage', () => {
  const host = scriptHost(`
    function add(a, b) { return { sum: a + b, list: [undefined] }; }
    function fails() { throw new TypeError('bad'); }
    function date() { return { at: [new Date(0)] }; }
    function service() { return HtmlService.createHtmlOutput('x'); }
    async function later() { return 1; }
    function nothing() {}
    function mode() { return Session.getActiveUser().getEmail(); }`);
  const call = (name: string, args: readonly unknown[] = []) => {
    const reply = callFromPage(host.runtime, { ...FULL, authMode: 'LIMITED' }, name, args);
    return reply.ok ? { ok: true, value: reply.value } : { ok: false, message: reply.message };
  };

  it.each([
    { name: 'add', args: [1, 2], want: { ok: true, value: { sum: 3, list: [null] } } },
    { name: 'nothing', args: [], want: { ok: true, value: null } },
    { name: 'mode', args: [], want: { ok: true, value: 'owner@example.com' } },
    { name: 'fails', args: [], want: { ok: false, message: 'TypeError: bad' } },
    { name: 'date', args: [], want: { ok: false, message: 'Failed due to illegal value in property: at.0 (a Date)' } },
    {
      name: 'service',
      args: [],
      want: { ok: false, message: 'Failed due to illegal value in property:  (a service object)' },
    },
    { name: 'later', args: [], want: { ok: false, message: 'Failed due to illegal value in property:  (a Promise)' } },
    {
      name: 'add',
      args: [new Date(0)],
      want: { ok: false, message: 'Failed due to illegal value in property: 0 (a Date)' },
    },
    { name: 'private_', args: [], want: { ok: false, message: 'Exception: Script function not found: private_' } },
  ])('$name', ({ name, args, want }) => expect(call(name, args)).toEqual(want));
});

describe('bridgeScript', () => {
  it('hands results to the handlers of the call, with its user object', () => {
    const page = openPage();
    page.run(`
      const run = google.script.run.withSuccessHandler((value, who) => seen.push(['ok', value, who]));
      run.withUserObject('one').first(1);
      run.withFailureHandler((error, who) => seen.push([error.name, error.message, who])).second();`);
    expect(page.sent.map(({ type, name, args }) => [type, name, args])).toEqual([
      ['gas-call', 'first', [1]],
      ['gas-call', 'second', []],
    ]);
    page.reply({ type: 'gas-reply', id: page.sent[1]?.id, ok: false, message: 'Error: no' });
    page.reply({ type: 'gas-reply', id: page.sent[0]?.id, ok: true, value: { a: 1 } });
    expect(page.seen()).toEqual([
      ['ScriptError', 'Error: no', undefined],
      ['ok', { a: 1 }, 'one'],
    ]);
  });

  it('listens to its parent only, and to each reply once', () => {
    const page = openPage();
    page.run('google.script.run.withSuccessHandler((v) => seen.push(v)).f()');
    const id = page.sent[0]?.id;
    page.reply({ type: 'gas-reply', id, ok: true, value: 'forged' }, {});
    page.reply({ type: 'gas-reply', id, ok: true, value: 'real' });
    page.reply({ type: 'gas-reply', id, ok: true, value: 'again' });
    expect(page.seen()).toEqual(['real']);
  });

  it('has at most ten calls under way; the others wait', () => {
    const page = openPage();
    page.run('for (let i = 0; i < 12; i++) google.script.run.f(i)');
    expect(page.sent).toHaveLength(10);
    page.reply({ type: 'gas-reply', id: page.sent[3]?.id, ok: true, value: null });
    expect(page.sent.map(({ args }) => args).slice(10)).toEqual([[10]]);
  });

  it('throws an error that no handler takes', () => {
    const page = openPage();
    page.run('google.script.run.f()');
    expect(() => page.reply({ type: 'gas-reply', id: page.sent[0]?.id, ok: false, message: 'Error: no' })).toThrow(
      'Error: no',
    );
  });

  it('knows no private functions, and only functions as handlers', () => {
    const page = openPage();
    expect(page.run('typeof google.script.run.secret_')).toBe('undefined');
    expect(() => page.run('google.script.run.withSuccessHandler("f")')).toThrow('must be a function');
  });

  it('tells the host what the page wants of it', () => {
    const page = openPage();
    page.run('google.script.host.setHeight(200); google.script.host.editor.focus(); google.script.host.close()');
    expect(page.sent.map(({ type, command, value }) => [type, command, value])).toEqual([
      ['gas-host', 'setHeight', 200],
      ['gas-host', 'focusEditor', undefined],
      ['gas-host', 'close', undefined],
    ]);
  });

  it('gives the location later, as the real one does', async () => {
    const page = openPage();
    await page.run(
      'new Promise((done) => google.script.url.getLocation((location) => { seen.push(location); done(); }))',
    );
    expect(page.seen()).toEqual([{ hash: '', parameter: {}, parameters: {} }]);
  });
});
