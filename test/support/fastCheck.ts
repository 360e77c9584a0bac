/**
 * fast-check for the suites (jest.config.mjs puts it in the place of the package). The seed is one for everybody: a change is red or
 * green for what it is, and not for its luck. `npm run test:explore` draws other seeds; what it finds becomes an example or a worked case.
 */
import fc from '../../node_modules/fast-check/lib/cjs/fast-check.js';

const seed = Number(process.env.FC_SEED ?? 20_261_127);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

export * from '../../node_modules/fast-check/lib/cjs/fast-check.js';
export default fc;
