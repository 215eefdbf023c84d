// The local cloud as a separate process, as `npm start` runs it, so that a test can kill and
// restart it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const root = join(import.meta.dirname, '..', '..');

export interface LocalProcess {
  readonly origin: string;
  /** @param path on this process's origin */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends SIGKILL: the process cannot clean up anything. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

const end = async (child: ChildProcess): Promise<void> => {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // Kills the whole process group, because under npm the cloud is a grandchild.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
};

/** For `afterEach`: no process may outlive its test. */
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

/**
 * @param store a folder, which survives a kill, or `memory`
 * @param command the command that starts it
 */
export const startProcess = async (
  store: string,
  command: readonly [string, ...string[]] = [process.execPath, 'infra/local/start.ts'],
): Promise<LocalProcess> => {
  const ports = { PORT: '0', COSMOS_PORT: '0', EMAIL_PORT: '0' };
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...ports, LOCAL_STORE: store, CLOCK: 'frozen' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  running.add(child);
  const origin = await originOf(child);
  return {
    origin,
    fetch: (path, init) => fetch(new URL(path, origin), init),
    kill: () => end(child),
  };
};
