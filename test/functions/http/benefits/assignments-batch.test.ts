// Changes for many people in one request: removals count first, and one refusal refuses the whole
// request.
import { belongingsOf, type Belongings } from '../../../support/world/belongings.ts';
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, northbeamId } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
let ours: Belongings;
let team: readonly string[];

const admin = 'northbeam-globalAdmin';
const idOf = (at: number): string =>
  `11111111-0000-4000-8000-0000000003${String(at).padStart(2, '0')}`;

beforeAll(async () => {
  world = await aSeededWorld();
  ours = await belongingsOf(world, northbeamId);
  team = Array.from({ length: 12 }, (_, at) => idOf(at));
  for (const [at, id] of team.entries())
    await world.ask(admin, 'POST', '/users', {
      body: { id, email: `team-${at}@northbeam.example`, displayName: `Team ${at}` },
      headers: freshKey(),
    });
});
beforeEach(async () => {
  const held = await seats();
  if (held.length > 0) await batch({ remove: held });
});
afterAll(() => world.cloud.close());

const batch = (body: object, benefitId = ours.seats) =>
  world.ask(admin, 'POST', `/benefits/${benefitId}/assignments/batch`, { body });
const seats = async (): Promise<string[]> => {
  const { body } = await world.ask(admin, 'GET', `/benefits/${ours.seats}/assignments`);
  return body.value.map(({ userId }: { userId: string }) => userId);
};
const total = async (): Promise<number> =>
  (await world.ask(admin, 'GET', `/benefits/${ours.seats}`)).body.quantity.total;

test('gives and takes in one revision, and answers who has it now', async () => {
  const given = await batch({ assign: team.slice(0, 3) });
  expect(given.status).toBe(200);
  expect(given.body.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
    'Team 0',
    'Team 1',
    'Team 2',
  ]);
  await world.cloud.advance({ duration: 'PT1S' });
  const changed = await batch({ assign: [team[3]], remove: [team[0]] });
  expect(changed.body.value.map(({ userId }: { userId: string }) => userId)).toEqual([
    team[1],
    team[2],
    team[3],
  ]);
  expect(await seats()).toEqual([team[1], team[2], team[3]]);
  const { body } = await world.ask(
    admin,
    'GET',
    `/audit?entity=benefit:${ours.seats}&maxpagesize=1`,
  );
  expect(body.value[0].action).toBe('changeAssignments');
  expect(body.value[0].changes.map(({ entity }: { entity: string }) => entity).toSorted()).toEqual(
    [`benefit:${ours.seats}`, `user:${team[0]}`, `user:${team[3]}`].toSorted(),
  );
});

test('removals count first: the last seat changes hands', async () => {
  const all = await total();
  await batch({ assign: team.slice(0, all) });
  const next = team[all];
  expect((await batch({ assign: [next] })).body.code).toBe('NoSeatAvailable');
  expect((await batch({ assign: [next], remove: [team[0]] })).status).toBe(200);
  expect(await seats()).toHaveLength(all);
});

test('one who cannot have it stops all of it, and everyone concerned is named', async () => {
  const all = await total();
  const before = world.stored();
  const { status, body } = await batch({ assign: team.slice(0, all + 2) });
  expect([status, body.code]).toEqual([409, 'NoSeatAvailable']);
  expect(body.errors).toMatchObject([
    { pointer: `/assign/${all}`, code: 'NoSeatAvailable' },
    { pointer: `/assign/${all + 1}`, code: 'NoSeatAvailable' },
  ]);
  const stranger = idOf(99);
  const unknown = await batch({ assign: [team[0], stranger] });
  expect([unknown.status, unknown.body.code]).toEqual([404, 'UserNotFound']);
  expect(unknown.body.errors).toMatchObject([{ pointer: '/assign/1', code: 'UserNotFound' }]);
  expect(world.stored()).toEqual(before);
});

test('removing who has nothing and giving to who has it change nothing', async () => {
  await batch({ assign: [team[0]] });
  const before = world.stored();
  expect((await batch({ remove: [team[5], idOf(98)], assign: [team[0]] })).status).toBe(200);
  expect(world.stored()).toEqual(before);
});

test.each([
  ['nobody', {}, ''],
  ['nobody at all', { assign: [], remove: [] }, ''],
  ['somebody twice', { assign: [idOf(0), idOf(1), idOf(0)] }, '/assign/2'],
  ['somebody to give to and take from', { assign: [idOf(0)], remove: [idOf(0)] }, '/remove/0'],
  [
    'forty-one in all',
    {
      assign: Array.from({ length: 20 }, (_, at) => idOf(at)),
      remove: Array.from({ length: 21 }, (_, at) => idOf(at + 20)),
    },
    '',
  ],
  ['forty-one of one kind', { assign: Array.from({ length: 41 }, (_, at) => idOf(at)) }, '/assign'],
  ['what is no id', { assign: ['me'] }, '/assign/0'],
])('refuses %s', async (_what, body, pointer) => {
  const answer = await batch(body);
  expect([answer.status, answer.body.code]).toEqual([400, 'ValidationFailed']);
  expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
});

test('forty at once are not too many', async () => {
  const others = Array.from({ length: 38 }, (_, at) => idOf(at + 50));
  expect((await batch({ assign: team.slice(0, 2), remove: others })).status).toBe(200);
});

test('what cannot be assigned is refused', async () => {
  expect((await batch({ assign: [team[0]] }, ours.technical)).body.code).toBe('NotAssignable');
});

test('two batches for the last seats: one wins, and what is held is never more than there is', async () => {
  const all = await total();
  for (let round = 0; round < 20; round += 1) {
    await batch({ assign: team.slice(0, all - 1), remove: [] });
    const answers = await Promise.all([
      batch({ assign: [team[10]] }),
      batch({ assign: [team[11]] }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 409,
    ]);
    const held = await seats();
    expect(held).toHaveLength(all);
    await batch({ remove: held });
  }
});
