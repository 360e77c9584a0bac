/**
 * `LockService`. Runs here follow one another, so a lock is never contended by another run; a host plays a second person by an entry in
 * `store.locks`. Google releases what a run still holds when it ends, and so does a new run here.
 */
import { Fault } from '../faults';
import type { ServiceContext } from './context';

function makeLock({ realm, run }: ServiceContext, key: string, held: Set<string>): object {
  /** Waits on the virtual clock, at most `timeoutMs`. */
  const acquire = (timeoutMs: number): boolean => {
    if (held.has(key)) return true;
    const waitMs = Math.max(0, (run.store.locks[key] ?? 0) - run.now());
    run.pass(Math.min(waitMs, timeoutMs));
    if (waitMs > timeoutMs) return false;
    held.add(key);
    return true;
  };
  return realm.service('LockService.Lock', {
    tryLock: { signatures: ['number'], call: ([ms]) => acquire(Number(ms)) },
    waitLock: {
      signatures: ['number'],
      call: ([ms]) => {
        if (!acquire(Number(ms))) throw new Fault('Lock timeout: another process was holding the lock for too long.');
      },
    },
    releaseLock: { signatures: [''], call: () => void held.delete(key) },
    hasLock: { signatures: [''], call: () => held.has(key) },
  });
}

/** Builds the service; the document lock is null outside a file. */
export function makeLockService(context: ServiceContext): object {
  const { realm, run } = context;
  const { user, activeFile } = run.session;
  const held = new Set<string>();
  const lock = (method: string, key: string) => {
    run.need(`LockService.${method}`, { mode: 'LIMITED' });
    return makeLock(context, key, held);
  };
  return realm.service('LockService', {
    getScriptLock: { signatures: [''], call: () => lock('getScriptLock', 'script') },
    getUserLock: { signatures: [''], call: () => lock('getUserLock', `user:${user}`) },
    getDocumentLock: {
      signatures: [''],
      call: () => (activeFile ? lock('getDocumentLock', `document:${activeFile.id}`) : null),
    },
  });
}
