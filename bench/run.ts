/** `npm run bench`: what the operations cost beside a usual script, a refresh as leads grow, and opening a file; `npm run bench scale` does one part. */
import { operations } from './operations';
import { scale } from './scale';
import { start } from './start';

const PARTS: Readonly<Record<string, () => void>> = { start, operations, scale };

const [only] = process.argv.slice(2);
const parts = only === undefined ? Object.values(PARTS) : [PARTS[only]];
for (const part of parts) {
  if (!part) throw new Error(`no part ${only}: ${Object.keys(PARTS).join(', ')}`);
  part();
  console.log('');
}
