/**
 * Jest's environment for Node in one V8 context without interceptors, made once for all suites of a worker (docs/adr/0038). In a context as
 * jest makes it every look at `Map`, `Object` or `JSON` asks a proxy first, which takes twenty times as long (measured on Node 20: 6.3 s
 * against 0.26 s for 12 million of them).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

// Code is optimized when it has run eight times as long as by default: runs of the add-on are short, and most of what the compiler's own
// threads did was never earned back (a quarter of the CPU of test/app/everyCallFails, measured on Node 20)
v8.setFlagsFromString('--interrupt-budget=540672');

// A worker with nothing left to do exits at once. Left to itself Node first takes down a heap of a gigabyte piece by piece, for longer than
// the half second after which jest takes the worker for hung, if the machine is busy; one that has something left is still found out
if (process.send) process.once('beforeExit', () => process.exit());

/**
 * Storages in use. Jest's runner makes one a suite and never lets go of it; as long as it is in use every promise of the worker carries a
 * property for it, after a hundred suites a hundred of them.
 */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  storages.add(this);
  return run.apply(this, given);
};

export default class PlainEnvironment extends TestEnvironment {
  /** The worker's only environment. */
  static kept;

  constructor(config, context) {
    if (PlainEnvironment.kept) return PlainEnvironment.kept;
    const { createContext } = vm;
    // the constructor above makes its context itself; for that time alone contexts are plain
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    // each `expect` notes where it stands before it knows whether it fails: of jest's hundred lines the first are enough
    this.global.Error.stackTraceLimit = 20;
    /** Names of the globals that each suite begins with. */
    this.own = new Set(Reflect.ownKeys(this.global));
    PlainEnvironment.kept = this;
  }

  /** Takes away what the suite, and jest's own parts for it, left in the globals; the rest stays for the next one. */
  async teardown() {
    for (const key of Reflect.ownKeys(this.global)) if (!this.own.has(key)) Reflect.deleteProperty(this.global, key);
    // one that is still wanted is in use again with its next `run`
    for (const storage of storages) storage.disable();
    storages.clear();
  }
}
