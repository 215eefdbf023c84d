// Activations over HTTP: the partner requests them, all its people can read them, and either side
// can end them.
import { aSeededWorld, buy, northbeamId } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

const admin = 'northbeam-mpnPartnerAdmin';
const user = 'northbeam-user';

let world: World;
let benefit: string;
beforeEach(async () => {
  world = await aSeededWorld();
  const { id } = await buy(world, 'northbeam-globalAdmin');
  benefit = `${id}-advisory-hours`;
});
afterEach(() => world.cloud.close());

const request = (benefitId = benefit) =>
  world.ask(admin, 'POST', `/benefits/${benefitId}/activations`);
const act = (id: string, name: string, body: object) =>
  world.ask('operator', 'POST', `/operator/activations/${northbeamId}/${id}/${name}`, { body });
const cancel = (id: string) =>
  world.ask(admin, 'POST', `/activations/${id}/cancel`, { body: { reason: 'A mistake' } });
const ids = { accessId: 'A-7', contractId: 'C-7' };

test('is answered 202 with where to look, as long as it runs, and 200 once it is active', async () => {
  const first = await request();
  expect(first).toMatchObject({
    status: 202,
    body: { benefitId: benefit, attempt: 1, kind: 'technical', status: 'requested' },
  });
  const address = `${world.cloud.origin}/api/v1/activations/${first.body.id}`;
  expect(first.headers.get('location')).toBe(address);
  expect(first.headers.get('operation-location')).toBe(address);
  expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
  await world.cloud.advance({ duration: 'PT1H' });
  expect(await request()).toMatchObject({
    status: 202,
    body: { id: first.body.id, status: 'inProgress' },
  });
  await world.cloud.advance({ duration: 'P3D' });
  const done = await request();
  expect(done).toMatchObject({ status: 200, body: { id: first.body.id, status: 'active' } });
  expect(done.headers.get('location')).toBeNull();
});

test('shows everybody in the company the ids once they are there, and not before', async () => {
  const { id } = (await request()).body;
  const seen = async () => (await world.ask(user, 'GET', `/benefits/${benefit}`)).body;
  expect((await seen()).technical).not.toHaveProperty('accessId');
  const completed = await act(id, 'complete', ids);
  expect(completed).toMatchObject({ status: 200, body: { ...ids, partnerId: northbeamId } });
  expect(await seen()).toMatchObject({
    status: 'active',
    expires: completed.body.expiresAt,
    technical: { activationId: id, ...ids, remaining: { advisoryHours: 5 } },
  });
  expect((await world.ask(user, 'GET', `/activations/${id}`)).body).toMatchObject(ids);
});

test('a repeat of the operator changes nothing; other ids are refused', async () => {
  const { id } = (await request()).body;
  await act(id, 'complete', ids);
  await world.cloud.advance({ duration: 'PT1H' });
  const stored = world.stored();
  expect((await act(id, 'complete', ids)).status).toBe(200);
  expect(await act(id, 'complete', { ...ids, accessId: 'A-8' })).toMatchObject({
    status: 409,
    body: { code: 'ActivationFinished' },
  });
  expect(world.stored()).toEqual(stored);
});

test('an operator has to give both ids', async () => {
  const { id } = (await request()).body;
  expect(await act(id, 'complete', { accessId: 'A-7' })).toMatchObject({
    status: 400,
    body: { code: 'ValidationFailed', errors: [{ pointer: '/contractId' }] },
  });
});

test('what was declined or cancelled can be asked for again, and the old attempt is kept', async () => {
  const first = (await request()).body;
  expect(await act(first.id, 'decline', { reason: 'Not entitled' })).toMatchObject({
    status: 200,
    body: { status: 'declined', reason: 'Not entitled' },
  });
  expect(await cancel(first.id)).toMatchObject({
    status: 409,
    body: { code: 'ActivationFinished' },
  });
  const second = (await request()).body;
  expect(second).toMatchObject({ attempt: 2, status: 'requested' });
  expect(await cancel(second.id)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  const listed = (await world.ask(user, 'GET', '/activations')).body.value;
  expect(listed.map(({ id }: { id: string }) => id)).toEqual([second.id]);
  expect(await world.ask(user, 'GET', `/activations/${first.id}`)).toMatchObject({
    status: 200,
    body: { id: first.id, status: 'declined' },
  });
});

test('only technical benefits are activated so', async () => {
  expect(
    await request(benefit.replace('advisory-hours', 'visual-studio-professional')),
  ).toMatchObject({ status: 409, body: { code: 'NotActivatable' } });
});
