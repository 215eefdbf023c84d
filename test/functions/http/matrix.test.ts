// Every endpoint against every check that comes before the business: which requests are refused,
// how, and that a refused request stores nothing. An endpoint without a row fails.
import { routes } from '../../../functions/http/routes/endpoints.ts';
import { belongingsOf, nobodys, type Belongings } from '../../support/world/belongings.ts';
import type { Ids, Row } from './matrix-row.ts';
import { rows } from './matrix-rows.ts';
import { freshKey, type Answered, type Asked, type Who } from '../../support/world/asking.ts';
import { aSeededWorld, lakesideId, northbeamId } from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';

let world: World;
let ours: Belongings;
let theirs: Belongings;

beforeAll(async () => {
  world = await aSeededWorld();
  ours = await belongingsOf(world, northbeamId);
  theirs = await belongingsOf(world, lakesideId);
  known = world.stored();
});
afterAll(() => world.cloud.close());

const cases = routes.map(({ definition }) => ({ name: definition.name, definition }));
const rowOf = (name: string): Row => {
  const row = rows[name];
  if (row === undefined) throw new Error(`${name} has no row in matrix-rows.ts`);
  return row;
};

interface Change {
  readonly who?: Who | null;
  readonly ids?: Ids;
  readonly query?: string;
  readonly body?: object;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the row's request with one change. */
const send = (name: string, change: Change = {}, to = world): Promise<Answered> => {
  const row = rowOf(name);
  const definition = cases.find((each) => each.name === name)?.definition;
  const { who = row.by, ids = ours, query = '', text, headers } = change;
  const body = change.body ?? row.body?.(ids);
  const asked: Asked = {
    ...(text === undefined ? body !== undefined && { body } : { text }),
    headers: { ...(definition?.idempotencyKey && freshKey()), ...headers },
  };
  const path = row.path(ids);
  const more = path.includes('?') ? query.replace('?', '&') : query;
  return to.ask(who ?? undefined, definition?.method ?? '', path + more, asked);
};

/** An answer without the values that differ between any two answers. */
const faceOf = ({ status, body }: Answered, hidden: readonly string[]) => {
  const { traceId: _, ...shown } = body ?? {};
  const text = hidden.reduce((left, id) => left.replaceAll(id, 'ID'), JSON.stringify(shown));
  return { status, text };
};

const refusal = ({ status, headers, body }: Answered) => ({
  status,
  code: headers.get('x-ms-error-code'),
  body,
});

let known: readonly string[];

/** Does work, which must store nothing. */
const storingNothing = async (act: () => Promise<void>): Promise<void> => {
  const before = known;
  await act();
  known = world.stored();
  expect(known).toEqual(before);
};

test('every endpoint has a row, and every row an endpoint', () => {
  expect(Object.keys(rows).toSorted()).toEqual(cases.map(({ name }) => name).toSorted());
});

test('the request of every row is in order, and its answer as the definition says', async () => {
  const fresh = await aSeededWorld();
  try {
    const ids = await belongingsOf(fresh, northbeamId);
    for (const name of Object.keys(rows)) {
      const definition = cases.find((each) => each.name === name)?.definition;
      await rows[name]?.prepare?.(fresh, ids);
      const { status, body } = await send(name, { ids }, fresh);
      const schema = definition?.answers[status as 200];
      expect({ name, status, documented: schema !== undefined }).toEqual({
        name,
        status: Math.min(status, 204),
        documented: true,
      });
      expect(schema === null ? body : schema?.safeParse(body).error?.issues).toBeUndefined();
    }
  } finally {
    await fresh.cloud.close();
  }
});

const guarded = cases.filter(({ definition }) => definition.action !== 'anyone');
const writing = cases.filter(({ definition }) => definition.method !== 'GET');
const keyed = cases.filter(({ definition }) => definition.idempotencyKey);
const ofPartners = guarded.filter(({ definition }) => definition.action !== 'operate');

describe.each(guarded)('$name', ({ name }) => {
  test('asks for a token', () =>
    storingNothing(async () => {
      const answer = await send(name, { who: null });
      expect(refusal(answer)).toMatchObject({ status: 401, code: 'Unauthenticated' });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }));

  test('tells who lacks the role which roles would do', () =>
    storingNothing(async () => {
      const [who, requiredRoles] = rowOf(name).not ?? [];
      expect(refusal(await send(name, { who: who ?? null }))).toMatchObject({
        status: 403,
        code: 'RoleRequired',
        body: { requiredRoles },
      });
    }));

  test('refuses an unknown parameter', () =>
    storingNothing(async () => {
      expect(refusal(await send(name, { query: '?surprise=1' }))).toMatchObject({
        status: 400,
        code: 'ValidationFailed',
        body: { errors: [{ pointer: '/query/surprise', code: 'Unknown' }] },
      });
    }));
});

describe.each(ofPartners)('$name', ({ name }) => {
  test('is not for companies that are not registered, nor for strangers in one that is', () =>
    storingNothing(async () => {
      const userId = '99999999-0000-4000-8000-000000000009';
      const registered = { who: { tenantId: northbeamId, userId } };
      const elsewhere = { who: { tenantId: nobodys.partnerId, userId } };
      expect(refusal(await send(name, registered))).toMatchObject({
        status: 403,
        code: 'NotLinked',
      });
      expect(refusal(await send(name, elsewhere))).toMatchObject({
        status: 403,
        code: 'PartnerNotRegistered',
      });
    }));
});

describe.each(writing)('$name', ({ name }) => {
  test('refuses an unknown member', () =>
    storingNothing(async () => {
      const body = { ...rowOf(name).body?.(ours), surprise: 1 };
      expect(refusal(await send(name, { body }))).toMatchObject({
        status: 400,
        code: 'ValidationFailed',
        body: { errors: [{ pointer: '/surprise', code: 'Unknown' }] },
      });
    }));

  test('refuses what is not JSON', () =>
    storingNothing(async () => {
      expect(refusal(await send(name, { text: '{"reason": ' }))).toMatchObject({
        status: 400,
        code: 'ValidationFailed',
        body: { errors: [{ pointer: '', code: 'MalformedJson' }] },
      });
    }));

  test.each([
    ['declared as something else', { 'content-type': 'text/plain' }],
    ['compressed', { 'content-encoding': 'gzip' }],
  ])('refuses a body that is %s', (_how, headers) =>
    storingNothing(async () => {
      const text = JSON.stringify(rowOf(name).body?.(ours) ?? {});
      expect(refusal(await send(name, { text, headers }))).toMatchObject({
        status: 415,
        code: 'UnsupportedMediaType',
      });
    }),
  );

  test('refuses a body of more than 64 KB', () =>
    storingNothing(async () => {
      const text = JSON.stringify(rowOf(name).body?.(ours) ?? {}).padEnd(65_537);
      expect(refusal(await send(name, { text }))).toMatchObject({
        status: 413,
        code: 'BodyTooLarge',
      });
    }));
});

describe.each(keyed)('$name', ({ name }) => {
  test('needs an Idempotency-Key in the documented form', () =>
    storingNothing(async () => {
      const { path, body, by } = rowOf(name);
      const missing = await world.ask(by, 'POST', path(ours), { body: body?.(ours) });
      expect(refusal(missing)).toMatchObject({ status: 400, code: 'IdempotencyKeyRequired' });
      const spoiled = await send(name, { headers: { 'idempotency-key': 'two words' } });
      expect(refusal(spoiled)).toMatchObject({
        status: 400,
        code: 'ValidationFailed',
        body: { errors: [{ pointer: '/header/Idempotency-Key' }] },
      });
    }));
});

const owning = cases.flatMap(({ name }) =>
  (rows[name]?.owned ?? []).map((what) => ({ name, what })),
);

describe.each(owning)('$name, of $what', ({ name, what }) => {
  test("answers what is another partner's as what does not exist", () =>
    storingNothing(async () => {
      const [status, code = status === 404 ? 'NotFound' : null] = rowOf(name).missing?.[what] ?? [
        404,
      ];
      const foreign = await send(name, { ids: { ...ours, [what]: theirs[what] } });
      const absent = await send(name, { ids: { ...ours, [what]: nobodys[what] } });
      expect(refusal(foreign)).toMatchObject({ status, code });
      const hidden = [theirs[what], nobodys[what]].flat();
      expect(faceOf(foreign, hidden)).toEqual(faceOf(absent, hidden));
    }));
});

const inPath = owning.filter(({ name, what }) =>
  [nobodys[what]].flat().some((id) => rowOf(name).path(nobodys).includes(id)),
);

describe.each(inPath)('$name, of $what', ({ name, what }) => {
  test('answers what is no id as what does not exist', () =>
    storingNothing(async () => {
      for (const odd of ['NOT-OURS', 'not_ours', 'a%2fb', 'x'.repeat(101)]) {
        const ids = { ...ours, [what]: Array.isArray(ours[what]) ? [odd, odd, odd] : odd };
        expect(refusal(await send(name, { ids }))).toMatchObject({ status: 404, code: 'NotFound' });
      }
    }));
});
