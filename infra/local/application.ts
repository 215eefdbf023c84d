// Local cloud: what it needs to know of an application in order to run it.
// Types and one loader; knows nothing of what the application does.
import type { IndexingPolicy } from '@azure/cosmos';
import type { HttpClient } from './email/http-client.ts';
import type { Environment } from './settings.ts';

/** What the local cloud puts in the place of the machine's own. */
export interface Overrides {
  readonly environment: Environment;
  readonly clock: { readonly now: () => Date };
  /** For the Cosmos client's option `plugins`; absent when the client is to use its endpoint. */
  readonly cosmosPlugins?: readonly unknown[];
  readonly emailHttpClient?: HttpClient;
  /** Fetches the issuer's keys. */
  readonly fetch?: typeof fetch;
  readonly log: (line: string) => void;
}

/** A container as the infrastructure templates would make it. */
export interface ContainerSpec {
  readonly id: string;
  readonly partitionKey: string;
  readonly indexingPolicy: IndexingPolicy;
}

export interface Application {
  readonly containers: readonly ContainerSpec[];
  /** Registers the application's functions before it returns. */
  start(overrides: Overrides): void;
}

/** Loads the project's own application; the functions host must be installed before. */
export const loadBenefits = async (): Promise<Application> => {
  const [{ start }, { containers }] = await Promise.all([
    import('../../functions/main.ts'),
    import('../../functions/app.ts'),
  ]);
  return { start, containers };
};
