// The local cloud as a process of its own, as `npm start` runs it: to be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const root = join(import.meta.dirname, '..', '..');

export interface LocalProcess {
  readonly origin: string;
  get(path: string): Promise<Record<string, unknown>>;
  post(path: string, body: object, token?: string): Promise<Record<string, unknown>>;
  /** SIGKILL: nothing gets a chance to be put in order. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

const end = async (child: ChildProcess): Promise<void> => {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

/** For `afterEach`: no process outlives its test. */
export const endProcesses = async (): Promise<void> => {
  await Promise.all([...running].map((child) => end(child)));
};

const originOf = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, origin] = /^\s+Application\s+(http:\S+?)\/?$/u.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error('the local cloud ended without saying where it is');
};

/** @param store a folder, kept over a kill, or `memory` */
export const startProcess = async (store: string): Promise<LocalProcess> => {
  const ports = { PORT: '0', COSMOS_PORT: '0', EMAIL_PORT: '0' };
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    cwd: root,
    env: { ...process.env, ...ports, LOCAL_STORE: store, CLOCK: 'frozen' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const origin = await originOf(child);
  const read = async (response: Response): Promise<Record<string, unknown>> => {
    const body: Record<string, unknown> = JSON.parse((await response.text()) || '{}');
    if (!response.ok)
      throw new Error(`${response.url}: ${response.status} ${String(body['code'])}`);
    return body;
  };
  return {
    origin,
    get: async (path) => read(await fetch(origin + path)),
    post: async (path, body, token) =>
      read(
        await fetch(origin + path, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'idempotency-key': `key-${path}`,
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(body),
        }),
      ),
    kill: () => end(child),
  };
};
