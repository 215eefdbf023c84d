// After any history of a partner, every amount of money, key, seat, credit, activation and end of a
// purchase is explained: by the statement, and by the compliance export alone.
import { minus, sumOf } from '../../shared/domain/money.ts';
import { amountOf } from '../support/share.ts';
import { aMember } from '../support/world/members.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { statement, unapplied } from '../support/world/paying.ts';
import { admin, type Json, type World } from '../support/world/world.ts';
import { actsOf, type Noted } from './acts.ts';
import { chanceOf } from './chance.ts';
import { prepared } from './ground.ts';

afterEach(closeWorlds);

const listed = async (world: World, path: string, who = admin): Promise<Json[]> => {
  const all: Json[] = [];
  let at: string | undefined = `${path}${path.includes('?') ? '&' : '?'}maxpagesize=200`;
  while (at !== undefined) {
    const { status, body } = await world.call(who, 'GET', at);
    if (status !== 200) throw new Error(`${at}: ${status}`);
    all.push(...(body['value'] as Json[]));
    const next = body['nextLink'] as string | undefined;
    at = next && new URL(next).pathname + new URL(next).search;
  }
  return all;
};

const amounts = (of: readonly Json[], currency: string): number =>
  sumOf(of.filter((each) => each['currency'] === currency).map(({ amount }) => Number(amount)));

/** What came in, by the answers, is what was kept, sent back and waits, by the lists. */
const moneyIsExplained = async (world: World, { moneyIn, moneyOut }: Noted) => {
  const { totals } = await statement(world);
  const purchases = await listed(world, '/api/v1/purchases');
  const bought = purchases.filter(({ purchasedAt }) => purchasedAt !== undefined);
  const kept = bought.filter(({ refund }) => refund === undefined);
  const refunds = bought.flatMap(({ refund }) => (refund === undefined ? [] : [refund as Json]));
  const waiting = [
    ...refunds.filter(({ status }) => status === 'requested'),
    ...(await unapplied(world, '?status=toGiveBack&maxpagesize=200')),
  ];
  const shown = totals.map((total) => ({ ...total }));
  const expected = Object.keys({ ...moneyIn, ...moneyOut })
    .toSorted()
    .map((currency) => ({
      currency,
      received: sumOf(moneyIn[currency] ?? []),
      kept: amounts(
        kept.map(({ price }) => price as Json),
        currency,
      ),
      toGiveBack: amounts(waiting, currency),
      givenBack: sumOf(moneyOut[currency] ?? []),
    }));
  expect(shown).toEqual(expected);
  for (const { received, ...rest } of expected)
    expect(minus(received, sumOf([rest.kept, rest.toGiveBack, rest.givenBack]))).toBe(0);
};

interface Export {
  readonly of: (...events: readonly string[]) => Json[];
}

const seatKey = ({ benefitId, userId }: Json) => `${String(benefitId)} ${String(userId)}`;

const seatsAreExplained = async (world: World, { of }: Export, noted: Noted) => {
  expect(of('assigned').map(seatKey).toSorted()).toEqual(noted.given.toSorted());
  const benefits = new Set(of('assigned', 'carriedOver').map(({ benefitId }) => benefitId));
  for (const benefitId of benefits) {
    const ofIt = (events: readonly Json[]) =>
      events.filter((each) => each['benefitId'] === benefitId).map(({ userId }) => String(userId));
    const holders = ofIt(of('assigned', 'carriedOver'));
    for (const userId of ofIt(of('removed'))) holders.splice(holders.indexOf(userId), 1);
    const path = `/api/v1/benefits/${String(benefitId)}/assignments`;
    const now = (await listed(world, path)).map(({ userId }) => String(userId));
    expect([benefitId, holders.toSorted()]).toEqual([benefitId, now.toSorted()]);
  }
};

const keysAreExplained = ({ of }: Export, noted: Noted) => {
  const revealed = new Set(of('keyRevealed').map(({ benefitId }) => String(benefitId)));
  expect([...revealed].toSorted()).toEqual([...noted.keys].toSorted());
  expect(of('keyReplaced')).toHaveLength(noted.done['replaceKey'] ?? 0);
};

const outcomes: Readonly<Record<string, readonly string[]>> = {
  active: ['activated'],
  expired: ['activated'],
  declined: ['activationDeclined'],
  cancelled: ['activationCancelled', 'activated'],
};

const activationsAreExplained = async (world: World, { of }: Export, noted: Noted) => {
  const asked = of('activationRequested').map(({ activationId }) => String(activationId));
  expect(asked.toSorted()).toEqual([...noted.activations].toSorted());
  const ends = of('activated', 'activationDeclined', 'activationCancelled');
  for (const id of noted.activations) {
    const { body } = await world.call(admin, 'GET', `/api/v1/activations/${id}`);
    const told = ends.filter(({ activationId }) => activationId === id);
    const known = outcomes[String(body['status'])];
    expect([id, told.length]).toEqual([id, known === undefined ? 0 : 1]);
    if (known !== undefined) expect(known).toContain(told[0]?.['event']);
  }
};

const endsOf: Readonly<Record<string, readonly string[]>> = {
  cancelled: ['purchaseCancelled'],
  ended: ['purchaseUpgraded', 'purchaseExpired'],
  lapsed: ['orderLapsed'],
};

const endsAreExplained = async (world: World, { of }: Export) => {
  const ends = of(...Object.values(endsOf).flat());
  for (const { id, status } of await listed(world, '/api/v1/purchases')) {
    const told = ends.filter(({ purchaseId }) => purchaseId === id);
    const known = endsOf[String(status)];
    expect([id, status, told.length]).toEqual([id, status, known === undefined ? 0 : 1]);
    if (known !== undefined) expect(known).toContain(told[0]?.['event']);
  }
};

const everythingIsProved = (world: World, records: readonly Json[]) => {
  const proofs = new Set(world.documents('audit').map(({ id }) => String(id)));
  const unproved = records.filter(({ evidence }) => !proofs.has(`audit:${String(evidence)}`));
  expect(unproved).toEqual([]);
};

/** Nothing was out of reach, so no sweep has anything to put off. */
const nothingFails = (world: World) => {
  const due = ['purchase', 'activation', 'mail', 'erasure'] as const;
  const failing = due.flatMap((kind) => world.documents(kind)).filter((one) => 'failing' in one);
  expect(failing).toEqual([]);
};

const seeds = Array.from({ length: amountOf(1, 3) }, (_, at) => at + 1);

test.each(seeds)('after a thousand random acts all is explained, seed %i', async (seed) => {
  const { world } = await aMember();
  await prepared(world);
  const { noted, next } = actsOf(world, chanceOf(seed));
  // The member has bought one package by card.
  noted.moneyIn['USD'] = [475];
  for (let act = 0; act < amountOf(120, 1000); act += 1) await next();
  await world.cloud.advance({ duration: 'PT2H' });
  await moneyIsExplained(world, noted);
  const { body } = await world.call(admin, 'GET', '/api/v1/compliance-export');
  const records = body['value'] as Json[];
  const told: Export = {
    of: (...events) => records.filter(({ event }) => events.includes(String(event))),
  };
  await seatsAreExplained(world, told, noted);
  keysAreExplained(told, noted);
  await activationsAreExplained(world, told, noted);
  await endsAreExplained(world, told);
  everythingIsProved(world, records);
  nothingFails(world);
  expect(told.of('moneyReceived').length).toBeGreaterThan(amountOf(5, 30));
  expect(Object.keys(noted.done).length).toBeGreaterThan(amountOf(10, 18));
});
