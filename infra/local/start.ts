// Local cloud: `npm start`, the whole of Partner Benefits on this machine, with its demo partners.
// Says what is run; how, is in run.ts.
import { runLocalCloud } from './cloud/run.ts';
import { seed } from './seed/seed.ts';

await runLocalCloud({
  fill: seed,
  realEngine: async () => (await import('../real-engine/durable.ts')).built(),
});
