/** A context is used again for the next run of a script; no run can tell. */
import { Realm } from '../../../emulator/runtime/realm';
import { FULL, scriptHost } from './scriptHost';

/** Counts the contexts that are made meanwhile. */
function contexts(): () => number {
  const begin = jest.spyOn(Realm.prototype, 'begin');
  return () => new Set(begin.mock.contexts).size;
}

describe('runs of one script', () => {
  afterEach(() => jest.restoreAllMocks());

  it('share a context, and each has variables and globals of its own', () => {
    const used = contexts();
    const host = scriptHost(`(() => {
      let count = 0;
      globalThis.main = () => {
        const before = [typeof left, count];
        globalThis.left = ++count;
        return before;
      };
    })();
    function main() {}`);
    for (let run = 0; run < 3; run++) expect(host.value('main')).toEqual(['undefined', 0]);
    expect(used()).toBe(1);
  });

  it('share it after an error too', () => {
    const used = contexts();
    const host = scriptHost(
      'function fails() { globalThis.left = 1; throw new Error("no"); } function f() { return typeof left; }',
    );
    expect(host.failure('fails')).toBe('Error: no');
    expect(host.value('f')).toBe('undefined');
    expect(used()).toBe(1);
  });

  it.each([
    ['a method is replaced', 'Array.prototype.map = () => 1', '[2].map((each) => each)[0]', 2],
    ['a method is added', 'String.prototype.shout = () => 1', 'typeof "".shout', 'undefined'],
    ['a method is deleted', 'delete Array.prototype.at', 'typeof [].at', 'function'],
    ['a function has a new property', 'Math.max.mine = 1', 'Math.max.mine', undefined],
    ['a symbol is put on a prototype', 'Object.prototype[Symbol.for("x")] = 1', '({})[Symbol.for("x")]', undefined],
    [
      'a property becomes an accessor',
      'Object.defineProperty(Number, "EPSILON2", { get: () => 1 })',
      'Number.EPSILON2',
      undefined,
    ],
    ['a prototype has another prototype', 'Object.setPrototypeOf(Array.prototype, { mine: 1 })', '[].mine', undefined],
    ['an object is frozen', 'Object.freeze(Object.prototype)', 'Object.isFrozen(Object.prototype)', false],
    ['a global is replaced', 'globalThis.parseInt = () => 1', 'parseInt("2")', 2],
    [
      'a global cannot be deleted',
      'Object.defineProperty(globalThis, "stays", { value: 1 })',
      'typeof stays',
      'undefined',
    ],
    [
      'an iterator has a new method',
      '[][Symbol.iterator]().__proto__.mine = 1',
      '[][Symbol.iterator]().mine',
      undefined,
    ],
    [
      'a generator has a new method',
      '(function* () {})().__proto__.__proto__.mine = 1',
      'typeof (function* () {})().mine',
      'undefined',
    ],
    ['the clock is replaced', 'Date = 1', 'typeof Date', 'function'],
  ])('are apart when %s', (_what, spoil, look, wanted) => {
    const used = contexts();
    const host = scriptHost(`function spoil() { ${spoil}; } function look() { return ${look}; }`);
    host.value('spoil');
    expect(host.value('look')).toBe(wanted);
    expect(used()).toBe(2);
  });

  it('have the services of their own session', () => {
    const host = scriptHost('function who() { return Session.getActiveUser().getEmail(); }');
    expect(host.value('who')).toBe(FULL.user);
    expect(host.value('who', [], { ...FULL, user: 'teammate@example.com' })).toBe('teammate@example.com');
  });

  it('have a context of their own while another is running', () => {
    const used = contexts();
    const host = scriptHost(
      'function outer() { Drive.Files.list(); return typeof left; } function inner() { globalThis.left = 1; }',
      {
        beforeApiCall: () => void host.value('inner'),
      },
    );
    expect(host.value('outer')).toBe('undefined');
    expect(used()).toBe(2);
  });

  it('do not share the context of a run that was ended', () => {
    const used = contexts();
    // longer than a collection of garbage in the runner's process, which may fall into the run that has to succeed
    const host = scriptHost('function loop() { for (;;) {} } function f() { return 1; }', { limitMs: 1000 });
    host.failure('loop');
    expect(host.value('f')).toBe(1);
    expect(used()).toBe(2);
  });

  it('of a script with variables at its top level see them as globals, and never share', () => {
    const used = contexts();
    const host = scriptHost('var count = 0; function main() { count++; return globalThis.count; }');
    for (let run = 0; run < 2; run++) expect(host.value('main')).toBe(1);
    expect(used()).toBe(2);
  });

  it('name the lines of the script in an error', () => {
    const host = scriptHost('function main() {\n  throw new Error("here");\n}');
    const { ok, error } = host.runtime.run('main', [], FULL) as { ok: boolean; error?: { stack?: string } };
    expect(ok).toBe(false);
    expect(error?.stack).toMatch(/main \(Code:2:/);
  });
});
