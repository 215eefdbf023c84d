// npm run demo: plays the story on a fresh local cloud in memory and prints its account or (--json)
// its data. Exits 1 if a rule does not hold.
import { startLocalCloud } from '../local/cloud/cloud.ts';
import { seed } from '../local/seed/seed.ts';
import { collect } from './data.ts';
import { problemsOf } from './demands.ts';
import { play } from './story.ts';
import { createTeller } from './teller.ts';

const asJson = process.argv.includes('--json');
const cloud = await startLocalCloud({
  clock: { start: '2026-12-01T09:00:00.000Z' },
  settings: { RATE_LIMIT: 'off' },
  log: (line) => {
    if (!line.startsWith('information')) console.error(line);
  },
});
const startedAt = cloud.clock.now();
await seed(cloud);
const teller = createTeller(cloud, (line) => {
  if (!asJson) console.log(line);
});
await play(teller);
const data = collect(cloud, startedAt);
await cloud.close();

const { days, purchases, activations, keys, mails, refunds, cosmos } = data;
const total = `${days} days: ${purchases.length} purchases, ${activations.length} activations,
${keys.revealed} keys, ${mails.length} mails, ${refunds.length} refund;
${cosmos.requests} requests to Cosmos DB, ${cosmos.requestUnits} RU.`;
console.log(asJson ? JSON.stringify(data, undefined, 2) : `\n${total.replaceAll('\n', ' ')}`);
const problems = [...teller.problems, ...problemsOf(data)];
for (const problem of problems) console.error(`Not as the rules demand: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
