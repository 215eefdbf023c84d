// The real engine's process: started with the functions that an application registers, restarted
// with another version of them, and ended with this process. Knows its lines of JSON; nothing of
// what an application does.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { programPath } from './program.ts';

export interface EngineConfig {
  /** The URL at which functions are called. */
  readonly worker: string;
  readonly orchestrators: readonly string[];
  readonly activities: readonly string[];
  readonly taskHub: string;
  /** `extensions.durableTask.defaultVersion` of host.json. */
  readonly defaultVersion?: string | undefined;
  readonly maxConcurrentActivities?: number | undefined;
  /**
   * The longest timer set in one piece, and the length of the hops of longer ones, in ms; absent: 6
   * and 3 days.
   */
  readonly longestTimer?: number;
  readonly timerHop?: number;
  /** A storage connection string, for histories in Azure Storage; absent: in memory. */
  readonly storage?: string | undefined;
  /** More settings of the storage, as in `extensions.durableTask.storageProvider` of host.json. */
  readonly storageProvider?: Readonly<Record<string, string>>;
}

export interface EngineProcess {
  /** Resolves when the process has ended on its own: neither closed nor killed from here. */
  readonly lost: Promise<void>;
  /**
   * Replaces the current host with one for this application, over the same instances.
   * @returns the durable client's input binding, as JSON text
   */
  host(config: EngineConfig): Promise<string>;
  /** Sends SIGKILL: the process cannot clean up anything. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/**
 * Starts the program; it ends when this process ends.
 * @param verbose whether the extension's log goes to standard error, too
 */
export const startEngine = (verbose = false): EngineProcess => {
  const child = spawn('dotnet', [programPath], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let isWanted = true;
  const lost = Promise.withResolvers<void>();
  const left = once(child, 'exit').then(() => {
    if (isWanted) lost.resolve();
    return { done: true as const, value: undefined };
  });
  return {
    lost: lost.promise,
    async host(config) {
      child.stdin.write(`${JSON.stringify({ ...config, verbose })}\n`);
      const { done, value } = await Promise.race([lines.next(), left]);
      if (done === true) throw new Error('The real engine has ended; the lines above say why.');
      return value;
    },
    kill: async () => {
      isWanted = false;
      child.kill('SIGKILL');
      await ended(child);
    },
    close: async () => {
      isWanted = false;
      child.stdin.end();
      await ended(child);
    },
  };
};
