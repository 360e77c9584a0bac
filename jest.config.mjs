/** Unit, law and bundle tests; browser journeys are in test/e2e and run with the rest. */
import { availableParallelism, totalmem } from 'node:os';

/**
 * Size of the young generation in MB. With the 16 MB of the default a third of the time of large workbooks goes into collecting it, and more
 * helps up to half a gigabyte (four suites of test/app on two cores: 131 s of CPU with 64 MB, 119 with 256, 113 with 512; two runs each). A
 * worker then takes 3 GB, with 64 MB it takes 2; so the size depends on the memory that there is for each core. It is a power of two.
 */
const perCore = Math.min(process.constrainedMemory() || Infinity, totalmem()) / 2 ** 20 / availableParallelism();
const young = 2 ** Math.min(9, Math.max(4, Math.floor(Math.log2(perCore / 20))));
// workers take it over
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=${young}`.trim();

export default {
  // a plain context: the default one asks a proxy for each global
  testEnvironment: '<rootDir>/test/support/plainEnvironment.mjs',
  runtime: '<rootDir>/test/support/sharedRuntime.cjs',
  testSequencer: '<rootDir>/test/support/byFolder.cjs',
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
