// The application in a separate process that may be killed, while its engine lives on. It prints
// what it registers, reads where the engine's client is, and serves the local cloud on a fixed
// port. It ends when its standard input closes, so that it does not outlive its parent.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startCloudOn } from '../../infra/local/cloud/cloud.ts';
import { configOf, engineOver } from '../../infra/real-engine/durable.ts';

const { STORE = '', HTTP_PORT, WORKER_PORT, POLICY } = process.env;

const say = (word: string, value: unknown): void => {
  process.stdout.write(`${word} ${JSON.stringify(value)}\n`);
};

const lines = createInterface({ input: process.stdin });
lines.on('close', () => process.exit());
const engine = engineOver(async (given, worker) => {
  say('registers', configOf(given, worker.url));
  const [client]: string[] = await once(lines, 'line');
  return { client: () => String(client), end: async () => undefined };
}, Number(WORKER_PORT));

const cloud = await startCloudOn(engine, {
  store: STORE,
  ports: { http: Number(HTTP_PORT), cosmos: 0, email: 0 },
  clock: { mode: 'ticking' },
  settings: { RATE_LIMIT: 'off', POLICY },
});
say('serves', cloud.origin);
