// A very small application on the real SDKs, with which the whole local cloud is tested.
import { EmailClient } from '@azure/communication-email';
import { CosmosClient, type Container, type CosmosClientOptions } from '@azure/cosmos';
import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import type { Application, Overrides } from '../../../../infra/local/hosting/application.ts';

const containers: Application['containers'] = [
  {
    id: 'partners',
    partitionKey: '/partnerId',
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: [{ path: '/nextActionAt/?' }],
      excludedPaths: [{ path: '/*' }],
    },
  },
];

const containerOf = ({ environment, cosmosPlugins }: Overrides): Container => {
  const options: CosmosClientOptions & { plugins?: readonly unknown[] } = {
    endpoint: environment['COSMOS_ENDPOINT'] ?? '',
    key: environment['COSMOS_KEY'] ?? '',
    ...(cosmosPlugins ? { plugins: cosmosPlugins } : {}),
  };
  const client = new CosmosClient(options);
  return client.database(environment['COSMOS_DATABASE'] ?? '').container('partners');
};

const mailerOf = ({ environment, emailHttpClient }: Overrides): EmailClient =>
  new EmailClient(environment['EMAIL_CONNECTION_STRING'] ?? '', {
    allowInsecureConnection: true,
    ...(emailHttpClient ? { httpClient: emailHttpClient } : {}),
  });

/** The user of a request's bearer token, after the checks that Entra's documentation requires. */
const bearerOf = ({ environment, fetch: ask }: Overrides) => {
  const keys = createRemoteJWKSet(
    new URL(environment['IDENTITY_JWKS_URI'] ?? ''),
    ask && { [customFetch]: ask },
  );
  const audience = environment['IDENTITY_AUDIENCE'] ?? '';
  return async (authorization: string | null): Promise<Record<string, unknown>> => {
    const token = (authorization ?? '').replace('Bearer ', '');
    const { payload } = await jwtVerify(token, keys, { audience });
    return payload;
  };
};

const remind = (overrides: Overrides, container: Container): void => {
  const mailer = mailerOf(overrides);
  app.timer('sweep', {
    schedule: '0 */5 * * * *',
    handler: async () => {
      const { resources } = await container.items
        .query<{ id: string; partnerId: string }>({
          query: 'SELECT c.id, c.partnerId FROM c WHERE c.nextActionAt <= @now',
          parameters: [{ name: '@now', value: overrides.clock.now().toISOString() }],
        })
        .fetchAll();
      for (const { id, partnerId } of resources) {
        await mailer.beginSend({
          senderAddress: overrides.environment['EMAIL_SENDER'] ?? '',
          content: {
            subject: `Due: ${id}`,
            plainText: `See ${overrides.environment['PUBLIC_BASE_URL']}/i/${id}`,
            html: `<html lang="en"><p>${id}</p></html>`,
          },
          recipients: { to: [{ address: `${id}@northbeam.example` }] },
        });
        await container.item(id, partnerId).replace({ id, partnerId });
      }
    },
  });
};

const wait = (container: Container, now: () => Date): void => {
  df.app.activity('note', {
    handler: async (id: string) => {
      await container.items.create({ id, partnerId: 'noted', at: now().toISOString() });
    },
  });
  df.app.orchestration('waiting', function* (context) {
    const start = context.df.currentUtcDateTime.getTime();
    yield context.df.createTimer(new Date(start + 2 * 86_400_000));
    yield context.df.callActivity('note', context.df.instanceId);
    return context.df.version;
  });
};

/** Due documents become mails, and orchestrations that wait become notes. */
export const tinyApplication: Application = {
  containers,
  start(overrides) {
    const container = containerOf(overrides);
    const bearer = bearerOf(overrides);
    app.http('due', {
      route: 'due/{id}',
      methods: ['POST'],
      handler: async (request) => {
        const id = String(request.params['id']);
        const nextActionAt = await request.text();
        await container.items.create({ id, partnerId: 'p', nextActionAt });
        return { status: 201 };
      },
    });
    app.http('noted', {
      route: 'noted/{id}',
      methods: ['GET'],
      handler: async (request) => {
        const { resource } = await container.item(String(request.params['id']), 'noted').read();
        return resource ? { jsonBody: { at: resource.at } } : { status: 404 };
      },
    });
    app.http('me', {
      route: 'me',
      methods: ['GET'],
      handler: async (request) => ({
        jsonBody: await bearer(request.headers.get('authorization')),
      }),
    });
    app.http('wait', {
      route: 'wait/{id}',
      methods: ['POST'],
      extraInputs: [df.input.durableClient()],
      handler: async (request, context) => {
        const instanceId = String(request.params['id']);
        await df.getClient(context).startNew('waiting', { instanceId });
        return { status: 202 };
      },
    });
    remind(overrides, container);
    wait(container, overrides.clock.now);
  },
};
