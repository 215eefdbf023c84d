// `npm run prove`: all of what `npm test` does in part: every request that can fail, every pair of
// things that can happen to an offer, 200 races for a key, 300 requests to each operation, every set of
// Azure's parameters.
import { spawnSync } from 'node:child_process';

const long = [
  'test/faults',
  'test/fuzz',
  'test/rules/key-races',
  'test/rules/rule-8-orders',
  'test/infra/azure',
];
const { status } = spawnSync('jest', long, {
  env: { ...process.env, PROVE: 'whole' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
