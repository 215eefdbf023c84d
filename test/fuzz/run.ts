// npm run fuzz: sends ten thousand requests to every operation. `-- --requests 300 --seed 7 --only
// add-user`.
import { parseArgs } from 'node:util';
import { theDocument } from '../support/contract.ts';
import { fuzz, targetsOf } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const document = await theDocument();
const targets = targetsOf(document).filter(({ name }) => (values.only ?? name) === name);
let found = 0;
for (const target of targets) {
  const { sent, statuses, findings } = await fuzz(document, target, {
    count: Number(values.requests),
    seed,
  });
  found += findings.length;
  console.log(
    `${target.name}: ${sent} requests, ${JSON.stringify(statuses)}, ${findings.length} findings`,
  );
  for (const { request, status, problems } of findings.slice(0, 5))
    console.log(
      `  ${status} ${problems.join('; ').slice(0, 1000)}: ${JSON.stringify(request).slice(0, 1000)}`,
    );
  if (findings.length > 0)
    console.log(`again: npm run fuzz -- --requests ${sent} --seed ${seed} --only ${target.name}`);
}
console.log(`${targets.length} operations, seed ${seed}: ${found} findings.`);
process.exitCode = found === 0 && targets.length > 0 ? 0 : 1;
