import { defineConfig } from 'oxlint';
import { forbidden, layers } from './layers.ts';

const noClock = [
  'error',
  { name: 'Date', message: 'Time comes from shared/domain/time.ts or from the context.' },
] as const;
const noRandom = [
  'error',
  { object: 'Math', property: 'random', message: 'Randomness is a port.' },
] as const;

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'jest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['dist/**', 'node_modules/**', 'test/architecture/fixtures/**'],
  rules: {
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-console': 'error',
    // Writing step by step is the point where order matters: sweeps, retries, batches.
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': 'off',
    'no-underscore-dangle': 'off',
    // Branded ids and stored documents get their type by assertion, each in one place.
    'typescript/no-unsafe-type-assertion': 'off',
    // An exhaustive switch needs no return behind it; the compiler checks that.
    'typescript/consistent-return': 'off',
    'oxc/no-map-spread': 'off',
    'jest/no-standalone-expect': 'off',
    'jest/expect-expect': 'off',
    'jest/no-conditional-expect': 'off',
  },
  overrides: [
    ...layers.map((layer) => ({
      files: [...layer.files],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: forbidden(layer),
                message: `${layer.name}: ${layer.why}`,
              },
            ],
          },
        ],
      },
    })),
    {
      files: ['shared/domain/**', 'orchestrations/*.ts'],
      rules: { 'no-restricted-globals': noClock, 'no-restricted-properties': noRandom },
    },
    { files: ['shared/domain/time.ts'], rules: { 'no-restricted-globals': 'off' } },
    { files: ['infra/local/**', 'test/**'], rules: { 'no-console': 'off' } },
  ],
});
