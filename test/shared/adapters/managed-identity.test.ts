// Signing in without keys: the real SDK requests a token from the platform's endpoint, once and
// only when needed, and the real clients of database and mail send that token.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { EmailHttpClient } from '../../../shared/adapters/email/mail-provider.ts';
import { openDatabase } from '../../../shared/adapters/cosmos/database.ts';
import { createMailProvider } from '../../../shared/adapters/email/mail-provider.ts';
import { noTelemetry } from '../../../shared/adapters/telemetry/no-telemetry.ts';
import { managedIdentity } from '../../../shared/adapters/identity/managed-identity.ts';
import { createHangs } from '../../../infra/local/contract/hanging.ts';
import { inProcess } from '../../../infra/local/email/http-client.ts';
import type { WireRequest } from '../../../infra/local/contract/wire.ts';
import { patienceBy } from '../../../shared/adapters/system/deadline.ts';
import { manualTimer, whileHanging } from '../../support/manual-timer.ts';

const asked: string[] = [];
let platform: Server;
/** Requests that the platform leaves without an answer. */
const hanging = createHangs();
let isSilent = false;

/** The platform's token endpoint, as App Service and Functions provide it to the process. */
beforeAll(async () => {
  platform = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
    asked.push(`${query.get('resource')} as ${query.get('client_id')}`);
    const token = {
      access_token: `token for ${query.get('resource')}`,
      expires_on: Math.floor(Date.now() / 1000) + 86_400,
      resource: query.get('resource'),
      token_type: 'Bearer',
    };
    const answer = () =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
    if (isSilent) void hanging.hang().then(answer);
    else answer();
  });
  platform.listen(0, '127.0.0.1');
  await once(platform, 'listening');
  const { port } = platform.address() as AddressInfo;
  process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${port}/msi/token`;
  process.env['IDENTITY_HEADER'] = 'header';
});
afterAll(async () => {
  delete process.env['IDENTITY_ENDPOINT'];
  delete process.env['IDENTITY_HEADER'];
  platform.close();
  await once(platform, 'close');
});
beforeEach(() => asked.splice(0));

const clientId = '0b5e7a10-0000-4000-8000-00000000001d';

/** Records the requests of the clients and gives answers without content. */
const recorder = () => {
  const sent: WireRequest[] = [];
  const httpClient: EmailHttpClient = inProcess(async (request) => {
    sent.push(request);
    return { status: 404, headers: [], body: Buffer.from('{}') };
  });
  return { sent, httpClient };
};

test('nothing is asked before a token is needed', () => {
  const credential = managedIdentity(clientId);
  openDatabase(
    { endpoint: 'https://b.documents.azure.com', key: undefined, database: 'd' },
    { credential },
  );
  expect(asked).toEqual([]);
});

test('the database is asked with a token of the identity', async () => {
  const { sent, httpClient } = recorder();
  const database = openDatabase(
    { endpoint: 'https://b.documents.azure.com', key: undefined, database: 'benefits' },
    { credential: managedIdentity(clientId), httpClient },
  );
  expect((await database.container('partners').item('partner', 'p').read()).statusCode).toBe(404);
  expect(asked).toEqual([`https://b.documents.azure.com as ${clientId}`]);
  expect(sent[0]?.headers['authorization']).toBe(
    'type=aad&ver=1.0&sig=token for https://b.documents.azure.com',
  );
});

test('a key signs in to a local database, and no identity is asked', async () => {
  const { sent, httpClient } = recorder();
  const database = openDatabase(
    { endpoint: 'http://127.0.0.1:1', key: 'a2V5', database: 'benefits' },
    { credential: managedIdentity(clientId), httpClient },
  );
  expect((await database.container('partners').item('partner', 'p').read()).statusCode).toBe(404);
  expect(decodeURIComponent(String(sent[0]?.headers['authorization']))).toMatch(/^type=master&/u);
  expect(asked).toEqual([]);
});

test('a platform that gives no token and no answer: the call has an end, and the next one asks anew', async () => {
  const timer = manualTimer();
  const credential = managedIdentity(clientId);
  const scope = 'https://slow.test/.default';
  const ask = () =>
    patienceBy(timer).within(60_000, async () => {
      try {
        return (await credential.getToken(scope))?.token;
      } catch (error) {
        return error instanceof Error ? error.name : error;
      }
    });
  isSilent = true;
  const part = {
    hung: hanging.hung,
    get hangs() {
      return hanging.count;
    },
  };
  const { value, took } = await whileHanging(timer, part, ask);
  expect(value).toBe('DeadlineMet');
  expect(took).toBeLessThanOrEqual(5_000);
  isSilent = false;
  expect(await ask()).toBe('token for https://slow.test');
  hanging.break();
});

test('without a token no mail leaves, and it may be sent later', async () => {
  const { sent, httpClient } = recorder();
  const credential = { getToken: () => Promise.reject(new Error('no identity here')) };
  const provider = createMailProvider(
    {
      endpoint: 'https://b.communication.azure.com/',
      connectionString: undefined,
      sender: 's@b.c',
    },
    { credential, telemetry: noTelemetry, httpClient },
  );
  const mail = { to: 'a@b.c', subject: 's', html: 'h', text: 't', language: 'en' };
  const operationId = '0b5e7a10-0000-4000-8000-0000000000aa';
  expect(await provider.send(operationId, mail)).toEqual({ kind: 'later', afterSeconds: 60 });
  expect(await provider.lookUp(operationId)).toBe('unclear');
  expect(sent).toEqual([]);
});

test('mail is sent with a token of the identity, and asked for again with it', async () => {
  const { sent, httpClient } = recorder();
  const provider = createMailProvider(
    {
      endpoint: 'https://b.communication.azure.com/',
      connectionString: undefined,
      sender: 's@b.c',
    },
    { credential: managedIdentity(clientId), telemetry: noTelemetry, httpClient },
  );
  const mail = { to: 'a@b.c', subject: 's', html: 'h', text: 't', language: 'en' };
  const operationId = '0b5e7a10-0000-4000-8000-0000000000aa';
  await provider.send(operationId, mail);
  expect(await provider.lookUp(operationId)).toBe('unknown');
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'POST /emails:send',
    `GET /emails/operations/${operationId}`,
  ]);
  for (const { headers } of sent)
    expect(headers['authorization']).toBe('Bearer token for https://communication.azure.com/');
  expect(new Set(asked)).toEqual(new Set([`https://communication.azure.com/ as ${clientId}`]));
});
