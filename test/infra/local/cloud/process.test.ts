// The local cloud as a process: where it listens, how it ends, what it prints when it cannot start.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = require.resolve('./tiny-start.ts');

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  /**
   * The origin, once the process has printed it; rejects with the output if the process ends
   * before.
   */
  readonly origin: Promise<string>;
  readonly ended: Promise<number | null>;
}

const children: ChildProcess[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

const run = (environment: Record<string, string>): Running => {
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: '0',
      COSMOS_PORT: '0',
      EMAIL_PORT: '0',
      CLOCK: 'frozen',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  const ended = once(child, 'exit').then(() => child.exitCode);
  const origin = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /Application\s+(http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (found && said.includes('Ctrl+C')) resolve(String(found[1]));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then(() => reject(new Error(said)));
  });
  origin.catch(() => undefined);
  return { child, said: () => said, origin, ended };
};

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', body: JSON.stringify(body) });

const ask = async (url: string): Promise<unknown> => JSON.parse(await (await fetch(url)).text());

test('a process is filled when it is fresh, outlives a kill, and ends in order on a signal', async () => {
  const first = run({ CLOCK_START: '2026-11-24T10:00:00.000Z' });
  const one = await first.origin;
  await fetch(`${one}/wait/w1`, { method: 'POST' });
  await post(`${one}/local/clock/advance`, { duration: 'P1D' });
  first.child.kill('SIGKILL');
  await first.ended;

  const second = run({ CLOCK_START: '2026-11-24T10:00:00.000Z' });
  const other = await second.origin;
  const advanced = await post(`${other}/local/clock/advance`, { duration: 'P2D' });
  expect(await advanced.json()).toMatchObject({ now: '2026-11-27T10:00:00.000Z' });
  expect(await ask(`${other}/noted/w1`)).toEqual({ at: '2026-11-26T10:00:00.000Z' });
  // The store is filled once only: filling it again would be refused as a conflict.
  await post(`${other}/local/clock/advance`, { to: '2030-01-02T00:00:00.000Z' });
  expect(await ask(`${other}/local/outbox`)).toMatchObject({ value: [{ subject: 'Due: first' }] });

  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('what it cannot start with is said in one line, and it ends with 1', async () => {
  const { said, ended } = run({ CLOCK_START: 'soon' });
  expect(await ended).toBe(1);
  expect(said()).toBe('Not an instant: soon\n');
});
