// The connection to Cosmos DB: one client for the process, with time limits that fit an HTTP answer.
import { CosmosClient, type CosmosClientOptions, type Database } from '@azure/cosmos';

export interface DatabaseSettings {
  readonly endpoint: string;
  readonly key: string;
  readonly database: string;
}

/** Plugins are an unlisted option of the client; tests answer requests in process with it. */
export type CosmosPlugins = readonly unknown[];

export const openDatabase = (settings: DatabaseSettings, plugins?: CosmosPlugins): Database => {
  const options: CosmosClientOptions & { plugins?: CosmosPlugins } = {
    endpoint: settings.endpoint,
    key: settings.key,
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
  };
  return new CosmosClient(options).database(settings.database);
};
