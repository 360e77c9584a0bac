/**
 * Jest's module loader, but modules of the project and of packages that one suite loaded are there for the next one of the same worker
 * (docs/adr/0038): loading them anew for 289 suites, with cold caches and code that the engine must learn again, took half of the time.
 * Suites and what stands beside them are loaded anew each time.
 */
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');

const modules = new Map();
/** Jest's own parts in the context of the suites; those of its runner hold the state of one suite. */
const SHARED_INTERNALS = /node_modules.(@jest.expect|expect|@jest.expect-utils|jest-matcher-utils|jest-diff|pretty-format|@jest.diff-sequences|@jest.get-type|chalk|jest-message-util|jest-util|jest-snapshot|@jest.snapshot-utils|@babel|@sinclair)\b/;
const internals = new Map();
const sourceMaps = new Map();
let current;

module.exports = class SharedRuntime extends Runtime {
  constructor(config, ...rest) {
    super(config, ...rest);
    this.own = path.join(config.rootDir, 'test') + path.sep;
    current = this;
    const registry = this.registries.getActiveCjsRegistry();
    for (const [name, module] of modules) registry.set(name, module);
    const internal = this.registries.getInternalCjsRegistry();
    for (const [name, module] of internals) internal.set(name, module);
    for (const [name, map] of sourceMaps) this.getSourceMaps().set(name, map);
  }

  /** A shared module that requires another one later on asks the loader of the suite that made it. */
  requireModuleOrMock(from, name) {
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }

  teardown() {
    for (const [name, module] of this.registries.getActiveCjsRegistry())
      if (module.loaded && !name.startsWith(this.own)) modules.set(name, module);
    for (const [name, module] of this.registries.getInternalCjsRegistry())
      if (module.loaded && SHARED_INTERNALS.test(name)) internals.set(name, module);
    for (const [name, map] of this.getSourceMaps()) if (!name.startsWith(this.own)) sourceMaps.set(name, map);
    super.teardown();
  }
};
