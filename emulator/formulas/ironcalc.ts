/** The formula engine: its WebAssembly is loaded once, synchronously, when the first model is asked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

let ready = false;

function load(): void {
  if (ready) return;
  const file = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(file) });
  ready = true;
}

/** An empty model, or the one that was kept as bytes; it computes only when it is told to. */
export function engineModel(kept?: Uint8Array): Model {
  load();
  const model = kept ? Model.from_bytes(kept, 'en') : new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}
