// Local cloud: `npm start`, all of Partner Benefits on this machine, with its demo partners.
// Decides what to run; run.ts runs it.
import { runLocalCloud } from './cloud/run.ts';
import { seed } from './seed/seed.ts';

await runLocalCloud({
  fill: seed,
  realEngine: async () => (await import('../real-engine/durable.ts')).built(),
});
