// The local cloud with open ports, as tools and other programs use it.
import { EmailClient } from '@azure/communication-email';
import { CosmosClient } from '@azure/cosmos';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { startLocalCloud, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import { tinyApplication } from './tiny-application.ts';

const anyPort = { http: 0, cosmos: 0, email: 0 };
const opened: (LocalCloud | Server)[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

test('application, data and mail can be had from outside, where GET /local says', async () => {
  const cloud = await startLocalCloud({ application: tinyApplication, ports: anyPort });
  opened.push(cloud);
  const { cosmos, email } = cloud.about();
  const due = new Date(cloud.clock.now() + 60_000).toISOString();
  const made = await fetch(`${cloud.origin}/due/uma`, { method: 'POST', body: due });
  expect(made.status).toBe(201);

  const client = new CosmosClient({ endpoint: cosmos.endpoint, key: cosmos.key });
  const { resource } = await client
    .database('benefits')
    .container('partners')
    .item('uma', 'p')
    .read();
  expect(resource).toMatchObject({ id: 'uma', nextActionAt: due });
  client.dispose();

  const mailer = new EmailClient(cloud.email.connectionString(email.endpoint), {
    allowInsecureConnection: true,
  });
  await mailer.beginSend({
    senderAddress: 'someone@benefits.example',
    content: { subject: 'From outside', plainText: 'Text' },
    recipients: { to: [{ address: 'uma@northbeam.example' }] },
  });
  const outbox = await fetch(`${cloud.origin}/local/outbox`);
  expect(await outbox.json()).toMatchObject({ value: [{ subject: 'From outside' }] });
});

test.each([
  ['PORT', 'http'],
  ['COSMOS_PORT', 'cosmos'],
  ['EMAIL_PORT', 'email'],
])('a port that is taken is refused, naming %s', async (variable, which) => {
  const server = createServer().listen(0, '127.0.0.1');
  opened.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const start = startLocalCloud({
    application: tinyApplication,
    ports: { ...anyPort, [which]: port },
  });
  await expect(start).rejects.toThrow(`Port ${port} is taken. Set ${variable} to another one`);
});
