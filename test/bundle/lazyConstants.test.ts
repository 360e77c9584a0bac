/** What the build does to the constants of the server's bundle, and that the shipped one evaluates almost none of them to begin with. */
import vm from 'node:vm';
import { withLazyConstants } from '../../scripts/lazyConstants.mjs';
import { shippedFiles } from '../../workbench/host';

const bundle = (body: string): string => `function entry() {\n}(() => {\n"use strict";\n${body}\n})();`;

/** What the body puts into `said` as it is and as the build makes it, and then what its functions answer. */
function bothWays(body: string): unknown[] {
  return [(code: string) => code, withLazyConstants].map((change) => {
    const world = vm.createContext({ said: [] as string[] });
    vm.runInContext(change(bundle(body)), world);
    const atStart = [...(world.said as string[])];
    return {
      atStart,
      answer: JSON.stringify(vm.runInContext('answer()', world)),
      atEnd: [...(world.said as string[])],
    };
  });
}

const MAKE = 'const make = (value) => { said.push(String(value)); return value; };\n';

describe('constants of the bundle', () => {
  it('are evaluated when they are first used, once, and those that nobody uses never', () => {
    const body = `${MAKE}const one = make(1);\nconst two = make(2);\nglobalThis.answer = () => one + one;`;
    expect(bothWays(body)).toEqual([
      { atStart: ['1', '2'], answer: '2', atEnd: ['1', '2'] },
      { atStart: [], answer: '2', atEnd: ['1'] },
    ]);
  });

  it.each([
    ['shorthand properties', 'const list = [1, 2];\nglobalThis.answer = () => ({ list, length: list.length });'],
    [
      'names that an inner scope gives to something else',
      'const a = [1];\nglobalThis.answer = () => [((a) => a)(2), a];',
    ],
    ['a property of the same name', 'const a = { a: [3] };\nglobalThis.answer = () => a.a;'],
    [
      'calls, tags and constructors',
      'const of = [(x) => x][0];\nconst K = [Map][0];\nglobalThis.answer = () => [of(1), of`x`, new K([[1, 2]]).get(1)];',
    ],
    ['one that is made of another', 'const a = [1];\nconst b = [...a, ...a];\nglobalThis.answer = () => b;'],
    [
      'one that stands below its use',
      'const use = () => late;\nconst late = { x: 1 };\nglobalThis.answer = () => use();',
    ],
    ['several out of one value', 'const [p, q] = [1, 2].map((x) => [x]);\nglobalThis.answer = () => ({ q, p });'],
    ['defaults and patterns', 'const d = [7];\nglobalThis.answer = ({ x = d } = {}, [y] = d) => ({ x, y });'],
    ['a value that is null', 'const n = JSON.parse("null");\nglobalThis.answer = () => [n, n];'],
    [
      'classes and what is set apart',
      'class A { static of() { return w; } }\nconst w = [1];\nvar v;\nv = w;\nglobalThis.answer = () => [A.of() === v];',
    ],
  ])('mean the same: %s', (_, body) => {
    const [before, after] = bothWays(body) as { answer: string }[];
    expect(after?.answer).toBe(before?.answer);
    expect(before?.answer).toBeDefined();
  });

  it('leaves functions and literals as they are, and every line on its number', () => {
    const body = 'const f = (x) => x + 1;\nconst LIMIT = 100;\nconst NAME = `plain`;\nconst BELOW = -1;';
    expect(withLazyConstants(bundle(body))).toBe(bundle(body));
    const costly = bundle('const list = [\n  1,\n  2,\n];\nglobalThis.answer = () => list;');
    expect(withLazyConstants(costly).split('\n')).toHaveLength(costly.split('\n').length);
  });

  it('refuses a text that is not one function that calls itself', () => {
    expect(() => withLazyConstants('const a = [1];')).toThrow('one function');
  });
});

describe('a cold start of the shipped bundle', () => {
  /** Names of the constants that are evaluated, in order. */
  const made: string[] = [];
  const counting = shippedFiles().code.replace(
    /function make_(\w+)\(\) \{/g,
    (all, name) => `${all} $made("${name}");`,
  );
  const menu = { addItem: () => menu, addSeparator: () => menu, addToUi: () => undefined };
  const world = vm.createContext({
    $made: (name: string) => made.push(name),
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
    Session: { getActiveUserLocale: () => 'en' },
  });

  it('evaluates nothing of the department', () => {
    vm.runInContext(counting, world);
    expect(counting.split('$made("').length).toBeGreaterThan(1000);
    expect(made).toEqual([]);
  });

  it('makes the menu of nothing but the menu', () => {
    vm.runInContext('onOpen()', world);
    expect(made).toEqual(['MENU']);
  });
});
