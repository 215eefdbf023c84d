// The linter's rules: correctness everywhere, the import table room by room, and purity in code
// that is replayed or that decides.
import { defineConfig, type OxlintConfig } from 'oxlint';
import { forbidden, layers, type Layer } from './layers.ts';

type Rules = NonNullable<OxlintConfig['rules']>;

const notHere = (message: string, ...names: readonly string[]) =>
  names.map((name) => ({ name, message }));

const pure: Rules = {
  'no-restricted-globals': [
    'error',
    ...notHere('Time comes from shared/domain/time.ts or from the context.', 'Date', 'performance'),
    ...notHere('Waiting is done by the context.', 'setTimeout', 'setInterval', 'setImmediate'),
    ...notHere('Randomness is a port.', 'crypto'),
    ...notHere('What is outside comes in as an argument.', 'fetch', 'process', 'globalThis'),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Randomness is a port.' },
    { object: 'Date', property: 'now', message: 'Time is an argument.' },
  ],
};

const importsOf = (layer: Layer): Rules => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: forbidden(layer), message: `${layer.name}: ${layer.why}` }] },
  ],
});

/** The linter's configuration for the given rows of the import table. */
export const lintingWith = (rows: readonly Layer[]): OxlintConfig => ({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'jest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  // Generated code: the compiler still checks it as strictly as the rest.
  ignorePatterns: ['dist/**', 'node_modules/**', 'infra/clients/typescript/api.ts'],
  rules: {
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-console': 'error',
    // Some code has to await one step after another because order matters: sweeps, retries,
    // batches.
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': 'off',
    'no-underscore-dangle': 'off',
    // Branded ids and stored documents get their type by assertion, each in one place.
    'typescript/no-unsafe-type-assertion': 'off',
    // An exhaustive switch needs no return after it; the compiler checks that.
    'typescript/consistent-return': 'off',
    'oxc/no-map-spread': 'off',
    'import/no-named-as-default-member': 'off',
    'jest/no-standalone-expect': 'off',
    'jest/expect-expect': 'off',
    'jest/no-conditional-expect': 'off',
  },
  overrides: [
    ...rows.map((layer) => ({ files: [...layer.files], rules: importsOf(layer) })),
    {
      files: ['shared/domain/**', 'orchestrations/*.ts'],
      rules: pure,
    },
    { files: ['shared/domain/time.ts'], rules: { 'no-restricted-globals': 'off' } },
    {
      // Programs for the terminal.
      files: ['infra/{local,clients,demo,mail-preview,screenshots}/**', 'test/**'],
      rules: { 'no-console': 'off' },
    },
    {
      // A test is easiest to read with its small functions next to it; documents are untyped in
      // tests.
      files: ['test/**', 'infra/demo/**'],
      rules: {
        'unicorn/consistent-function-scoping': 'off',
        'unicorn/no-useless-spread': 'off',
        'unicorn/prefer-set-has': 'off',
        'typescript/no-base-to-string': 'off',
        'typescript/no-useless-default-assignment': 'off',
      },
    },
  ],
});

export default defineConfig(lintingWith(layers));
