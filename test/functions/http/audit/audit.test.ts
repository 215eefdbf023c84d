// The audit as the company reads it: each entry once, newest first, filtered by entity, person and
// time; with the names of fields and no values.
import { personaNamed } from '../../../../infra/local/hosting/personas.ts';
import { belongingsOf, type Belongings } from '../../../support/world/belongings.ts';
import { aSeededWorld, lakesideId, northbeamId } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
let ours: Belongings;
beforeAll(async () => {
  world = await aSeededWorld();
  await belongingsOf(world, lakesideId);
  ours = await belongingsOf(world, northbeamId);
});
afterAll(() => world.cloud.close());

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id?: string };
  readonly action: string;
  readonly changes: readonly { readonly entity: string; readonly rev: number }[];
}

const ask = (query = '', who = 'northbeam-mpnPartnerAdmin') =>
  world.ask(who, 'GET', `/audit${query}`);
const entries = async (query = ''): Promise<Entry[]> => {
  const { status, body } = await ask(query);
  expect(status).toBe(200);
  return body.value;
};
const everything = () => entries('?maxpagesize=200');

const storedOf = (partnerId: string) =>
  world
    .stored()
    .map((text) => JSON.parse(text))
    .filter((document) => document.type === 'audit' && document.partnerId === partnerId);

test("has every entry of the company once, newest first, and nobody else's", async () => {
  const all = await everything();
  expect(all.map(({ id }) => `audit:${id}`).toSorted()).toEqual(
    storedOf(northbeamId)
      .map(({ id }) => id as string)
      .toSorted(),
  );
  const order = all.map(({ at, id }) => `${at} audit:${id}`);
  expect(order).toEqual(order.toSorted().toReversed());
  expect(JSON.stringify(all)).not.toContain(lakesideId);
});

test('page by page it is the same', async () => {
  const all = (await everything()).map(({ id }) => id);
  const met: string[] = [];
  let path: string | undefined = '/audit?maxpagesize=3';
  while (path !== undefined) {
    const { body } = await world.ask('northbeam-globalAdmin', 'GET', path);
    met.push(...body.value.map(({ id }: Entry) => id));
    path = body.nextLink?.split('/api/v1')[1];
  }
  expect(met).toEqual(all);
});

test('every revision of everything is named by exactly one entry, without gaps', async () => {
  const revs = Map.groupBy(
    (await everything()).flatMap(({ changes }) => changes),
    ({ entity }) => entity,
  );
  for (const [entity, changes] of revs) {
    const sorted = changes.map(({ rev }) => rev).toSorted((one, other) => one - other);
    expect({ entity, revs: sorted }).toEqual({ entity, revs: sorted.map((_rev, at) => at + 1) });
  }
  expect(revs.size).toBeGreaterThan(8);
});

test.each([
  ['a purchase', () => `purchase:${ours.purchaseId}`],
  ['a benefit', () => `benefit:${ours.seats}`],
  ['an activation', () => `activation:${ours.activations[0]}`],
  ['a person', () => `user:${ours.seated}`],
  ['a request', () => `request:${ours.requestId}`],
  ['the contact', () => 'marketing-contact'],
  ['the company', () => 'partner'],
])('can be asked for %s', async (_what, entityOf) => {
  const entity = entityOf();
  const found = await entries(`?maxpagesize=200&entity=${entity}`);
  const wanted = (await everything()).filter(({ changes }) =>
    changes.some((change) => change.entity === entity),
  );
  expect(found).toEqual(wanted);
  expect(found).not.toEqual([]);
});

test("can be asked for a person's acts", async () => {
  const { userId } = personaNamed('northbeam-globalAdmin');
  const found = await entries(`?maxpagesize=200&actor=${userId}`);
  expect(new Set(found.map(({ actor }) => actor.id))).toEqual(new Set([userId]));
  expect(found).toHaveLength(
    (await everything()).filter(({ actor }) => actor.id === userId).length,
  );
});

test('can be asked for a time: the first instant included, the last not', async () => {
  const times = async (query: string) => (await entries(query)).map((entry) => entry.at);
  const all = await times('?maxpagesize=200');
  // An entry that is neither the first nor the last.
  const at = [...new Set(all)].at(1) ?? '';
  const next = new Date(Date.parse(at) + 1).toISOString();
  const within = await times(`?maxpagesize=200&from=${at}&to=${next}`);
  expect(within).toEqual(all.filter((each) => each === at));
  expect(await times(`?maxpagesize=200&to=${at}`)).toEqual(all.filter((each) => each < at));
  expect(await times(`?maxpagesize=200&from=${next}`)).toEqual(all.filter((each) => each > at));
});

test.each(['entity=Purchase%3Ax', 'actor=me', 'from=yesterday', 'to=2026-02-30T00:00:00Z'])(
  'refuses %s',
  async (query) => {
    expect((await ask(`?${query}`)).body.code).toBe('ValidationFailed');
  },
);

test('says names of fields, and nothing that stands in them', async () => {
  const text = JSON.stringify(await everything());
  for (const value of ['northbeam.example', '+4930123456', 'Northbeam', 'order-1'])
    expect(text).not.toContain(value);
});
