// `npm run prove`: all of what `npm test` does in part: every request that can fail, every pair of
// things that can happen to an offer, 300 requests to each operation.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('jest', ['test/faults', 'test/fuzz', 'test/rules/rule-8-orders'], {
  env: { ...process.env, PROVE: 'whole' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
