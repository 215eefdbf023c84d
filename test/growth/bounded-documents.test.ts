// No document grows without end by what happens again and again; one that grew before there was a bound is
// smaller after its next change. On the local cloud.
import { randomBytes } from 'node:crypto';
import { createIdentifiers } from '../../shared/adapters/system/identifiers.ts';
import { catalog } from '../../shared/catalog/catalog.ts';
import { editions } from '../../shared/catalog/editions.ts';
import type { Activation } from '../../shared/domain/activation.ts';
import { longestTimeline } from '../../shared/domain/activation-steps.ts';
import { answers } from '../../shared/domain/catalog.ts';
import { benefitIdOf, splitActivationId, type PurchaseId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { attentionMails } from '../../shared/use-cases/mail/record-mail-status.ts';
import { partnerId, storeOf, write } from '../support/world/crowd.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { runningOffer, type OffersWorld } from '../support/world/offers-world.ts';
import { aWorld } from '../support/world/world.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';

test('a benefit whose reveals broke off again and again remembers the latest claims', async () => {
  const world = await aWorld();
  const id = benefitIdOf((await world.buy()) as PurchaseId, pool);
  await world.cloud.advance({ duration: 'PT2M' });
  await loadKeys(world, pool, 1);
  const released = Array.from({ length: 500 }, (_, at) => `older-${at}`);
  await write(world, [
    { op: 'create', kind: 'benefit', value: { id, seats: [], formerSeats: [], released } },
  ]);
  world.cloud.cosmos.faults.onRequest = ({ container, operation }) =>
    container === 'partners' && operation === 'batch' ? { before: 503 } : undefined;
  expect((await reveal(world, id)).status).toBe(503);
  world.cloud.cosmos.faults.clear();
  await world.cloud.advance({ duration: 'PT12M' });
  const [benefit] = world.documents('benefit');
  const left = benefit?.['released'] as string[];
  expect(left).toHaveLength(10);
  expect(left.slice(0, 9)).toEqual(released.slice(-9));
  expect(left[9]).not.toBe('older-499');
  expect((await reveal(world, id)).status).toBe(200);
});

/** An offer with so many events behind it. */
const withTimeline = async (world: OffersWorld, id: string, events: number): Promise<void> => {
  const benefitId = splitActivationId(id)?.benefitId ?? '';
  const before = await storeOf(world).read(partnerId, 'activation', benefitId);
  if (before === undefined) throw new Error('nothing runs');
  const at = '2027-03-01T08:00:00.000Z' as Instant;
  const more = Array.from({ length: events }, () => ({ at, event: 'contactChanged' as const }));
  const timeline = [...before.value.timeline, ...more];
  await write(world, [{ op: 'replace', before, value: { ...before.value, timeline } }]);
};

test('an activation with a long life keeps how it began and what was latest', async () => {
  const { world, id } = await runningOffer();
  await withTimeline(world, id, 29_000);
  expect((await world.cancel(id)).status).toBe(200);
  const { timeline } = await world.activation(id);
  const events = (timeline as { event: string }[]).map(({ event }) => event);
  expect(events).toHaveLength(longestTimeline);
  expect([events[0], events.at(-1)]).toEqual(['requested', 'cancelled']);
});

test('in a full timeline each event that asks for attention has mails of its own', async () => {
  const { world, id } = await runningOffer();
  await withTimeline(world, id, longestTimeline);
  await world.report('marketing@northbeam.example', 'Bounced');
  const [stored] = world.documents('activation');
  expect(stored).toMatchObject({ status: 'attentionNeeded' });
  const benefitId = splitActivationId(id)?.benefitId ?? '';
  const found = await storeOf(world).read(partnerId, 'activation', benefitId);
  const activation = found?.value as Activation;
  const deps = { store: storeOf(world), ids: createIdentifiers(randomBytes(32)), catalog };
  const later = '2027-06-01T08:00:00.000Z' as Instant;
  const timeline = [...activation.timeline.slice(0, -1), { at: later, event: 'overdue' as const }];
  const first = await attentionMails(deps, partnerId, activation, later);
  const second = await attentionMails(deps, partnerId, { ...activation, timeline }, later);
  const ids = [...first, ...second].map(({ id: mailId }) => mailId);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test('all that is given to people is counted by the catalogue', () => {
  const items = editions.flatMap(({ packages }) => packages).flatMap((one) => one.items);
  const given = items.filter((one) => !answers(one, 'given', 'nothing'));
  expect(Math.max(...given.map(({ quantity }) => quantity.total ?? Infinity))).toBeLessThan(1000);
});
