/**
 * Mutation testing of the pure cores: `npm run mutation` for src/metrics and src/reconcile, `npm run mutation -- --mutate 'src/metrics/rnp/*.ts'` for a part.
 * It changes the code in one place at a time and asks whether a test notices.
 */
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  jest: {
    configFile: 'jest.cores.config.mjs',
    enableFindRelatedTests: true,
    // wrapped by its own environment, which does not know the plain one
    config: { testEnvironment: 'node' },
  },
  coverageAnalysis: 'perTest',
  mutate: ['src/metrics/**/*.ts', 'src/reconcile/**/*.ts'],
  // texts in two languages are judged by people, not by tests
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  ignorePatterns: ['/out', '/dist', '/samples', '/docs/images', '/.stryker-tmp', '/reports'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { reportTests: false, allowColor: false },
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  concurrency: 2,
  timeoutMS: 20000,
  thresholds: { high: 85, low: 75, break: null },
};
