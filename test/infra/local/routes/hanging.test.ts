// Parts that hang: faults planned and cleared through `POST /local/faults`.
import { startLocalCloud, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import { failing } from '../../../support/failing.ts';
import { tinyApplication } from '../cloud/tiny-application.ts';

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startLocalCloud({
    application: tinyApplication,
    clock: { start: '2026-11-24T10:00:00.000Z' },
  });
});
afterEach(() => cloud.close());

const post = (path: string, body: unknown) =>
  cloud.fetch(path, { method: 'POST', body: JSON.stringify(body) });

const due = (id: string) =>
  cloud.fetch(`/due/${id}`, { method: 'POST', body: '2026-11-24T10:00:00.000Z' });

const creates = { operation: 'create' };
test.each([
  [
    { part: 'cosmos', fault: { before: 'hang' }, match: creates },
    '/due/uma',
    () => cloud.cosmos.faults,
  ],
  [
    { part: 'durable', fault: 'hang', match: { kind: 'rpc' } },
    '/wait/w1',
    () => cloud.durable.faults,
  ],
])('%j: a request hangs until the part is healed', async (plan, path, faults) => {
  expect((await post('/local/faults', plan)).status).toBe(200);
  const body = '2026-11-24T10:00:00.000Z';
  const asking = cloud.fetch(path, { method: 'POST', body });
  await faults().hung();
  await post('/local/faults', { part: plan.part, clear: true });
  expect((await asking).status).toBeGreaterThanOrEqual(500);
});

test("identity: the issuer's keys are not shown, in one way or another", async () => {
  const keys = '/local/identity/discovery/v2.0/keys';
  await post('/local/faults', { part: 'identity', fault: 500 });
  expect((await cloud.fetch(keys)).status).toBe(500);
  await post('/local/faults', { part: 'identity', fault: 'reset', times: 2 });
  for (const path of [keys, keys]) await expect(cloud.fetch(path)).rejects.toThrow('broke');
  await post('/local/faults', { part: 'identity', fault: 'hang' });
  const asking = failing(cloud.fetch(keys));
  await cloud.identity.faults.hung();
  await post('/local/faults', { part: 'identity', clear: true });
  expect(String(await asking)).toContain('broke');
  expect((await cloud.fetch(keys)).status).toBe(200);
});

test('email: a send hangs until the part is healed', async () => {
  await post('/local/faults', { part: 'email', on: 'refuse', hang: true });
  await due('uma');
  const mailing = cloud.advance({ duration: 'PT5M' });
  await cloud.email.faults.hung();
  await post('/local/faults', { part: 'email', clear: true });
  await mailing;
  expect(cloud.email.faults.hangs).toBe(0);
});
