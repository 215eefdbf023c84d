// Azure Storage on this machine: an Azurite that is installed outside the project, with one process
// for each service, so that the access logs show which service got a request. Knows nothing of the
// engine.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

export type Service = 'queue' | 'table' | 'blob';

/** An answered request, in the order of the answers. */
export interface StorageRequest {
  readonly service: Service;
  readonly method: string;
  /** The path with the query, without the account. */
  readonly path: string;
}

export interface Azurite {
  readonly connectionString: string;
  readonly requests: readonly StorageRequest[];
  close(): Promise<void>;
}

const services = ['blob', 'queue', 'table'] as const satisfies readonly Service[];
const account = 'rehearsal';

const access = /"(?<method>[A-Z]+) \/rehearsal\/?(?<path>\S*) HTTP/u;

/** A port that is free now; not every service prints the port that it chose for 0. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

/** Resolves when the service prints that it is up. @throws Error when it ends before */
const isUp = (service: Service, child: ChildProcess, lines: Interface): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Azurite's ${service} service has ended.`)));
    lines.on('line', (line) => {
      if (line.includes('successfully')) resolve();
    });
  });

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/**
 * Starts Azurite on free ports of 127.0.0.1, with a folder and a key of its own.
 * @param program the path of the command `azurite`; the commands of its services are beside it
 */
export const startAzurite = async (program: string): Promise<Azurite> => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-benefits-storage-'));
  const key = randomBytes(64).toString('base64');
  const requests: StorageRequest[] = [];
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(children.map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async (service: Service): Promise<string> => {
    const port = await freePort();
    const child = spawn(
      process.execPath,
      [
        `${program}-${service}`,
        `--${service}Port=${port}`,
        `--location=${folder}`,
        '--disableTelemetry',
        '--skipApiVersionCheck',
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${key}` },
      },
    );
    children.push(child);
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const { method, path } = access.exec(line)?.groups ?? {};
      if (method !== undefined && path !== undefined) requests.push({ service, method, path });
    });
    await isUp(service, child, lines);
    return `http://127.0.0.1:${port}/${account}`;
  };
  try {
    const [blob, queue, table] = await Promise.all(services.map(start));
    const endpoints = `BlobEndpoint=${blob};QueueEndpoint=${queue};TableEndpoint=${table}`;
    return {
      connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};${endpoints}`,
      requests,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
