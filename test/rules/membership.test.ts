// The membership's year: reminders 15 days before and 23 days after its end, and the benefits' end
// 30 days after it. After an outage of the sweeps, however long, every notice that still makes
// sense is sent, once. Over HTTP on the local cloud.
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin } from '../support/world/world.ts';
import { after, anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const keepers = ['account@northbeam.example', personaNamed('northbeam-mpnPartnerAdmin').email];

const bought = async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
  const { membershipEnd, benefitsEnd } = body['dates'] as Record<string, { at: string }>;
  return { world, end: membershipEnd!.at, over: benefitsEnd!.at };
};

const subjectsOf = (world: OffersWorld, part: string) =>
  world.cloud
    .outbox()
    .filter(({ subject }) => subject.includes(part))
    .flatMap(({ to }) => to)
    .toSorted();

const soon = 'your membership ends soon';
const renew = 'renew now to keep your benefits';
const ended = 'your benefits have ended';

test.each([
  ['15 days before', -15, soon],
  ['23 days after', 23, renew],
])(
  'policy: membership reminders: reminded %s the end, not a minute earlier, once each',
  async (_when, days, words) => {
    const { world, end } = await bought();
    await world.moveTo(after(end, days), -1);
    expect(subjectsOf(world, words)).toEqual([]);
    await world.advance('PT2M');
    expect(subjectsOf(world, words)).toEqual(keepers);
    await world.advance('P2D');
    expect(subjectsOf(world, words)).toEqual(keepers);
  },
);

test("policy: membership reminders: at the benefits' end the purchase ends, is told once, and gives up what it held", async () => {
  const { world, over } = await bought();
  const seat = `${world.purchaseId}-visual-studio-professional`;
  const { userId } = (await world.call(admin, 'GET', '/api/v1/me')).body;
  await world.call(admin, 'PUT', `/api/v1/benefits/${seat}/assignments/${String(userId)}`, {});
  await world.moveTo(over, -1);
  expect(world.documents('purchase')).toMatchObject([{ status: 'active' }]);
  await world.advance('PT3M');
  expect(world.documents('purchase')).toMatchObject([
    { status: 'ended', endedAt: over, endedBecause: 'expired' },
  ]);
  expect(world.documents('purchase')[0]).not.toHaveProperty('nextActionAt');
  expect(subjectsOf(world, ended)).toEqual(keepers);
  expect(world.documents('user').flatMap(({ holds }) => holds)).toEqual([]);
  const claims = world.documents('claim').map(({ id }) => String(id));
  expect(claims.filter((id) => id.startsWith('claim:actionPack') || id.includes('family'))).toEqual(
    [],
  );
  const again = await world.buy('action-pack');
  expect(again).toMatch(/^p/);
});

test('policy: membership reminders: two weeks without sweeps over a reminder: it comes once, late', async () => {
  const { world, end } = await bought();
  await world.moveTo(after(end, -16));
  await world.sweeps(false);
  await world.moveTo(after(end, -2));
  await world.sweeps(true);
  await world.advance('P1D');
  expect(subjectsOf(world, soon)).toEqual(keepers);
});

test('policy: membership reminders: without sweeps until after the end, nobody is told that it ends soon', async () => {
  const { world, end } = await bought();
  await world.moveTo(after(end, -16));
  await world.sweeps(false);
  await world.moveTo(after(end, 1));
  await world.sweeps(true);
  await world.advance('P1D');
  expect(subjectsOf(world, soon)).toEqual([]);
  await world.moveTo(after(end, 24));
  expect(subjectsOf(world, renew)).toEqual(keepers);
});

test('policy: membership reminders: without sweeps for three months only the end is told', async () => {
  const { world, end } = await bought();
  await world.moveTo(after(end, -20));
  await world.sweeps(false);
  await world.moveTo(after(end, 70));
  await world.sweeps(true);
  await world.advance('P1D');
  expect(subjectsOf(world, soon)).toEqual([]);
  expect(subjectsOf(world, renew)).toEqual([]);
  expect(subjectsOf(world, ended)).toEqual(keepers);
});

test('policy: membership reminders: a cancelled purchase is never reminded', async () => {
  const { world, over } = await bought();
  await world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId: world.purchaseId,
    reason: 'By mistake',
  });
  await world.moveTo(after(over, 2));
  for (const words of [soon, renew, ended]) expect(subjectsOf(world, words)).toEqual([]);
});
