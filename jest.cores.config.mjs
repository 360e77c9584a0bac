/** The suites of the pure cores alone, without bundle, emulator or browser: for `npm run test:unit`, coverage and mutation testing. */
import base from './jest.config.mjs';

export default {
  ...base,
  roots: ['metrics', 'reconcile', 'blueprint', 'imports', 'shared', 'connectors'].map(
    (name) => `<rootDir>/test/${name}`,
  ),
  // these load the emulator or a database
  testPathIgnorePatterns: ['/test/metrics/sql/'],
  collectCoverageFrom: ['metrics', 'reconcile', 'blueprint', 'imports', 'shared'].map((name) => `src/${name}/**/*.ts`),
};
