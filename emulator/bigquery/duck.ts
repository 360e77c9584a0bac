/** DuckDB behind a call that waits: one thread for all databases of this process, started when the first is asked. */
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

/** What a statement gave: values as text, null where there is none. */
export interface DuckAnswer {
  readonly names: readonly string[];
  /** DuckDB's names of the types. */
  readonly types: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A statement that DuckDB refused, in its words. */
export class DuckError extends Error {
  override readonly name = 'DuckError';
}

export interface Duck {
  /** Runs statements one after another and gives the answer of the last. @throws DuckError */
  readonly run: (statements: readonly string[]) => DuckAnswer;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

let thread: Thread | null = null;
let databases = 0;

function started(): Thread {
  if (thread) return thread;
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(path.join(import.meta.dirname, 'duckWorker.mjs'), {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  // nobody waits for it at the end of the process
  worker.unref();
  port1.unref();
  thread = { worker, port: port1, signal };
  return thread;
}

/** @param file null keeps the database in memory. */
export function openDuck(file: string | null): Duck {
  databases += 1;
  const id = databases;
  return {
    run: (statements) => {
      const { worker, port, signal } = started();
      Atomics.store(signal, 0, 0);
      worker.postMessage({ id, file: file ?? ':memory:', statements });
      Atomics.wait(signal, 0, 0);
      const answer = receiveMessageOnPort(port)?.message as DuckAnswer & { readonly error?: string };
      if (answer.error !== undefined) throw new DuckError(answer.error);
      return answer;
    },
  };
}
