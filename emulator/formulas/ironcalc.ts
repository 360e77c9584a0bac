/** The formula engine: its WebAssembly is loaded once, synchronously, when the first model is asked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model, type InitOutput } from '@ironcalc/wasm';

let engine: InitOutput | undefined;

function load(): InitOutput {
  if (engine) return engine;
  const file = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  engine = initSync({ module: readFileSync(file) });
  return engine;
}

/** Twice what a workbook of 12,000 formulas takes. */
const ROOM = 64 * 1024 * 1024;

/**
 * Makes room for a model in one step. Left to itself the engine's memory grows by 64 KB, hundreds of times a model, and each time Node
 * counts all of it as newly allocated, so that one collection of garbage follows another. Room that is not used takes no memory.
 */
function makeRoom({ __wbindgen_malloc: allocate, __wbindgen_free: release }: InitOutput): void {
  release(allocate(ROOM, 1), ROOM, 1);
}

/** An empty model, or the one that was kept as bytes; it computes only when it is told to. */
export function engineModel(kept?: Uint8Array): Model {
  makeRoom(load());
  const model = kept ? Model.from_bytes(kept, 'en') : new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}
