// The ids of what a partner has after some use of the API, for tests that need one entity of every
// kind.
import { freshKey } from './asking.ts';
import { seed } from '../../../infra/local/seed/seed.ts';
import { openKept } from './kept.ts';
import type { Judging, Opened } from './opened.ts';
import { buy, northbeamId, peopleOf, start } from './seeded-world.ts';
import { worldOf, type World } from './world.ts';

export interface Belongings {
  readonly partnerId: string;
  readonly purchaseId: string;
  readonly seats: string;
  /** Two orders that wait for their payment: for gold, and for an action pack. */
  readonly pending: readonly string[];
  /** A free membership that no other test data depends on. */
  readonly renewable: string;
  /** A licence-based cloud benefit whose token has been revealed. */
  readonly token: string;
  readonly software: string;
  readonly technical: string;
  /** Three running activations; the last one is that of `technical`. */
  readonly activations: readonly string[];
  readonly requestId: string;
  /** A cancelled purchase whose refund has not been issued. */
  readonly refundable: string;
  /** Money that pays for nothing and has not been given back. */
  readonly unapplied: string;
  /** A person who has a seat. */
  readonly seated: string;
  /** A person who has no seat. */
  readonly unseated: string;
  /** A person who holds nothing and is not the last one with a role. */
  readonly leaving: string;
}

/** Well-formed ids that belong to no partner. */
export const nobodys: Belongings = {
  partnerId: '99999999-9999-4999-8999-999999999999',
  purchaseId: 'p2222222222222222222',
  seats: 'p2222222222222222222-visual-studio-professional',
  software: 'p2222222222222222222-sql-server-2019-standard',
  technical: 'p2222222222222222222-advisory-hours',
  activations: ['1', '2', '3'].map((n) => `p2222222222222222222-advisory-hours-${n}`),
  requestId: 'r2222222222222222222',
  refundable: 'p3333333333333333333',
  unapplied: 'b2222222222222222222',
  pending: ['p4444444444444444444', 'p5555555555555555555'],
  renewable: 'p6666666666666666666',
  token: 'p2222222222222222222-microsoft-365-e3',
  seated: '99999999-0000-4000-8000-000000000001',
  unseated: '99999999-0000-4000-8000-000000000002',
  leaving: '99999999-0000-4000-8000-000000000003',
};

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the world is not as expected');
  return value;
};

/** Gives a partner the designations to buy silver and the co-sell package. */
export const recognise = async (
  { ask }: World,
  partnerId: string,
  more: readonly string[] = [],
): Promise<void> => {
  const { status } = await ask('operator', 'PUT', `/operator/partners/${partnerId}`, {
    body: {
      partnerId,
      name: 'A recognised partner',
      accountEmail: 'account@recognised.example',
      country: 'DE',
      program: 'partnerCenter',
      designations: ['silverCompetency', 'isvCoSellReady', ...more],
    },
  });
  if (status !== 200) throw new Error(`not recognised: ${status}`);
};

/** Buys, cancels, buys again, assigns and activates, and waits until all work is done. */
export const belongingsOf = async (world: World, partnerId: string): Promise<Belongings> => {
  const { ask, cloud } = world;
  await recognise(world, partnerId, ['goldCompetency']);
  const people = peopleOf(partnerId);
  const admin = must(people.find(({ label }) => label.endsWith('-globalAdmin'))).label;
  const first = await buy(world, admin);
  const cancelled = await ask(admin, 'POST', '/service-requests', {
    body: { type: 'cancellation', purchaseId: first.id, reason: 'Another package' },
    headers: freshKey(),
  });
  const order = async (packageId: string) => {
    const body = { packageId, payment: { method: 'wire' } };
    return (await ask(admin, 'POST', '/purchases', { body, headers: freshKey() })).body;
  };
  // Whoever has Silver cannot order Gold any more, so Gold is ordered before Silver is paid.
  const silver = await order('silver');
  const { id: purchaseId } = silver;
  const gold = await order('gold');
  const payment = {
    reference: `bank-${partnerId}`,
    ...silver.price,
    receivedAt: silver.orderedAt,
  };
  await ask('operator', 'POST', `/operator/purchases/${partnerId}/${purchaseId}/payment`, {
    body: payment,
  });
  const idsOf = async (category: string): Promise<string[]> => {
    const found = await ask(
      admin,
      'GET',
      `/benefits?purchaseId=${purchaseId}&category=${category}`,
    );
    return found.body.value.map(({ id }: { id: string }) => id);
  };
  const [seats] = await idsOf('visualStudio');
  const technical = await idsOf('technical');
  const [seated, unseated, leaving] = people.map(({ userId }) => userId);
  await ask(admin, 'PUT', `/benefits/${seats}/assignments/${seated}`);
  const activations: string[] = [];
  for (const benefitId of technical.slice(0, 3))
    activations.push((await ask(admin, 'POST', `/benefits/${benefitId}/activations`)).body.id);
  await ask(admin, 'PUT', '/marketing-contact', {
    body: {
      userId: seated,
      email: `marketing@${partnerId}.example`,
      phone: '+4930123456',
      preferredLanguage: 'en',
    },
  });
  for (const poolId of ['office-professional-plus-2019', 'microsoft-365-e3'])
    await ask('operator', 'POST', `/operator/key-pools/${poolId}/keys`, {
      body: {
        keys: [1, 2, 3, 4].map((n) => ({ key: `${poolId}-${partnerId}-${n}`, kind: 'token' })),
      },
    });
  const token = `${purchaseId}-microsoft-365-e3`;
  await ask(admin, 'POST', `/benefits/${token}/keys/reveal`, {
    body: { acknowledgeRefundForfeit: true },
  });
  const free = await ask(admin, 'POST', '/purchases', {
    body: { packageId: 'isv-co-sell-ready', payment: { method: 'none' } },
    headers: freshKey(),
  });
  const pending: string[] = [gold.id, (await order('action-pack')).id];
  const unapplied = await ask('operator', 'POST', `/operator/unapplied-payments/${partnerId}`, {
    body: {
      reference: `nobody's ${partnerId}`,
      amount: 12.5,
      currency: 'USD',
      receivedAt: '2026-11-23T10:00:00.000Z',
    },
  });
  await cloud.advance({ duration: 'PT1M' });
  return {
    partnerId,
    purchaseId,
    seats: must(seats),
    software: `${purchaseId}-office-professional-plus-2019`,
    technical: must(technical[2]),
    activations,
    requestId: cancelled.body.id,
    refundable: first.id,
    unapplied: unapplied.body.id,
    pending,
    renewable: free.body.id,
    token,
    seated: must(seated),
    unseated: must(unseated),
    leaving: must(leaving),
  };
};

const prepare = async ({ cloud, lines }: Opened) => {
  await seed(cloud);
  return belongingsOf(worldOf(cloud, lines), northbeamId);
};

/**
 * A seeded world in which Northbeam has all of it. Close `cloud` after use.
 * @param judging `unjudged`: answers are not checked here, because the caller checks them
 */
export const aBelongingWorld = async (
  judging?: Judging,
): Promise<{ readonly world: World; readonly ours: Belongings }> => {
  const beginning = { name: 'belongings', start, settings: {}, prepare };
  const { opened, made } = await openKept(beginning, judging);
  return { world: worldOf(opened.cloud, opened.lines), ours: made };
};
