// A caller cannot send fields that only the application may write. Tests every name that it stores
// or shows, in every body of every route that writes.
import { z } from 'zod';
import { routes } from '../../../functions/http/routes/endpoints.ts';
import { belongingsOf, type Belongings } from '../../support/world/belongings.ts';
import { rows } from './matrix-rows.ts';
import { freshKey } from '../../support/world/asking.ts';
import { aSeededWorld, northbeamId } from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';

let world: World;
let ours: Belongings;
let before: readonly string[];
let stored: readonly string[];

const namesIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((member) => namesIn(member));
  return Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)]);
};

beforeAll(async () => {
  world = await aSeededWorld();
  ours = await belongingsOf(world, northbeamId);
  before = world.stored();
  stored = before.flatMap((document) => namesIn(JSON.parse(document)));
});
afterEach(() => {
  expect(world.stored()).toEqual(before);
});
afterAll(() => world.cloud.close());

const propertiesIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => [
    ...(name === 'properties' && member !== null ? Object.keys(member as object) : []),
    ...propertiesIn(member),
  ]);
};

const shown = routes.flatMap(({ definition }) =>
  Object.values(definition.answers).flatMap((schema) =>
    schema === null ? [] : propertiesIn(z.toJSONSchema(schema)),
  ),
);

/** Names that no document or answer has today, but that an attacker might try. */
const further = ['rev', 'role', 'isAdmin', 'tenantId', 'ttl', '_etag', 'constructor', 'toString'];

/** Names in the form of members; ids of documents that are used as names are data. */
const isName = (name: string): boolean => /^_?[a-zA-Z]{1,40}$/u.test(name);

const serverOwned = (): readonly string[] => [
  ...new Set([...shown, ...stored, ...further].filter((name) => isName(name))),
];

const writing = routes.map(({ definition }) => definition).filter(({ method }) => method !== 'GET');

const values: readonly unknown[] = ['active', 1, true, null, {}, []];

/** The maximum number of errors that an answer lists. */
const atOnce = 15;

const send = (name: string, body: object) => {
  const row = rows[name];
  const definition = writing.find((each) => each.name === name);
  if (row === undefined || definition === undefined) throw new Error(`no route ${name}`);
  return world.ask(row.by, definition.method, row.path(ours), { body, headers: freshKey() });
};

const chunked = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) =>
    all.slice(at * atOnce, (at + 1) * atOnce),
  );

test('there are many such names', () => {
  expect(serverOwned().length).toBeGreaterThan(80);
  expect(serverOwned()).toEqual(expect.arrayContaining(['status', 'expiresAt', 'refund', 'rev']));
});

test.each(writing)('$name refuses them all', async ({ name, body: schema }) => {
  const good = (rows[name]?.body?.(ours) ?? {}) as Record<string, unknown>;
  const own = propertiesIn(schema ? z.toJSONSchema(schema, { io: 'input' }) : {});
  const foreign = serverOwned().filter((each) => !own.includes(each));
  for (const [at, members] of chunked(foreign).entries()) {
    const value = values[at % values.length];
    const added = Object.fromEntries(members.map((member) => [member, value]));
    const { status, body } = await send(name, { ...good, ...added });
    expect(status).toBe(400);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(members.map((member) => `/${member}`)));
  }
});

const nested = writing.flatMap(({ name }) =>
  Object.entries(rows[name]?.body?.({} as Belongings) ?? {})
    .filter(([, member]) => member !== null && typeof member === 'object' && !Array.isArray(member))
    .map(([member]) => ({ name, member })),
);

test('there are objects in objects', () => expect(nested).not.toEqual([]));

test.each(nested)('$name refuses them in $member', async ({ name, member }) => {
  const good = rows[name]?.body?.(ours) as Record<string, Record<string, unknown>>;
  const own = Object.keys(good[member] ?? {});
  for (const added of serverOwned().filter((each) => !own.includes(each))) {
    const body = { ...good, [member]: { ...good[member], [added]: 'active' } };
    expect((await send(name, body)).status).toBe(400);
  }
});
