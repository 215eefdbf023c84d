// Local cloud: what it must know about an application in order to run it. Types and one loader;
// knows nothing of what the application does.
import { pathToFileURL } from 'node:url';
import type { IndexingPolicy } from '@azure/cosmos';
import type { JsonObject } from '../cosmos/contract/contract.ts';
import type { HttpClient } from '../email/http-client.ts';
import type { Environment } from './settings.ts';
import type { LocalTelemetry } from '../telemetry/telemetry.ts';

/** The local cloud's replacements for what the machine provides. */
export interface Overrides {
  readonly environment: Environment;
  readonly clock: { readonly now: () => Date };
  /** For the Cosmos client's option `plugins`; absent when the client is to use its endpoint. */
  readonly cosmosPlugins?: readonly unknown[];
  readonly emailHttpClient?: HttpClient;
  /** Fetches the issuer's keys. */
  readonly fetch?: typeof fetch;
  /** Measures the time of budgets and deadlines; absent: the machine's time. */
  readonly deadlineTimer?: {
    readonly now: () => number;
    readonly after: (milliseconds: number, act: () => void) => () => void;
  };
  /** The destination of the application's telemetry; absent: the application sends none. */
  readonly telemetry?: LocalTelemetry['destination'];
  readonly log: (line: string) => void;
}

/** A container as the infrastructure templates would create it. */
export interface ContainerSpec {
  readonly id: string;
  readonly partitionKey: string;
  readonly indexingPolicy: IndexingPolicy;
}

/** A document that says until when others, although they are due, have to wait. */
export interface Holding {
  readonly container: string;
  /** Of the document, and its partition. */
  readonly id: string;
  /** @returns an ISO instant; undefined: the document does not have to wait */
  readonly until: (holding: JsonObject, waiting: JsonObject) => string | undefined;
}

export interface Application {
  readonly containers: readonly ContainerSpec[];
  readonly holding?: Holding;
  /** Registers the application's functions before it returns. */
  start(overrides: Overrides): void;
}

type Entry = Pick<Application, 'start'>;

/**
 * Loads the project's own application; the functions host must be installed before.
 * @param bundle a file built by `npm run build`, instead of the sources
 */
export const loadBenefits = async (
  bundle: string | undefined = process.env['BUNDLE'],
): Promise<Application> => {
  const [entry, { containers, mailHolding }] = await Promise.all([
    bundle === undefined
      ? import('../../../functions/main.ts')
      : (import(pathToFileURL(bundle).href) as Promise<Entry>),
    import('../../../functions/app.ts'),
  ]);
  return { start: entry.start, containers, holding: mailHolding };
};
