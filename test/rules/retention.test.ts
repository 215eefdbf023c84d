// History is deleted in time, and a person who leaves is removed at once. Over HTTP on the local
// cloud, for several years.
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';

afterEach(closeWorlds);

const anyone = personaNamed('northbeam-userAdmin');
const path = `/api/v1/users/${anyone.userId}`;

const everything = ({ cloud }: World): string =>
  JSON.stringify(
    cloud.cosmos
      .containers()
      .flatMap(({ container }) => cloud.cosmos.documents(container, { limit: 100_000 })),
  );

const bought = async (world: World): Promise<void> => {
  const order = { packageId: 'action-pack', payment: { method: 'card', reference: 'r' } };
  expect((await world.call(anyone.label, 'POST', '/api/v1/purchases', order)).status).toBe(201);
};

test('policy: retention: whoever leaves is in no document any more, but for an id in the audit', async () => {
  const world = await aWorld();
  await addPeople(world);
  await bought(world);
  await world.cloud.advance({ duration: 'PT5M' });
  expect(world.cloud.outbox({ to: anyone.email })).toHaveLength(1);
  expect(everything(world)).toContain(anyone.email);
  expect((await world.call(admin, 'DELETE', path)).status).toBe(204);
  await world.cloud.advance({ duration: 'PT5M' });
  expect(everything(world)).not.toContain(anyone.email);
  expect(everything(world)).not.toContain(anyone.name);
  const { value } = (await world.call(admin, 'GET', `/api/v1/audit?actor=${anyone.userId}`))
    .body as { value: unknown[] };
  expect(value).toMatchObject([{ action: 'purchase' }]);
  expect(world.documents('erasure')).toEqual([]);
});

test('policy: retention: mail that has not left stays; with the person it is void', async () => {
  const world = await aWorld();
  await addPeople(world);
  await bought(world);
  expect((await world.call(admin, 'DELETE', path)).status).toBe(204);
  await world.cloud.advance({ duration: 'PT5M' });
  const mails = world.documents('mail');
  expect(everything(world)).not.toContain(anyone.email);
  expect(mails.map(({ to }) => String(to)).toSorted()).toEqual([
    'account@northbeam.example',
    'erased',
  ]);
});

test('policy: retention: mail on its way is waited for', async () => {
  const world = await aWorld();
  await addPeople(world);
  world.cloud.email.faults.add({ on: 'lose', times: 2 });
  await bought(world);
  await world.cloud.advance({ duration: 'PT2M' });
  expect(world.documents('mail').map(({ status }) => status)).toEqual(['sending', 'sending']);
  await world.call(admin, 'DELETE', path);
  await world.cloud.advance({ duration: 'PT5M' });
  expect(world.documents('erasure')).toMatchObject([{ email: anyone.email }]);
  await world.cloud.advance({ duration: 'PT2H' });
  expect(world.documents('mail').map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  expect(everything(world)).not.toContain(anyone.email);
});

test("policy: retention: an address that is also the company's stays with the company", async () => {
  const world = await aWorld();
  await addPeople(world);
  const account = 'account@northbeam.example';
  await world.call(admin, 'PATCH', path, { email: account });
  await bought(world);
  await world.cloud.advance({ duration: 'PT5M' });
  await world.call(admin, 'DELETE', path);
  await world.cloud.advance({ duration: 'PT5M' });
  expect(world.documents('mail').map(({ to }) => to)).toEqual([account]);
  expect(world.documents('erasure')).toEqual([]);
});

test('policy: retention: a person who comes back is somebody new', async () => {
  const world = await aWorld();
  await addPeople(world);
  await world.call(admin, 'DELETE', path);
  const { userId: id, email, name: displayName } = anyone;
  const again = await world.call(admin, 'POST', '/api/v1/users', { id, email, displayName });
  expect(again.status).toBe(201);
  expect((await world.call(admin, 'DELETE', path)).status).toBe(204);
  await world.cloud.advance({ duration: 'PT5M' });
  expect(world.documents('erasure')).toEqual([]);
});

test('policy: retention: mail and audit are forgotten after the time of the policy, within a day', async () => {
  const retention = { mailDays: 60, auditDays: 100 };
  const world = await aWorld({ POLICY: JSON.stringify({ retention }) });
  await addPeople(world);
  await bought(world);
  const count = (type: string) => world.documents(type).length;
  const [mails, audits] = [count('mail'), count('audit')];
  expect([mails, audits > 5]).toEqual([2, true]);
  await world.cloud.advance({ duration: 'P59D' });
  expect([count('mail'), count('audit')]).toEqual([mails, audits]);
  await world.cloud.advance({ duration: 'P2D' });
  expect([count('mail'), count('audit')]).toEqual([0, audits]);
  await world.cloud.advance({ duration: 'P38D' });
  expect(count('audit')).toBe(audits);
  await world.cloud.advance({ duration: 'P2D' });
  expect([count('mail'), count('audit')]).toEqual([0, 0]);
  expect(world.documents('purchase')).toMatchObject([{ status: 'active' }]);
});
