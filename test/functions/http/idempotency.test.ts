// The Idempotency-Key, case by case, for every route that requires one.
import { routes } from '../../../functions/http/routes/endpoints.ts';
import {
  belongingsOf,
  nobodys,
  recognise,
  type Belongings,
} from '../../support/world/belongings.ts';
import { rows } from './matrix-rows.ts';
import type { Answered } from '../../support/world/asking.ts';
import {
  aSeededWorld,
  buy,
  lakesideId,
  northbeamId,
  peopleOf,
} from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';

interface Case {
  readonly by: string;
  readonly path: string | ((ours: Belongings) => string);
  readonly good: (ours: Belongings) => object;
  /** The same request with a different body. */
  readonly other: (ours: Belongings) => object;
  /** A valid request that the business refuses. */
  readonly refused: (ours: Belongings) => readonly [body: object, code: string];
  /** Creates further data that the request needs. */
  readonly prepare?: () => Promise<Partial<Belongings>>;
  /** A person with the same role in another company. */
  readonly stranger: string;
}

const bodyOf =
  (name: string, change: object = {}) =>
  (ours: Belongings): object => ({ ...rows[name]?.body?.(ours), ...change });

const cases: Readonly<Record<string, Case>> = {
  'purchase-package': {
    by: 'northbeam-globalAdmin',
    path: '/purchases',
    good: bodyOf('purchase-package'),
    other: () => ({ packageId: 'gold', payment: { method: 'card', reference: 'r' } }),
    refused: () => [{ packageId: 'silver', payment: { method: 'none' } }, 'NotEligible'],
    stranger: 'lakeside-globalAdmin',
  },
  'renew-purchase': {
    by: 'northbeam-globalAdmin',
    path: ({ renewable }) => `/purchases/${renewable}/renew`,
    prepare: async () => {
      const free = { packageId: 'isv-co-sell-ready', payment: { method: 'none' } };
      const { body } = await world.ask('northbeam-globalAdmin', 'POST', '/purchases', {
        body: free,
        headers: { 'idempotency-key': 'prepare' },
      });
      await world.cloud.advance({ duration: 'P366D' });
      return { renewable: body.id };
    },
    good: () => ({ payment: { method: 'none' } }),
    other: () => ({ payment: { method: 'card', reference: 'r' } }),
    refused: () => [{ payment: { method: 'wire' } }, 'PaymentMethodNotAllowed'],
    stranger: 'lakeside-globalAdmin',
  },
  'upgrade-purchase': {
    by: 'northbeam-globalAdmin',
    path: ({ purchaseId }) => `/purchases/${purchaseId}/upgrade`,
    prepare: async () => {
      await recognise(world, northbeamId, ['goldCompetency']);
      return {};
    },
    good: bodyOf('upgrade-purchase'),
    other: bodyOf('upgrade-purchase', { packageId: 'silver' }),
    refused: () => [{ packageId: 'gold', payment: { method: 'wire' } }, 'PaymentMethodNotAllowed'],
    stranger: 'lakeside-globalAdmin',
  },
  'add-user': {
    by: 'northbeam-globalAdmin',
    path: '/users',
    good: bodyOf('add-user'),
    other: bodyOf('add-user', { displayName: 'Somebody else' }),
    refused: ({ seated }) => [
      { ...bodyOf('add-user')({} as Belongings), id: seated },
      'UserExists',
    ],
    stranger: 'lakeside-globalAdmin',
  },
  'create-service-request': {
    by: 'northbeam-globalAdmin',
    path: '/service-requests',
    good: bodyOf('create-service-request'),
    other: bodyOf('create-service-request', { reason: 'For another reason' }),
    refused: () => [
      { type: 'cancellation', purchaseId: 'p2222222222222222222', reason: 'No need' },
      'NotFound',
    ],
    stranger: 'lakeside-globalAdmin',
  },
};

let world: World;
let ours: Belongings;
beforeEach(async () => {
  world = await aSeededWorld();
  await recognise(world, northbeamId);
  const { id: purchaseId } = await buy(world, 'northbeam-globalAdmin', 'silver');
  const [seated] = peopleOf(northbeamId);
  ours = {
    ...nobodys,
    purchaseId,
    technical: `${purchaseId}-advisory-hours`,
    seated: seated?.userId ?? '',
  };
});
afterEach(() => world.cloud.close());

const ask = ({ by, path }: Case, body: object, key: string, who = by): Promise<Answered> =>
  world.ask(who, 'POST', typeof path === 'string' ? path : path(ours), {
    body,
    headers: { 'idempotency-key': key },
  });

const face = ({ status, headers, body }: Answered) => ({
  status,
  location: headers.get('location'),
  replayed: headers.get('idempotent-replayed'),
  id: body.id,
});

test('every route that asks for a key has a case', () => {
  const keyed = routes.filter(({ definition }) => definition.idempotencyKey);
  expect(Object.keys(cases).toSorted()).toEqual(
    keyed.map(({ definition }) => definition.name).toSorted(),
  );
});

describe.each(Object.entries(cases))('%s', (_name, each) => {
  beforeEach(async () => {
    ours = { ...ours, ...(await each.prepare?.()) };
  });

  test('a repeat is answered as the first was, and marked; nothing is stored', async () => {
    const first = await ask(each, each.good(ours), 'one');
    expect(face(first)).toMatchObject({ status: 201, replayed: null });
    const before = world.stored();
    const again = await ask(each, each.good(ours), 'one');
    expect(face(again)).toEqual({ ...face(first), replayed: 'true' });
    expect(again.body).toEqual(first.body);
    expect(world.stored()).toEqual(before);
  });

  test('the order of the members is no difference, another value is one', async () => {
    await ask(each, each.good(ours), 'one');
    const reversed = Object.fromEntries(Object.entries(each.good(ours)).toReversed());
    expect((await ask(each, reversed, 'one')).headers.get('idempotent-replayed')).toBe('true');
    const before = world.stored();
    const other = await ask(each, each.other(ours), 'one');
    expect([other.status, other.body.code]).toEqual([422, 'IdempotencyKeyReused']);
    expect(world.stored()).toEqual(before);
  });

  test('a refusal does not use the key up', async () => {
    const [body, code] = each.refused(ours);
    for (let count = 0; count < 2; count += 1)
      expect((await ask(each, body, 'one')).body.code).toBe(code);
    expect(face(await ask(each, each.good(ours), 'one'))).toMatchObject({
      status: 201,
      replayed: null,
    });
  });

  test('fifty at once are one', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => ask(each, each.good(ours), 'one')),
    );
    expect(new Set(all.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(all.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(
      1,
    );
  });

  test('whose answer was lost after it was committed, hears it now', async () => {
    world.cloud.cosmos.faults.next({ after: 'lost' }, { operation: 'batch' });
    const first = await ask(each, each.good(ours), 'one');
    expect(world.cloud.cosmos.faults.injected).toBe(1);
    const again = await ask(each, each.good(ours), 'one');
    expect([201, 503]).toContain(first.status);
    expect(face(again)).toMatchObject({ status: 201, replayed: 'true' });
  });

  test('whose request broke off before it was committed, begins anew', async () => {
    const out = { before: { status: 503 } };
    world.cloud.cosmos.faults.onRequest = ({ operation }) =>
      operation === 'batch' ? out : undefined;
    const before = world.stored();
    expect((await ask(each, each.good(ours), 'one')).status).toBe(503);
    world.cloud.cosmos.faults.clear();
    world.cloud.cosmos.faults.onRequest = undefined;
    expect(world.stored()).toEqual(before);
    expect(face(await ask(each, each.good(ours), 'one'))).toMatchObject({ replayed: null });
  });

  test("another company's key is another key", async () => {
    await ask(each, each.good(ours), 'one');
    const theirs = await belongingsOf(world, lakesideId);
    const answer = await ask(each, each.good(theirs), 'one', each.stranger);
    expect(answer.headers.get('idempotent-replayed')).toBeNull();
    expect(answer.body.code).not.toBe('IdempotencyKeyReused');
  });

  test('a key of another form is refused', async () => {
    const before = world.stored();
    for (const key of [
      '',
      'k'.repeat(256),
      'one two',
      // A letter that is not ASCII, and a control character.
      'schlüssel',
      'one\u007Ftwo',
    ]) {
      const { status, body } = await ask(each, each.good(ours), key);
      expect([key, status, body.code]).toEqual([key, 400, 'ValidationFailed']);
      expect(body.errors[0].pointer).toBe('/header/Idempotency-Key');
    }
    expect(world.stored()).toEqual(before);
  });

  test.each(['k'.repeat(255), '!', '~'])('the key %s is taken', async (key) => {
    expect((await ask(each, each.good(ours), key)).status).toBe(201);
    expect(face(await ask(each, each.good(ours), key))).toMatchObject({ replayed: 'true' });
  });

  test('a day later it is still known', async () => {
    const first = await ask(each, each.good(ours), 'one');
    await world.cloud.advance({ duration: 'P1D' });
    expect(face(await ask(each, each.good(ours), 'one'))).toEqual({
      ...face(first),
      replayed: 'true',
    });
  });
});

test('the same key on another route is another key', async () => {
  const { 'purchase-package': purchase, 'add-user': user } = cases;
  if (purchase === undefined || user === undefined) throw new Error('no cases');
  await ask(purchase, purchase.good(ours), 'one');
  expect(face(await ask(user, user.good(ours), 'one'))).toMatchObject({
    status: 201,
    replayed: null,
  });
});

test('a route that does not ask for a key ignores it', async () => {
  const path = `/benefits/${ours.technical}/activations`;
  const headers = { 'idempotency-key': 'two words are no key' };
  const { status } = await world.ask('northbeam-globalAdmin', 'POST', path, { body: {}, headers });
  expect([200, 202]).toContain(status);
});
