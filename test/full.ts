// `npm run test:full` runs completely what `npm test` runs in part: every request that can fail,
// every pair of events in an offer's life, every race many times, 300 requests to each operation,
// every set of Azure's parameters.
import { spawnSync } from 'node:child_process';

const long = [
  'test/faults',
  'test/fuzz',
  'test/functions/http/users/user-changes',
  'test/rules/key-races',
  'test/rules/policies',
  'test/rules/rule-5',
  'test/rules/rule-8-orders',
  'test/infra/azure',
];
const { status } = spawnSync('jest', long, {
  env: { ...process.env, PROVE: 'whole' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
