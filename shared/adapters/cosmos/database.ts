// The connection to Cosmos DB: one client for the process, with time limits that fit an HTTP answer.
import { CosmosClient, type CosmosClientOptions, type Database } from '@azure/cosmos';

export interface DatabaseSettings {
  readonly endpoint: string;
  /** Of the local cloud; the credential signs in where there is none. */
  readonly key: string | undefined;
  readonly database: string;
}

/** Plugins are an unlisted option of the client; tests answer requests in process with it. */
export type CosmosPlugins = readonly unknown[];

export interface CosmosWays extends Pick<CosmosClientOptions, 'httpClient'> {
  readonly credential: NonNullable<CosmosClientOptions['aadCredentials']>;
  readonly plugins?: CosmosPlugins | undefined;
}

/** Nothing is asked of the database yet. */
export const openDatabase = (
  settings: DatabaseSettings,
  { credential, plugins, httpClient }: CosmosWays,
): Database => {
  const { endpoint, key } = settings;
  const options: CosmosClientOptions & { plugins?: CosmosPlugins } = {
    endpoint,
    ...(key === undefined ? { aadCredentials: credential } : { key }),
    // A throttled request is repeated for a few seconds, then the caller hears 503 and comes back.
    connectionPolicy: {
      requestTimeout: 10_000,
      enableBackgroundEndpointRefreshing: false,
      retryOptions: {
        maxRetryAttemptCount: 3,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 5,
      },
    },
    ...(plugins === undefined ? {} : { plugins }),
    ...(httpClient === undefined ? {} : { httpClient }),
  };
  return new CosmosClient(options).database(settings.database);
};
