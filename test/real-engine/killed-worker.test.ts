// Ten instances of each flow run at once on the real engine while the worker is killed twice: the
// engine delivers the worker's unfinished work again, and every activation ends.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  startEngine,
  type EngineConfig,
  type EngineProcess,
} from '../../infra/real-engine/engine.ts';
import { aPartner, noHands, policyOf, type Lasting } from './flow-world.ts';
import { flows } from './flows.ts';

const asksAll = process.env['REAL_ENGINE'] === 'kill';
const root = join(import.meta.dirname, '../..');
const ofEach = 10;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

interface Worker {
  readonly child: ChildProcess;
  readonly lines: AsyncIterator<string>;
}

const heard = async (lines: AsyncIterator<string>, word: string): Promise<string> => {
  const { value } = await lines.next();
  const line = String(value);
  if (!line.startsWith(`${word} `)) throw new Error(`the worker said: ${line}`);
  return line.slice(word.length + 1);
};

const workerIn = (
  folder: string,
  ports: { http: number; worker: number },
  lasting: Lasting,
): Worker => {
  const child = spawn(process.execPath, ['test/real-engine/killed-worker.ts'], {
    cwd: root,
    env: {
      ...process.env,
      STORE: folder,
      HTTP_PORT: String(ports.http),
      WORKER_PORT: String(ports.worker),
      POLICY: policyOf(lasting),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const reader: Interface = createInterface({ input: child.stdout });
  return { child, lines: reader[Symbol.asyncIterator]() };
};

interface Place {
  readonly origin: string;
  readonly begin: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const killed = async (child: ChildProcess | undefined): Promise<void> => {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const openPlace = async (lasting: Lasting): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-worker-'));
  const ports = { http: await freePort(), worker: await freePort() };
  const engine: EngineProcess = startEngine();
  let client: string | undefined;
  let child: ChildProcess | undefined;
  const begin = async (): Promise<void> => {
    const worker = workerIn(folder, ports, lasting);
    ({ child } = worker);
    const config: EngineConfig = JSON.parse(await heard(worker.lines, 'registers'));
    client ??= await engine.host(config);
    worker.child.stdin?.write(`${client}\n`);
    await heard(worker.lines, 'serves');
  };
  return {
    origin: `http://127.0.0.1:${ports.http}`,
    begin,
    async kill() {
      await killed(child);
      await begin();
    },
    async close() {
      await killed(child);
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
};

(asksAll ? describe : describe.skip)(
  'killed twice under a hundred flows (npm run conformance -- kill)',
  () => {
    it.each(['short', 'long'] as const)(
      '%s: every one ends',
      async (lasting) => {
        const place = await openPlace(lasting);
        try {
          await place.begin();
          const names = Object.keys(flows).filter((name) => flows[name]?.lasting === lasting);
          const hands = { ...noHands, every: 1000, atMost: 420_000, settle: 1500 };
          const played = Promise.all(
            names.flatMap((name, at) =>
              Array.from({ length: ofEach }, async (_, copy) => {
                const partner = await aPartner(
                  (path, init) => fetch(new URL(path, place.origin), init),
                  at * ofEach + copy + 1,
                  hands,
                );
                // Each flow waits for its final status, and throws if that does not come.
                return flows[name]!.play(partner);
              }),
            ),
          );
          for (const after of [6000, 6000]) {
            await sleep(after);
            await place.kill();
          }
          const ended = await played;
          expect(new Set(ended).size).toBe(names.length * ofEach);
          process.stdout.write(`${lasting}: ${ended.length} activations, each as it was to end\n`);
        } finally {
          await place.close();
        }
      },
      480_000,
    );
  },
);
