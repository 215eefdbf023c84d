// The connection to Cosmos DB: one client for the process, with time limits short enough for an
// HTTP answer.
import { CosmosClient, type CosmosClientOptions, type Database } from '@azure/cosmos';

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

/** Opens the database; no request is sent yet. */
export const openDatabase = (
  settings: DatabaseSettings,
  { credential, plugins, httpClient }: CosmosWays,
): Database => {
  const { endpoint, key } = settings;
  const options: CosmosClientOptions & { plugins?: CosmosPlugins } = {
    endpoint,
    ...(key === undefined ? { aadCredentials: credential } : { key }),
    // A throttled request is retried for a few seconds; then the caller gets 503 and can retry.
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
