// The policy changes while dates of the old one are stored: what is looked at because of a date that is
// none any more is put off to its next one, and costs nothing until then. On the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { partnerId, storeOf, write } from '../support/world/crowd.ts';
import { aWorld, admin, type World } from '../support/world/world.ts';
import { after, anOffersWorld, offerItem } from '../support/world/offers-world.ts';
import type { Kind } from '../../shared/domain/entity.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Change } from '../../shared/ports/partner-store.ts';

afterEach(closeWorlds);

/** As an older policy would have left it. */
const dueAt = async (world: World, kind: Kind, id: string, at: string): Promise<void> => {
  const before = await storeOf(world).read(partnerId, kind, id);
  const value = { ...before?.value, nextActionAt: at as Instant };
  await write(world, [{ op: 'replace', before, value } as Change]);
};

const dueOf = (world: World, type: string): unknown =>
  world.documents(type).map(({ nextActionAt }) => nextActionAt);

test.each([
  ['one that comes later', [23], 23],
  ['none at all', [], 30],
])('a reminder less, and %s: the purchase waits for the next date', async (_left, days, next) => {
  const world = await aWorld({ POLICY: JSON.stringify({ membershipReminderDays: days }) });
  const id = await world.buy();
  const { dates } = (await world.call(admin, 'GET', `/api/v1/purchases/${id}`)).body;
  const { membershipEnd } = dates as Record<string, { at: string }>;
  const stale = after(membershipEnd!.at, -15);
  await dueAt(world, 'purchase', id, stale);
  await world.cloud.advance({ to: after(stale, 0, 60_000) });
  expect(dueOf(world, 'purchase')).toEqual([after(membershipEnd!.at, next)]);
  const before = world.cloud.cosmos.counters.of({ operation: 'read' }).requests;
  await world.cloud.advance({ to: after(membershipEnd!.at, 22) });
  expect(world.cloud.cosmos.counters.of({ operation: 'read' }).requests).toBe(before);
});

test('a follow-up less: the offer waits for the next date', async () => {
  const goToMarket = { followUpDaysBefore: [15], activateWithoutConfirmation: true };
  const world = await anOffersWorld({ POLICY: JSON.stringify({ goToMarket }) });
  await world.setContact();
  await world.activateOffer();
  await world.advance('P9D');
  const [{ expiresAt, benefitId } = {}] = world.documents('activation');
  expect(world.documents('activation')).toMatchObject([{ status: 'active', itemId: offerItem }]);
  const stale = after(String(expiresAt), -90);
  await dueAt(world, 'activation', String(benefitId), stale);
  await world.moveTo(stale, 60_000);
  expect(dueOf(world, 'activation')).toEqual([after(String(expiresAt), -15)]);
});
