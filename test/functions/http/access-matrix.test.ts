// Every route against every kind of caller, by the table: bad tokens, each role, operators, other
// companies, and claims without effect. A refused request stores nothing.
import { routes } from '../../../functions/http/routes/endpoints.ts';
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import {
  accessMissing,
  accessRows,
  callers,
  forAnyone,
  routeOf,
  type CallerName,
} from './access-table.ts';
import { badTokens } from './bad-tokens.ts';
import { belongingsOf, nobodys, type Belongings } from '../../support/world/belongings.ts';
import { rows } from './matrix-rows.ts';
import { freshKey, type Who } from '../../support/world/asking.ts';
import { aSeededWorld, northbeamId } from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';
import { finished } from '../edge/incomplete-routes.ts';

let world: World;
let ours: Belongings;
let before: readonly string[];

beforeAll(async () => {
  world = await aSeededWorld();
  ours = await belongingsOf(world, northbeamId);
  before = world.stored();
});
afterEach(() => {
  expect(world.stored()).toEqual(before);
});
afterAll(() => world.cloud.close());

const names = Object.keys(accessRows);
const definitionOf = (name: string) => {
  const route = routes.find(({ definition }) => definition.name === routeOf(name));
  if (route === undefined) throw new Error(`there is no route ${name}`);
  return route.definition;
};

interface Sent {
  readonly who?: Who;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that cannot be carried out; callers who may make it are refused for another reason. */
const probe = async (name: string, { who, headers }: Sent) => {
  const row = rows[routeOf(name)];
  if (row === undefined) throw new Error(`${name} has no request`);
  const { instead } = accessRows[name] ?? {};
  const definition = definitionOf(name);
  const query = instead === undefined ? '?surprise=1' : '';
  const body = instead === undefined ? row.body?.(ours) : instead.body(ours, nobodys);
  // If another request is sent instead, the ids in its path do not exist either.
  const path = row.path(instead === undefined ? ours : nobodys);
  const more = path.includes('?') ? query.replace('?', '&') : query;
  const { status, body: answer } = await world.ask(who, definition.method, path + more, {
    ...(body !== undefined && { body }),
    headers: { ...(definition.idempotencyKey && freshKey()), ...headers },
  });
  return { status, code: answer?.code, requiredRoles: answer?.requiredRoles };
};

const personOf = (caller: CallerName): string =>
  caller === 'operator' ? 'operator' : `northbeam-${caller}`;

const rolesOf = (may: string): readonly string[] =>
  callers.filter((_caller, at) => may[at] === '+');

test('every route has a row, every row a route, and a new route would be missed', () => {
  expect(accessMissing(routes)).toEqual([]);
  expect(accessMissing([...routes, finished])).toEqual(['show-thing']);
  for (const name of names) expect(definitionOf(name).action).not.toBe('anyone');
  for (const name of forAnyone) expect(definitionOf(name).action).toBe('anyone');
  for (const { may } of Object.values(accessRows)) expect(may).toMatch(/^[+-]{6}$/u);
});

const cells = names.flatMap((name) =>
  callers.map((caller, at) => ({ name, caller, may: accessRows[name]?.may[at] === '+' })),
);

test.each(cells)('$name: $caller may: $may', async ({ name, caller, may }) => {
  const { may: all = '', instead } = accessRows[name] ?? {};
  const answer = await probe(name, { who: personOf(caller) });
  if (may) {
    expect(answer).toMatchObject({ status: instead?.status ?? 400 });
    return;
  }
  expect(answer).toMatchObject({ status: 403, code: 'RoleRequired' });
  // The permission for the route is checked before the request's content.
  const { atAll = all } = instead ?? {};
  const roles = rolesOf(atAll[callers.indexOf(caller)] === '-' ? atAll : all);
  expect(answer.requiredRoles.toSorted()).toEqual(
    (roles.includes('user') ? ['user'] : roles).toSorted(),
  );
});

test.each(names)('%s: nobody with a token that is not to be believed', async (name) => {
  for (const [what, make] of Object.entries(badTokens)) {
    const token = await make(world.cloud);
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    expect({ what, ...(await probe(name, { headers })) }).toMatchObject({
      what,
      status: 401,
      code: 'Unauthenticated',
    });
  }
});

const everything = Buffer.from(
  JSON.stringify({
    userId: personaNamed('northbeam-globalAdmin').userId,
    userRoles: ['admin', 'Benefits.Operator'],
    claims: [{ typ: 'wids', val: '62e90394-69f5-4237-9190-012177145e10' }],
  }),
).toString('base64');
const pretending = {
  'x-ms-client-principal': everything,
  'x-ms-client-principal-id': personaNamed('northbeam-globalAdmin').userId,
  'x-ms-token-aad-access-token': 'e30.e30.e30',
};

test.each(names)("%s: the platform's own headers say nothing of who is asking", async (name) => {
  expect(await probe(name, { headers: pretending })).toMatchObject({ status: 401 });
  const user = { who: 'northbeam-user' };
  expect(await probe(name, { ...user, headers: pretending })).toEqual(await probe(name, user));
});

test.each(names)(
  "%s: an app role that another company's tenant hands out is none",
  async (name) => {
    const { tenantId, userId } = personaNamed('northbeam-user');
    const who = { tenantId, userId, roles: ['Benefits.Operator'] };
    expect(await probe(name, { who })).toEqual(await probe(name, { who: 'northbeam-user' }));
  },
);

test.each(names)("%s: the operators' own people are nobody without the app role", async (name) => {
  const { tenantId, userId } = personaNamed('operator');
  const code = definitionOf(name).action === 'operate' ? 'RoleRequired' : 'PartnerNotRegistered';
  expect(
    await probe(name, { who: { tenantId, userId, roles: ['Benefits.Reader'] } }),
  ).toMatchObject({
    status: 403,
    code,
  });
});

test('an id of another company in a filter finds as little as one that nobody has', async () => {
  const { body: theirs } = await world.ask('lakeside-globalAdmin', 'GET', '/purchases');
  for (const purchaseId of [ours.purchaseId, nobodys.purchaseId]) {
    const found = await world.ask(
      'lakeside-globalAdmin',
      'GET',
      `/benefits?purchaseId=${purchaseId}`,
    );
    expect(found).toMatchObject({ status: 200, body: { value: [] } });
  }
  expect(theirs).toEqual({ value: [] });
});
