// The directory over HTTP: which callers may add which people, and what is refused.
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, northbeamId, peopleOf } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
beforeAll(async () => {
  world = await aSeededWorld();
});
afterAll(() => world.cloud.close());

const nora = {
  id: '11111111-0000-4000-8000-000000000099',
  email: 'nora@northbeam.example',
  displayName: 'Nora New',
};
const add = (person: object, who = 'northbeam-userAdmin') =>
  world.ask(who, 'POST', '/users', { body: person, headers: freshKey() });

test('adds a person, who is found at the Location', async () => {
  const added = await add({ ...nora, displayName: '  Nora New ', preferredLanguage: 'zh-CN' });
  const user = {
    ...nora,
    preferredLanguage: 'zh-Hans',
    roles: [],
    createdAt: '2026-11-24T10:00:00.000Z',
  };
  expect(added).toMatchObject({ status: 201, body: user });
  expect(added.headers.get('location')).toBe(`${world.cloud.origin}/api/v1/users/${nora.id}`);
  expect((await world.ask('northbeam-user', 'GET', `/users/${nora.id}`)).body).toEqual(user);
});

const oscar = {
  id: '11111111-0000-4000-8000-000000000098',
  email: 'oscar@northbeam.example',
  displayName: 'Oscar',
};

test('roles are given by the Global admin only', async () => {
  const body = { ...oscar, roles: ['mpnPartnerAdmin'] };
  expect(await add(body)).toMatchObject({
    status: 403,
    body: { code: 'RoleRequired', requiredRoles: ['globalAdmin'] },
  });
  expect(await add(body, 'northbeam-globalAdmin')).toMatchObject({
    status: 201,
    body: { roles: ['mpnPartnerAdmin'] },
  });
});

const nobodyYet = {
  id: '11111111-0000-4000-8000-000000000097',
  email: 'nobody@northbeam.example',
  displayName: 'Nobody Yet',
};

test.each([
  ['an id that is there', { id: peopleOf(northbeamId)[0]?.userId }, 409, 'UserExists'],
  ['an address that is there', { email: 'GRACE@northbeam.example' }, 409, 'EmailInUse'],
  ['a language that is not spoken', { preferredLanguage: 'tlh' }, 422, 'LanguageNotSupported'],
  ['what is no language', { preferredLanguage: 'no_language' }, 400, 'ValidationFailed'],
  ['what is no address', { email: 'nora' }, 400, 'ValidationFailed'],
  ['what is no object id', { id: 'nora' }, 400, 'ValidationFailed'],
  ['no name', { displayName: ' ' }, 400, 'ValidationFailed'],
])('refuses %s', async (_what, change, status, code) => {
  const before = world.stored();
  expect(await add({ ...nobodyYet, ...change })).toMatchObject({ status, body: { code } });
  expect(world.stored()).toEqual(before);
});
