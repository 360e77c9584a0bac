import { emptyStore } from '../../../../emulator/runtime/types';
import { evaluate, failureOf, FULL, scriptHost } from '../scriptHost';

describe('PropertiesService', () => {
  it('keeps text over runs, apart for script, user and document', () => {
    const host = scriptHost(`
      function write() {
        PropertiesService.getScriptProperties().setProperty('k', 'script');
        PropertiesService.getUserProperties().setProperty('k', 'user').setProperties({ a: '1', b: '2' });
        PropertiesService.getDocumentProperties().setProperty('k', 'document');
      }
      function read() {
        const { getScriptProperties, getUserProperties, getDocumentProperties } = PropertiesService;
        return [getScriptProperties(), getUserProperties(), getDocumentProperties()].map((p) => p.getProperty('k'));
      }`);
    host.value('write');
    expect(host.value('read')).toEqual(['script', 'user', 'document']);
    expect(host.value('read', [], { ...FULL, user: 'teammate@example.com' })).toEqual(['script', null, 'document']);
    expect(host.value('read', [], { ...FULL, activeFile: { id: 'other', kind: 'spreadsheet' } })).toEqual([
      'script',
      'user',
      null,
    ]);
    expect(JSON.parse(JSON.stringify(host.runtime.store)).properties['user:owner@example.com']).toEqual({
      k: 'user',
      a: '1',
      b: '2',
    });
  });

  it('deletes, and replaces all when asked', () => {
    const expression = (body: string) =>
      `(() => { const p = PropertiesService.getUserProperties(); p.setProperties({ a: '1', b: '2' }); ${body}; return p.getProperties(); })()`;
    expect(evaluate(expression("p.deleteProperty('a')"))).toEqual({ b: '2' });
    expect(evaluate(expression("p.setProperties({ c: '3' }, true)"))).toEqual({ c: '3' });
    expect(evaluate(expression('p.deleteAllProperties()'))).toEqual({});
  });

  it('has no document properties outside a file', () => {
    expect(evaluate('PropertiesService.getDocumentProperties()', {}, { user: 'a@b.c', authMode: 'FULL' })).toBeNull();
  });

  const user = 'PropertiesService.getUserProperties()';
  it.each([
    {
      call: `${user}.setProperty('k', 5)`,
      want: "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    },
    { call: `${user}.setProperties({ k: 5 })`, want: 'Property k is not a string; only strings can be stored.' },
    // 9 KB a value, 500 KB a store: developers.google.com/apps-script/guides/services/quotas
    { call: `${user}.setProperty('k', 'x'.repeat(9217))`, want: 'Argument too large: value (property k)' },
    { call: `${user}.setProperty('k', 'я'.repeat(4609))`, want: 'Argument too large: value (property k)' },
    {
      call: `(() => { for (let i = 0; i < 56; i++) ${user}.setProperty('k' + i, 'x'.repeat(9216)); })()`,
      want: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    },
  ])('refuses $call', ({ call, want }) => expect(failureOf(call)).toBe(`Exception: ${want}`));

  it('accepts a value of exactly 9 KB', () => {
    expect(evaluate(`${user}.setProperty('k', 'x'.repeat(9216)).getProperty('k').length`)).toBe(9216);
  });
});

describe('CacheService', () => {
  const script = `
    function put(value, seconds) { CacheService.getUserCache().put('k', value, seconds); }
    function get() { return CacheService.getUserCache().get('k'); }`;

  it('forgets when the time is over', () => {
    let nowMs = 0;
    const host = scriptHost(script, { now: () => nowMs });
    host.value('put', ['x', 60]);
    nowMs = 59_999;
    expect(host.value('get')).toBe('x');
    nowMs = 60_000;
    expect(host.value('get')).toBeNull();
  });

  it.each([
    { name: 'more than 100 KB', args: ['x'.repeat(102_401), 60], want: 'Exception: Argument too large: value' },
    { name: 'more than six hours', args: ['x', 21_601], want: 'Exception: Invalid argument: expirationInSeconds' },
  ])('refuses $name', ({ args, want }) => expect(scriptHost(script).failure('put', args)).toBe(want));

  it('puts, reads and removes several', () => {
    const body =
      "const c = CacheService.getScriptCache(); c.putAll({ a: '1', b: '2', d: '3' }); c.removeAll(['b']); return c.getAll(['a', 'b', 'd', 'none']);";
    expect(evaluate(`(() => { ${body} })()`)).toEqual({ a: '1', d: '3' });
  });
});

describe('LockService', () => {
  const code =
    'function main(ms) { const l = LockService.getDocumentLock(); const got = l.tryLock(ms); return [got, l.hasLock(), Date.now()]; }';

  it.each([
    { name: 'waits for another person on the virtual clock', waitMs: 5000, want: [true, true, 3000] },
    { name: 'gives up when the wait is over', waitMs: 2000, want: [false, false, 2000] },
  ])('$name', ({ waitMs, want }) => {
    const store = { ...emptyStore(), locks: { 'document:file-1': 3000 } };
    expect(scriptHost(code, { store, now: () => 0 }).value('main', [waitMs])).toEqual(want);
  });

  it('fails a waiting that was in vain', () => {
    const store = { ...emptyStore(), locks: { script: Number.MAX_SAFE_INTEGER } };
    expect(failureOf('LockService.getScriptLock().waitLock(100)', { store })).toMatch(/^Exception: Lock timeout/);
  });

  it('is released when the run ends, and is null outside a file', () => {
    const host = scriptHost(code);
    host.value('main', [10]);
    expect(host.value('main', [10])).toEqual([true, true, 1_700_000_000_000]);
    expect(evaluate('LockService.getDocumentLock()', {}, { user: 'a@b.c', authMode: 'FULL' })).toBeNull();
  });
});
