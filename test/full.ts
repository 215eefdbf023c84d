// `npm run test:full` runs completely what `npm test` runs in part: every request that can fail,
// every pair of events in an offer's life, every race many times, 300 requests to each operation,
// every set of Azure's parameters, a thousand random
// acts of a partner. With `-- --unkind` it runs instead, for longer than a gate may
// take: every pair of acts at once, and the rules on two instances and on replicas that are behind.
import { spawnSync } from 'node:child_process';

const long = [
  'test/faults',
  'test/fuzz',
  'test/docs/tour',
  'test/functions/http/list-walk',
  'test/growth',
  'test/previews',
  'test/histories',
  'test/rules/money',
  'test/functions/http/users/user-changes',
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

process.exitCode = process.argv.includes('--unkind')
  ? jest(['test/races'], { PROVE: 'whole' }) || jest(shared, { INSTANCES: '2', STALE: '0.5' })
  : jest(long, { PROVE: 'whole' });
