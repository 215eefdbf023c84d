// The local cloud's own routes, as a developer calls them.
import { app } from '@azure/functions';
import type { Application } from '../../../../infra/local/hosting/application.ts';
import { startLocalCloud, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import { tinyApplication } from '../cloud/tiny-application.ts';

let cloud: LocalCloud;
const open = async (application: Application = tinyApplication): Promise<LocalCloud> =>
  startLocalCloud({ application, clock: { start: '2026-11-24T10:00:00.000Z' } });
beforeEach(async () => {
  cloud = await open();
});
afterEach(() => cloud.close());

const get = async (path: string, accept = 'application/json') => {
  const response = await cloud.fetch(path, { headers: { accept } });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
};

const post = async (path: string, body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await cloud.fetch(path, { method: 'POST', body: text });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

const mailTo = async (id: string): Promise<string> => {
  await cloud.fetch(`/due/${id}`, { method: 'POST', body: '2026-11-24T10:00:00.000Z' });
  await cloud.advance({ duration: 'PT5M' });
  const [mail] = cloud.outbox({ to: `${id}@northbeam.example` });
  if (!mail) throw new Error('no mail came');
  return mail.id;
};

test('GET /local tells where everything is', async () => {
  expect(await get('/local')).toEqual({
    status: 200,
    body: {
      cosmos: { endpoint: expect.any(String), key: cloud.cosmos.key, database: 'benefits' },
      email: { endpoint: expect.any(String) },
      issuer: `${cloud.origin}/local/identity/{tenantid}/v2.0`,
      audience: cloud.identity.audience,
      operatorTenantId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      clock: { now: '2026-11-24T10:00:00.000Z', mode: 'frozen' },
      linkBase: cloud.origin,
    },
  });
});

test('a browser gets pages', async () => {
  const id = await mailTo('uma');
  expect((await get('/local', 'text/html')).body).toContain('<a href="/local/outbox">');
  expect((await get('/local/outbox', 'text/html')).body).toContain(
    `<a href="/local/outbox/${id}">Due: uma</a>`,
  );
  const page = (await get(`/local/outbox/${id}`, 'text/html')).body;
  expect(page).toContain('<iframe title="HTML part" sandbox=');
  expect(page).toContain('&lt;p&gt;uma&lt;/p&gt;');
  expect(page).not.toContain('<p>uma</p>');
});

test.each(['evil.example', '127.0.0.1.evil.example', '192.168.0.7'])(
  'another host name, %s, finds nothing: a page elsewhere must not reach in by DNS',
  async (name) => {
    const response = await cloud.fetch(`http://${name}:7071/local`);
    expect(response.status).toBe(404);
    const keys = await cloud.fetch(`http://${name}:7071/local/identity/discovery/v2.0/keys`);
    expect(keys.status).toBe(404);
  },
);

test.each([
  ['https://evil.example', 404],
  ['null', 404],
  ['http://localhost:3000', 200],
])('a page of %s that sends something here is answered %d', async (origin, status) => {
  const body = JSON.stringify({ duration: 'PT0S' });
  const headers = { origin };
  const response = await cloud.fetch('/local/clock/advance', { method: 'POST', body, headers });
  expect(response.status).toBe(status);
});

test('localhost is this machine too', async () => {
  expect((await cloud.fetch('http://localhost:7071/local/clock')).status).toBe(200);
});

test('what is below /local and none of its routes is 404, also for another method', async () => {
  expect((await get('/local/nothing')).status).toBe(404);
  expect((await post('/local/personas', {})).status).toBe(404);
  expect((await post('/local/token', 'no JSON')).status).toBe(400);
});

test('tokens are for whoever is asked for', async () => {
  const { status, body } = await post('/local/token', { tenantId: 't', userId: 'u', ver: '1.0' });
  expect(status).toBe(200);
  const [, claims] = String(body.access_token).split('.');
  expect(JSON.parse(Buffer.from(String(claims), 'base64url').toString())).toMatchObject({
    tid: 't',
    oid: 'u',
    ver: '1.0',
  });
  expect((await post('/local/token', { tenantId: 't' })).status).toBe(400);
});

test('personas: two partners with someone in each role, and an operator of another tenant', async () => {
  const { value } = (await get('/local/personas')).body;
  expect(value).toHaveLength(11);
  expect(new Set(value.map(({ userId }: { userId: string }) => userId)).size).toBe(11);
  expect(new Set(value.map(({ tenantId }: { tenantId: string }) => tenantId)).size).toBe(3);
  expect(value.at(-1)).toMatchObject({ label: 'operator', roles: ['Benefits.Operator'] });
});

describe('the clock', () => {
  test('advances by a duration or to an instant', async () => {
    const { body } = await post('/local/clock/advance', { duration: 'P1DT12H' });
    expect(body.now).toBe('2026-11-25T22:00:00.000Z');
    await post('/local/clock/advance', { to: '2026-12-01T00:00:00Z' });
    expect((await get('/local/clock')).body.now).toBe('2026-12-01T00:00:00.000Z');
  });

  test('says what went wrong on the way', async () => {
    await cloud.close();
    const { status, body } = await post('/local/clock/advance', { duration: 'P1D' });
    expect([status, body.error.message]).toEqual([500, expect.stringContaining('not open')]);
    cloud = await open();
  });

  test.each([
    {},
    { duration: 'P1Y' },
    { duration: 3 },
    { to: 'tomorrow' },
    { to: '2026-11-24T09:59:59.999Z' },
    { duration: 'P1D', to: '2026-12-01' },
  ])('refuses %j', async (body) => {
    expect((await post('/local/clock/advance', body)).status).toBe(400);
    expect((await get('/local/clock')).body.now).toBe('2026-11-24T10:00:00.000Z');
  });
});

describe('the outbox', () => {
  test('lists mails by recipient, and shows one', async () => {
    const id = await mailTo('uma');
    await mailTo('mina');
    const list = await get('/local/outbox?to=uma@northbeam.example');
    expect(list.body.value).toMatchObject([{ id, subject: 'Due: uma' }]);
    expect((await get('/local/outbox')).body.value).toHaveLength(2);
    expect((await get(`/local/outbox/${id}`)).body).toEqual(list.body.value[0]);
    expect((await get('/local/outbox/none')).status).toBe(404);
  });

  test('a delivery report nobody listens to is 501, naming what is missing', async () => {
    const id = await mailTo('uma');
    const answer = await post(`/local/outbox/${id}/report`, { status: 'Bounced' });
    expect(answer.status).toBe(501);
    expect(answer.body.error.message).toContain('eventGridTrigger');
    expect((await post(`/local/outbox/${id}/report`, { status: 'Lost' })).status).toBe(400);
    expect((await post('/local/outbox/none/report', { status: 'Bounced' })).status).toBe(404);
  });

  test('a delivery report reaches the function with an Event Grid trigger', async () => {
    await cloud.close();
    const seen: unknown[] = [];
    cloud = await open({
      ...tinyApplication,
      start: (overrides) => {
        tinyApplication.start(overrides);
        app.eventGrid('reports', { handler: (event) => void seen.push(event) });
      },
    });
    const id = await mailTo('uma');
    expect((await post(`/local/outbox/${id}/report`, { status: 'Bounced' })).status).toBe(200);
    expect(seen).toMatchObject([
      {
        eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
        data: { messageId: id, recipient: 'uma@northbeam.example', status: 'Bounced' },
      },
    ]);
  });
});

test('orchestrations: a list with counts, and one with its history', async () => {
  await cloud.fetch('/wait/w1', { method: 'POST' });
  await cloud.timeline.settle();
  const list = await get('/local/orchestrations');
  expect(list.body).toMatchObject({
    value: [{ instanceId: 'w1', name: 'waiting', createdAt: '2026-11-24T10:00:00.000Z' }],
    counts: { Running: 1 },
  });
  const one = await get('/local/orchestrations/w1');
  expect(one.body.history.length).toBe(one.body.historyEvents);
  expect(one.body.openTimers).toEqual(['2026-11-26T10:00:00.000Z']);
  expect((await get('/local/orchestrations/none')).status).toBe(404);
});

describe('faults', () => {
  test('timers off: nothing is swept until they are on again', async () => {
    await post('/local/faults', { part: 'timers', off: true });
    await cloud.fetch('/due/uma', { method: 'POST', body: '2026-11-24T10:00:00.000Z' });
    await cloud.advance({ duration: 'P1D' });
    expect(cloud.outbox()).toEqual([]);
    await post('/local/faults', { part: 'timers', off: false });
    expect(cloud.outbox()).toHaveLength(1);
  });

  test('e-mail: a send is refused, the document stays due, and a later tick makes it good', async () => {
    await post('/local/faults', { part: 'email', on: 'refuse', status: 400 });
    await cloud.fetch('/due/uma', { method: 'POST', body: '2026-11-24T10:00:00.000Z' });
    await cloud.advance({ duration: 'PT0S' });
    expect(cloud.outbox()).toEqual([]);
    await cloud.advance({ duration: 'PT2H' });
    expect(cloud.outbox()).toHaveLength(1);
  });

  test('cosmos: the next matching request is refused', async () => {
    const match = { operation: 'create', container: 'partners' };
    await post('/local/faults', { part: 'cosmos', fault: { before: 503 }, match });
    const statuses = [];
    for (const body of ['2030-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']) {
      statuses.push((await cloud.fetch('/due/uma', { method: 'POST', body })).status);
    }
    expect(statuses).toEqual([500, 201]);
  });

  test('durable: a start is accepted and lost', async () => {
    await post('/local/faults', { part: 'durable', fault: 'drop', match: { kind: 'start' } });
    expect((await cloud.fetch('/wait/w1', { method: 'POST' })).status).toBe(202);
    await cloud.fetch('/wait/w2', { method: 'POST' });
    const { value } = (await get('/local/orchestrations')).body;
    expect(value.map(({ instanceId }: { instanceId: string }) => instanceId)).toEqual(['w2']);
  });

  test('durable: timers fire early until it is healed', async () => {
    await post('/local/faults', { part: 'durable', timersFireEarly: 1000 });
    expect(cloud.durable.faults.timersFireEarly).toBe(1000);
    await post('/local/faults', { part: 'durable', clear: true });
    expect(cloud.durable.faults.timersFireEarly).toBe(0);
  });

  test('every part can be healed', async () => {
    const plans = [
      { part: 'email', on: 'refuse', times: 99 },
      { part: 'cosmos', fault: { before: 'reset' }, match: { operation: 'create' }, times: 99 },
      { part: 'durable', fault: 'drop', times: 99 },
    ];
    for (const plan of plans) expect((await post('/local/faults', plan)).status).toBe(200);
    for (const { part } of plans) await post('/local/faults', { part, clear: true });
    await cloud.fetch('/wait/w1', { method: 'POST' });
    expect(cloud.durable.instance('w1')).toBeDefined();
    await mailTo('uma');
  });

  test.each([
    {},
    { part: 'weather' },
    { part: '__proto__' },
    { part: 'timers' },
    { part: 'email', on: 'always' },
    { part: 'cosmos', fault: { during: 'lost' } },
    { part: 'cosmos', fault: { before: 'lost' } },
    { part: 'durable', fault: 'explode' },
    { part: 'durable', timersFireEarly: 1001 },
    { part: 'durable', timersFireEarly: '1' },
    { part: 'email', on: 'refuse', hang: 'yes' },
    { part: 'identity', fault: 'lost' },
    { part: 'identity', fault: 200 },
  ])('refuses %j', async (body) => {
    expect((await post('/local/faults', body)).status).toBe(400);
  });
});
