// The application in a process of its own that may be killed, over an engine that lives on: it says
// what it registers, is told where the engine's client is, and serves the local cloud on a fixed port.
// It ends with its input, so that it does not outlive whoever started it.
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
