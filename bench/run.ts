/** `npm run bench`: what the operations cost beside a usual script, and what a refresh costs as leads grow. `npm run bench scale` does one part. */
import { operations } from './operations';
import { scale } from './scale';

const [only] = process.argv.slice(2);
if (only !== 'scale') operations();
if (only === undefined) console.log('');
if (only !== 'operations') scale();
