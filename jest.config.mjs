/** Unit, law and bundle tests; browser journeys are in test/e2e and run with the rest. */

// workers take it over: with the young generation of 16 MB that is the default, a third of the time of large workbooks goes into collecting it
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();

export default {
  // a plain context: the default one asks a proxy for each global
  testEnvironment: '<rootDir>/test/support/plainEnvironment.mjs',
  runtime: '<rootDir>/test/support/sharedRuntime.cjs',
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['<rootDir>/test/office/'],
  testTimeout: 30000,
  // by default one core is left idle, which on the two cores of a small machine doubles the time
  maxWorkers: '100%',
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/main.ts'],
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  // numfmt 4.0.1 names a CommonJS build that its package does not hold
  moduleNameMapper: {
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
    // one seed for everybody
    '^fast-check$': '<rootDir>/test/support/fastCheck.ts',
  },
  transformIgnorePatterns: ['/node_modules/(?!(@ironcalc|@googleapis|numfmt|preact|@preact)/)'],
};
