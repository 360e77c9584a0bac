/**
 * Databases of the emulated BigQuery, in a thread of their own: DuckDB answers by promises, an Apps Script call waits. The asking thread sleeps
 * on `signal` until the answer lies in the port.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DuckDBInstance } from '@duckdb/node-api';

const connections = new Map();

async function connection(file, id) {
  const known = connections.get(id);
  if (known) return known;
  const instance = await DuckDBInstance.create(file);
  const made = await instance.connect();
  connections.set(id, made);
  return made;
}

async function answer({ id, file, statements }) {
  try {
    const at = await connection(file, id);
    let reader = null;
    for (const statement of statements) reader = await at.runAndReadAll(statement);
    return {
      names: reader?.columnNames() ?? [],
      types: (reader?.columnTypes() ?? []).map(String),
      rows: reader?.getRowsJson() ?? [],
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort.on('message', (question) => {
  void answer(question).then((given) => {
    workerData.port.postMessage(given);
    Atomics.store(workerData.signal, 0, 1);
    Atomics.notify(workerData.signal, 0);
  });
});
