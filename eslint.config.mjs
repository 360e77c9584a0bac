import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which layer of src/ may import which (docs/architecture.md). `shared` is open to all; the table is the rule. */
const MAY_IMPORT = {
  shared: [],
  metrics: [],
  blueprint: [],
  imports: [],
  connectors: ['imports'],
  landing: ['blueprint'],
  reconcile: ['blueprint'],
  department: ['blueprint', 'metrics'],
  app: ['metrics', 'blueprint', 'imports', 'connectors', 'landing', 'reconcile', 'department'],
  google: ['app', 'blueprint', 'reconcile'],
  panel: ['app', 'blueprint'],
};
const LAYERS = Object.keys(MAY_IMPORT);
const OUTSIDE = ['**/emulator/**', '**/workbench/**', '**/sidebar/**', '**/test/**'];
const PURE = LAYERS.filter((layer) => !['google', 'panel'].includes(layer));
const SERVICES = [
  'SpreadsheetApp',
  'Sheets',
  'Docs',
  'Drive',
  'BigQuery',
  'DriveApp',
  'DocumentApp',
  'UrlFetchApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'HtmlService',
  'Utilities',
  'Session',
  'Logger',
];

const layerRule = (layer) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: LAYERS.filter((l) => l !== layer && l !== 'shared' && !MAY_IMPORT[layer].includes(l)).map(
              (l) => `**/${l}/**`,
            ),
            message: `${layer}/ may import only: shared ${MAY_IMPORT[layer].join(' ')} (docs/architecture.md)`,
          },
          { group: OUTSIDE, message: 'src/ never imports the local host, the sidebar or tests' },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['.stryker-tmp/', 'reports/', 'dist', 'dist-live', 'out', 'coverage', 'node_modules', '.data'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './sidebar/tsconfig.json', './tsconfig.local.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // optional chaining and defaults count as branches, so readers of Google's sparse answers score high
      complexity: ['error', 22],
    },
  },
  {
    files: ['src/**/*.ts', 'sidebar/**/*.ts', 'sidebar/**/*.tsx'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  ...LAYERS.map(layerRule),
  ...PURE.map((layer) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: { 'no-restricted-globals': ['error', ...SERVICES, 'Date.now'] },
  })),
  {
    files: ['emulator/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src/**', '**/sidebar/**', '**/workbench/**', '**/test/**'],
              message: 'the emulator knows nothing of the add-on',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['workbench/**/*.ts', 'workbench/**/*.tsx'],
    rules: {
      complexity: ['error', 28],
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    // reference values are written with all the digits that their source prints
    rules: {
      'no-loss-of-precision': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  // one Apps Script file: its functions are called by name from the script editor
  {
    files: ['scripts/verifyLive/*.js'],
    languageOptions: { sourceType: 'script', globals: { console: 'readonly' } },
    rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  {
    // jest requires its loader
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', process: 'readonly', require: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
