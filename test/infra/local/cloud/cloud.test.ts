// The whole local cloud around a small application, all in one process and without ports.
import { app } from '@azure/functions';
import {
  startLocalCloud,
  type LocalCloud,
  type LocalCloudOptions,
} from '../../../../infra/local/cloud/cloud.ts';
import { personaNamed } from '../../../../infra/local/hosting/personas.ts';
import { tinyApplication } from './tiny-application.ts';

const opened: LocalCloud[] = [];
const aCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({
    application: tinyApplication,
    clock: { start: '2026-11-24T10:00:00.000Z' },
    ...options,
  });
  opened.push(cloud);
  return cloud;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((cloud) => cloud.close()));
});

const due = (cloud: LocalCloud, id: string, at: string): Promise<Response> =>
  cloud.fetch(`/due/${id}`, { method: 'POST', body: at });

const now = (cloud: LocalCloud): string => new Date(cloud.clock.now()).toISOString();

test('a document that comes to be due is swept at the next tick of the schedule', async () => {
  const cloud = await aCloud();
  expect((await due(cloud, 'uma', '2026-11-25T08:01:00.000Z')).status).toBe(201);
  await cloud.advance({ to: '2026-11-25T08:04:00.000Z' });
  expect(cloud.outbox()).toEqual([]);
  await cloud.advance({ duration: 'PT1M' });
  expect(cloud.outbox({ to: 'uma@northbeam.example' })).toMatchObject([
    {
      subject: 'Due: uma',
      acceptedAt: '2026-11-25T08:05:00.000Z',
      links: [`${cloud.origin}/i/uma`],
      language: 'en',
    },
  ]);
});

test('an orchestration sleeps through simulated days and wakes on the minute', async () => {
  const cloud = await aCloud();
  expect((await cloud.fetch('/wait/w1', { method: 'POST' })).status).toBe(202);
  await cloud.advance({ duration: 'P1D' });
  expect((await cloud.fetch('/noted/w1')).status).toBe(404);
  await cloud.advance({ duration: 'P30D' });
  const noted = await cloud.fetch('/noted/w1');
  expect(await noted.json()).toEqual({ at: '2026-11-26T10:00:00.000Z' });
  expect(cloud.durable.instance('w1')).toMatchObject({ status: 'Completed', output: '"1.0"' });
  expect(now(cloud)).toBe('2026-12-25T10:00:00.000Z');
});

test('the application accepts the tokens of personas, and refuses those made bad', async () => {
  const cloud = await aCloud();
  const me = async (token: string) =>
    cloud.fetch('/me', { headers: { authorization: `Bearer ${token}` } });
  const mina = personaNamed('northbeam-mpnPartnerAdmin');
  const good = await me(await cloud.token('northbeam-mpnPartnerAdmin'));
  expect(await good.json()).toMatchObject({ oid: mina.userId, tid: mina.tenantId });
  const { tenantId, userId } = mina;
  expect((await me(await cloud.token({ tenantId, userId, aud: 'other' }))).status).toBe(500);
});

test('worlds in one process do not see each other', async () => {
  const [one, other] = await Promise.all([aCloud(), aCloud()]);
  await due(one, 'uma', '2026-11-24T10:00:00.000Z');
  await Promise.all([one, other].map((cloud) => cloud.advance({ duration: 'PT1H' })));
  expect(one.outbox()).toHaveLength(1);
  expect(other.outbox()).toEqual([]);
});

test('what the application and its functions say is heard, the libraries’ chatter is not', async () => {
  const lines: string[] = [];
  const cloud = await aCloud({
    log: (line) => lines.push(line),
    application: {
      containers: [],
      start: () => {
        app.http('talk', {
          route: 'talk',
          handler: (_, context) => {
            context.debug('whispered');
            context.warn('said');
            return {};
          },
        });
      },
    },
  });
  await cloud.fetch('/talk');
  expect(lines).toEqual(['warning talk: said']);
});

test('settings reach the application, the caller’s own included', async () => {
  const seen: (string | undefined)[] = [];
  await aCloud({
    settings: { COLOUR: 'green', EMAIL_SENDER: 'other@benefits.example' },
    application: {
      containers: [],
      start: ({ environment }) => {
        app.http('unused', { handler: () => ({}) });
        seen.push(
          environment['COLOUR'],
          environment['EMAIL_SENDER'],
          environment['COSMOS_DATABASE'],
        );
      },
    },
  });
  expect(seen).toEqual(['green', 'other@benefits.example', 'benefits']);
});

test('refuses a duration or an instant that is none', async () => {
  const cloud = await aCloud();
  await expect(cloud.advance({ duration: '3 days' })).rejects.toThrow('3 days');
  await expect(cloud.advance({ to: 'tomorrow' })).rejects.toThrow('tomorrow');
  expect(now(cloud)).toBe('2026-11-24T10:00:00.000Z');
});
