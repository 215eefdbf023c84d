import type { Config } from 'jest';

// swc turns the sources into CommonJS for Jest, and also the packages that are published as ES
// modules only.
const esmOnly = ['jose', 'intl-messageformat', '@formatjs/.*', 'croner'];

const config: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@azure/functions-core$': '<rootDir>/infra/local/functions-host/core.ts',
  },
  // Some tests build a thousand small applications; Jest's default of five seconds is enough for
  // one.
  testTimeout: 30_000,
  maxWorkers: 2,
};

export default config;
