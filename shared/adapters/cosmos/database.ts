// The connection to Cosmos DB: one client for the process, with time limits that fit into a call's.
import {
  CosmosClient,
  type CosmosClientOptions,
  type Database,
  type PluginConfig,
} from '@azure/cosmos';
import { calls, databaseRequest } from '../system/budgets.ts';
import { bounded, callSignal } from '../system/deadline.ts';

export interface DatabaseSettings {
  readonly endpoint: string;
  /** The account key of the local cloud; without it the credential signs in. */
  readonly key: string | undefined;
  readonly database: string;
}

/**
 * Plugins are an undocumented option of the client; tests use them to answer requests in process.
 */
export type CosmosPlugins = readonly unknown[];

export interface CosmosWays extends Pick<CosmosClientOptions, 'httpClient'> {
  readonly credential: NonNullable<CosmosClientOptions['aadCredentials']>;
  readonly plugins?: CosmosPlugins | undefined;
}

/** One call to the database, with all requests that the client makes of it. */
export const asked = <T>(call: () => Promise<T>): Promise<T> => bounded(calls.database, call);

/**
 * Ends the client's requests with the call that they are made for. The client takes a signal for some
 * of them only, and repeats a read for minutes after nobody waits for it any more.
 */
const endingWithTheCall: PluginConfig = {
  on: 'request',
  plugin: async (context, _diagnostics, next) => {
    const abortSignal = callSignal();
    if (abortSignal === undefined) return next(context);
    abortSignal.throwIfAborted();
    context.options = { ...context.options, abortSignal };
    return next(context);
  },
};

/** Nothing is asked of the database yet. */
export const openDatabase = (
  settings: DatabaseSettings,
  { credential, plugins, httpClient }: CosmosWays,
): Database => {
  const { endpoint, key } = settings;
  const options: CosmosClientOptions & { plugins: CosmosPlugins } = {
    endpoint,
    ...(key === undefined ? { aadCredentials: credential } : { key }),
    // A throttled request is repeated for a little while, then the caller hears 503 and comes back.
    connectionPolicy: {
      requestTimeout: databaseRequest,
      enableBackgroundEndpointRefreshing: false,
      retryOptions: {
        maxRetryAttemptCount: 3,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 2,
      },
    },
    plugins: [endingWithTheCall, ...(plugins ?? [])],
    ...(httpClient === undefined ? {} : { httpClient }),
  };
  return new CosmosClient(options).database(settings.database);
};
