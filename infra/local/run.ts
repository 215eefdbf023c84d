// Local cloud: a process of its own: reads the environment, says where everything is, ends in order.
// Knows the process it runs in; everything else is in cloud.ts.
import type { Application } from './application.ts';
import { startLocalCloud, type LocalCloud } from './cloud.ts';
import { prepareStore, readRunSettings } from './run-settings.ts';

const report = (cloud: LocalCloud, store: string): string => {
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

export interface RunOptions {
  /** Another application than the project's own. */
  readonly application?: Application;
  /** Puts something into a store that has nothing yet. */
  readonly fill?: (cloud: LocalCloud) => Promise<void>;
}

const open = async ({ application, fill }: RunOptions): Promise<void> => {
  const settings = readRunSettings(process.env, process.argv.slice(2));
  const empty = prepareStore(settings);
  const cloud = await startLocalCloud({
    ...settings,
    telemetry: true,
    log: (line) => console.error(line),
    ...(application ? { application } : {}),
  });
  stopOnSignal(cloud);
  if (empty) await fill?.(cloud);
  console.log(report(cloud, settings.store));
};

/** Runs a local cloud until the process is told to stop; what is wrong at the start ends it with 1. */
export const runLocalCloud = async (options: RunOptions = {}): Promise<void> => {
  try {
    await open(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
