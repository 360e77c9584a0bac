import { checkSourceOnce } from '../../../emulator/runtime/checkedSources';
import { checkSource } from '../../../emulator/runtime/sourceCheck';

describe('checkSource', () => {
  // developers.google.com/apps-script/guides/v8-runtime: "class fields: private and static are not supported"
  it.each([
    { name: 'a private field', code: 'var ok = 1;\nclass A { #x = 1; }', want: /Private class members.*line: 2/ },
    { name: 'a private method', code: 'class A { #x() {} }', want: /Private class members/ },
    { name: 'a private name tested with in', code: 'class A { #x; has(o) { return #x in o; } }', want: /Private/ },
    { name: 'a static field', code: 'class A { static x = 1; }', want: /Static class fields/ },
    { name: 'a static block', code: 'class A { static { } }', want: /Static class blocks/ },
    { name: 'a dynamic import', code: 'function f() { return import("x"); }', want: /ES modules/ },
    { name: 'an import', code: 'import a from "a";', want: /import/ },
    { name: 'broken code', code: 'function (', want: /Unexpected token/ },
  ])('refuses $name', ({ code, want }) => expect(() => checkSource(code)).toThrow(want));

  it.each([
    { name: 'text that looks like a private field', code: 'const a = "class A { #x = 1; static y = 2 }";' },
    { name: 'the same in a template and a comment', code: 'const a = `static x = 1 #y`; // class A { #x }' },
    { name: 'a regular expression with a hash', code: 'const a = /#x = [1]/;' },
    { name: 'static methods', code: 'class A { static make() { return new A(); } }' },
    { name: 'public fields', code: 'class A { x = 1; }' },
    { name: 'a property called static', code: 'class A { static = 1; }' },
    { name: 'newer syntax that V8 has', code: 'let a = null; a ??= 1; a?.b; [1].at?.(-1);' },
  ])('accepts $name', ({ code }) => expect(() => checkSource(code)).not.toThrow());

  it('lists the functions that Google can call: declarations at the top level', () => {
    const code =
      'function a() { function inner() {} }\nvar b = function () {};\nconst c = () => 1;\nasync function d() {}\nfunction e_() {}';
    expect([...checkSource(code).functions]).toEqual(['a', 'd', 'e_']);
  });

  it.each([
    ['"use strict"; function a() {} (() => 1)(); globalThis.b = a;', true],
    ['function a() {} var b = 1;', false],
    ['let a;', false],
    ['class A {}', false],
    ['for (var i = 0; i < 2; i++) a();', false],
  ])('tells whether there are only functions at the top level: %s', (code, only) => {
    expect(checkSource(code).onlyFunctions).toBe(only);
    // made, then remembered
    for (let time = 0; time < 2; time++) expect(checkSourceOnce(code)).toEqual(checkSource(code));
  });
});
