// The connection to Cosmos DB: one client for the process, whose time limits are shorter than a
// call's.
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

/** Makes one call to the database, which includes all requests that the client sends for it. */
export const asked = <T>(call: () => Promise<T>): Promise<T> => bounded(calls.database, call);

/**
 * Aborts the client's requests when the call for which they are made ends. The client accepts a
 * signal for some requests only; without this, it repeats a read for minutes after its caller has
 * given up.
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

/** Opens the database without sending a request. */
export const openDatabase = (
  settings: DatabaseSettings,
  { credential, plugins, httpClient }: CosmosWays,
): Database => {
  const { endpoint, key } = settings;
  const options: CosmosClientOptions & { plugins: CosmosPlugins } = {
    endpoint,
    ...(key === undefined ? { aadCredentials: credential } : { key }),
    // The client repeats a throttled request for up to two seconds; then the caller gets 503.
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
