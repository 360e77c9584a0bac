/**
 * Jest's module loader, but what one suite loaded of the project and of packages is there for the next one of the same worker
 * (docs/adr/0038): loading it anew for each of 290 suites, with cold caches and code that the engine must learn again, took a good part of
 * the time. Suites and what stands beside them are loaded anew each time. A suite that changes a definition says `@isolated` in its first
 * lines and gets modules of its own; `ISOLATED=1 npx jest` does so for all.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');

/** Jest's parts that compare and describe values; those that run a suite hold its state. */
const COMPARING =
  /node_modules.(?:@babel|@sinclair|@jest.(?:expect|expect-utils|diff-sequences|get-type|snapshot-utils)|chalk|expect|jest-(?:diff|matcher-utils|message-util|snapshot|util)|pretty-format)\b/;

/** What is shared, by the globals that it was loaded among. */
const shared = new WeakMap();

function sharedAmong(globals) {
  const known = shared.get(globals) ?? { modules: new Map(), internals: new Map(), sourceMaps: new Map() };
  shared.set(globals, known);
  return known;
}

const give = (from, to) => from.forEach((value, name) => to.set(name, value));

function keep(from, to, wanted) {
  from.forEach((value, name) => wanted(name, value) && to.set(name, value));
}

const wantsAll = (testPath) =>
  process.env.ISOLATED !== undefined || readFileSync(testPath, 'utf8').slice(0, 1000).includes('@isolated');

module.exports = class SharedRuntime extends Runtime {
  /** The loader of the suite that runs now. */
  static current;

  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    SharedRuntime.current = this;
    this.tests = path.join(config.rootDir, 'test') + path.sep;
    // coverage counts what is loaded
    this.alone = coverage.collectCoverage || wantsAll(testPath);
    if (this.alone) return;
    const { modules, internals, sourceMaps } = sharedAmong(environment.global);
    give(modules, this.registries.getActiveCjsRegistry());
    give(internals, this.registries.getInternalCjsRegistry());
    give(sourceMaps, this.getSourceMaps());
  }

  /** A shared module that requires another one later on asks the loader of the suite that made it, which may be gone. */
  requireModuleOrMock(from, name) {
    const { current } = SharedRuntime;
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }

  teardown() {
    if (!this.alone) {
      const { modules, internals, sourceMaps } = sharedAmong(this._environment.global);
      const isShared = (name) => !name.startsWith(this.tests);
      keep(this.registries.getActiveCjsRegistry(), modules, (name, { loaded }) => loaded && isShared(name));
      keep(this.registries.getInternalCjsRegistry(), internals, (name, { loaded }) => loaded && COMPARING.test(name));
      keep(this.getSourceMaps(), sourceMaps, isShared);
    }
    super.teardown();
  }
};
