// Local cloud: `npm start`. Reads the environment, starts everything, says where it is.
// Knows the process it runs in; everything else is in cloud.ts.
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalCloud } from './cloud.ts';
import { startLocalCloud } from './cloud.ts';
import { seed } from './seed.ts';

const { env } = process;

const portOf = (name: string, usual: number): number => {
  const port = Number(env[name] ?? usual);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${name} is not a port: ${env[name]}`);
};

/** A store that is not there yet, or was emptied, has no partners. */
const openStore = (): { store: string; fresh: boolean } => {
  const named = env['LOCAL_STORE'] || '.local';
  if (named === 'memory') return { store: 'memory', fresh: true };
  const store = resolve(named);
  if (process.argv.includes('--fresh')) rmSync(store, { recursive: true, force: true });
  return { store, fresh: !existsSync(store) };
};

const report = (cloud: LocalCloud, store: string): string => {
  const { cosmos, email, clock } = cloud.about();
  return `
Partner Benefits runs locally.

  Application   ${cloud.origin}/
  API           ${cloud.origin}/docs
  Local cloud   ${cloud.origin}/local      where everything is, and what it can do
  Mails         ${cloud.origin}/local/outbox
  Cosmos DB     ${cosmos.endpoint}   (key: see /local)
  E-mail        ${email.endpoint}
  Store         ${store}
  Clock         ${clock.now}, ${clock.mode}

Who you can be: ${cloud.origin}/local/personas
A token:        POST ${cloud.origin}/local/token with tenantId and userId of a persona
Stop:           Ctrl+C
`;
};

/** Ends on the first signal in an orderly way, on the second at once. */
const stopOnSignal = (cloud: LocalCloud): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

const run = async (): Promise<void> => {
  const { store, fresh } = openStore();
  const cloud = await startLocalCloud({
    store,
    ports: {
      http: portOf('PORT', 7071),
      cosmos: portOf('COSMOS_PORT', 8081),
      email: portOf('EMAIL_PORT', 8025),
    },
    clock: { mode: env['CLOCK'] === 'frozen' ? 'frozen' : 'ticking', start: env['CLOCK_START'] },
    settings: { POLICY: env['POLICY'], RATE_LIMIT: env['RATE_LIMIT'] },
    log: (line) => console.error(line),
  });
  stopOnSignal(cloud);
  if (fresh) await seed(cloud);
  console.log(report(cloud, store));
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
