// Local cloud: runs it as a process: reads the environment, prints the addresses, shuts down in
// order. Knows its process; everything else is in cloud.ts.
import type { Application } from '../hosting/application.ts';
import { startCloudOn, type LocalCloud } from './cloud.ts';
import type { DurableEngine, EngineMaker } from '../durable/contract/engine.ts';
import { localEngine } from './local-engine.ts';
import { prepareStore, readRunSettings } from './run-settings.ts';

type AnyCloud = LocalCloud<DurableEngine>;

const report = (cloud: AnyCloud, store: string): string => {
  const { cosmos, email, clock } = cloud.about();
  return `
Partner Benefits runs locally.

  Application   ${cloud.origin}/
  Local cloud   ${cloud.origin}/local      where everything is, and what it can do
  Mails         ${cloud.origin}/local/outbox
  Traces        ${cloud.origin}/local/traces
  Cosmos DB     ${cosmos.endpoint}   (key: see /local)
  E-mail        ${email.endpoint}
  Store         ${store}
  Clock         ${clock.now}, ${clock.mode}
  Durable       ${cloud.durable.ownTime === undefined ? 'local engine' : 'the real extension, in memory'}

Who you can be: ${cloud.origin}/local/personas
A token:        POST ${cloud.origin}/local/token with tenantId and userId of a persona
Stop:           Ctrl+C
`;
};

/** Shuts down on the first signal, and exits at once on the second. */
const stopOnSignal = (cloud: AnyCloud): void => {
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

export interface RunOptions {
  /** Runs another application than the project's own. */
  readonly application?: Application;
  /** Fills an empty store. */
  readonly fill?: (cloud: AnyCloud) => Promise<void>;
  /** Loads the real engine, if requested. @throws Error where it is not available */
  readonly realEngine?: () => Promise<EngineMaker<DurableEngine>>;
}

const open = async ({ application, fill, realEngine }: RunOptions): Promise<void> => {
  const settings = readRunSettings(process.env, process.argv.slice(2));
  const empty = prepareStore(settings);
  const engine = settings.durable === 'real' ? await realEngine?.() : undefined;
  const cloud: AnyCloud = await startCloudOn<DurableEngine>(engine ?? localEngine, {
    ...settings,
    telemetry: true,
    log: (line) => console.error(line),
    ...(application ? { application } : {}),
  });
  stopOnSignal(cloud);
  if (empty) await fill?.(cloud);
  console.log(report(cloud, settings.store));
};

/** Runs a local cloud until the process gets a signal; an error at the start exits with 1. */
export const runLocalCloud = async (options: RunOptions = {}): Promise<void> => {
  try {
    await open(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
