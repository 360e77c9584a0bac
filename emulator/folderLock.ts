/** One writer at a time in a folder that several processes share. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const WAIT_MS = 5;
const GIVE_UP_MS = 30_000;

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Blocks the process: calls of the emulator are synchronous. */
const sleep = (ms: number): void => void Atomics.wait(sleeper, 0, 0, ms);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the lock file; false when another process has it. One whose process died is taken away first. */
function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // an empty file is one that its maker has not yet written to
    if (pid > 0 && !isAlive(pid)) rmSync(file, { force: true });
  } catch {
    // the holder gave it back in this moment
  }
  return false;
}

/** Runs `work` alone among the processes that lock this folder. @throws Error when another holds it for half a minute. */
export function withFolderLock<T>(directory: string, work: () => T): T {
  const file = path.join(directory, '.lock');
  const since = Date.now();
  while (!take(file)) {
    if (Date.now() - since > GIVE_UP_MS) throw new Error(`another process holds ${file}`);
    sleep(WAIT_MS);
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}
