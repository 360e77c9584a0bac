/** The engine's memory grows before a model is made and not while it is filled. */
import { initSync } from '@ironcalc/wasm';
import { engineModel } from '../../../emulator/formulas/ironcalc';

it('has room for thousands of formulas', () => {
  const model = engineModel();
  // it is loaded already: what is given is not looked at
  const { memory } = initSync({ module: new Uint8Array() });
  const before = memory.buffer;
  for (let row = 2; row < 3000; row++) model.setUserInput(0, row, 1, `=A${row - 1}+SUM($B$1:B${row})`);
  expect(memory.buffer).toBe(before);
  model.free();
});
