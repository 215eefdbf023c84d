import { randomInt } from 'node:crypto';
import type { Config } from 'jest';
import { generatePem } from './infra/local/identity/signing-key.ts';
import { bundledPackages } from './test/support/packages.ts';

// Between a request to a part of the local cloud and its answer others may come in, by this seed.
process.env['INTERLEAVING'] ??= String(randomInt(1_000_000));

// One key for the tokens of all tests: to create one in each file takes a tenth of a second.
process.env['SIGNING_KEY'] ??= generatePem();

// What takes a quarter of the time stays out of a run of everything: `npm run test:full` plays it
// whole, and whoever names files gets them.
const long = ['/test/fuzz/', '/test/faults/(?:offer-)?crash-points', '/test/faults/lost-races'];
const isEverything = !process.argv.slice(2).some((argument) => argument.startsWith('test/'));
const leftOut = process.env['PROVE'] !== 'whole' && isEverything ? long : [];

const config: Config = {
  testPathIgnorePatterns: ['/node_modules/', ...leftOut],
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/pauses.ts'],
  transform: {
    // The bundle that tests can be run on is JavaScript.
    '\\.[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'commonjs' },
        sourceMaps: true,
      },
    ],
  },
  moduleNameMapper: {
    ...bundledPackages(),
    '^@azure/functions-core$': '<rootDir>/infra/local/functions-host/core.ts',
  },
  reporters: ['default', '<rootDir>/test/support/seed-reporter.ts'],
  // Only for what hangs: a busy machine makes no test fail.
  testTimeout: 300_000,
  maxWorkers: 2,
};

export default config;
