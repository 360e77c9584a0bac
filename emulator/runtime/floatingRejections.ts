/**
 * Promises that a script rejects and nobody awaits. Google writes them to the log; Node would end the whole host, so that rejections
 * of script contexts, and only those, are taken from it.
 */

/** By the `Promise.prototype` of a context: what to tell about its rejections. */
const reporters = new WeakMap<object, (reason: unknown) => void>();
let listening = false;

function reporterOf(promise: object): ((reason: unknown) => void) | undefined {
  for (let at: object | null = promise; at; at = Object.getPrototypeOf(at) as object | null) {
    const reporter = reporters.get(at);
    if (reporter) return reporter;
  }
  return undefined;
}

function onRejection(reason: unknown, promise: Promise<unknown>): void {
  const report = reporterOf(promise);
  if (report) report(reason);
  // as Node does when nobody listens
  else if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

/** Sends the floating rejections of one context to `report`, after the run in which they happened. */
export function reportRejections(promisePrototype: object, report: (reason: unknown) => void): void {
  reporters.set(promisePrototype, report);
  if (listening) return;
  listening = true;
  process.on('unhandledRejection', onRejection);
}
