// `npm run test:full` runs all of what `npm test` runs in part: every request that can fail, every
// pair of acts, every race many times, 300 requests to each operation, every set of Azure's
// parameters. Then it runs the rules again on two instances and on replicas that are behind.
import { spawnSync } from 'node:child_process';

const long = [
  'test/faults',
  'test/fuzz',
  'test/functions/http/users/user-changes',
  'test/races',
  'test/rules/key-races',
  'test/rules/policies',
  'test/rules/rule-5',
  'test/rules/rule-8-orders',
  'test/infra/azure',
];

/** Rate limits are counted by each instance. */
const ofOneInstance = 'test/functions/http/limits';
const shared = [
  'test/rules',
  'test/functions/http',
  'test/orchestrations',
  `--testPathIgnorePatterns=${ofOneInstance}`,
];

const jest = (args: readonly string[], settings: Readonly<Record<string, string>>): number => {
  const env = { ...process.env, ...settings };
  return spawnSync('jest', args, { env, stdio: 'inherit' }).status ?? 1;
};

process.exitCode = jest(long, { PROVE: 'whole' }) || jest(shared, { INSTANCES: '2', STALE: '0.5' });
