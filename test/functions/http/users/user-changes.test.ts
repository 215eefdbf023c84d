// People change and leave: an address belongs to one person, roles need the Global admin, a person
// who still holds something cannot be removed, and the last admin cannot be removed by mistake.
import { rivalry } from '../../../support/at-once.ts';
import { personaNamed } from '../../../../infra/local/hosting/personas.ts';
import { aBelongingWorld, type Belongings } from '../../../support/world/belongings.ts';
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';
import { amountOf } from '../../../support/share.ts';

/** How often each race is repeated; npm run test:full repeats it fifty times. */
const rounds = amountOf(12, 50);

let world: World;
let ours: Belongings;
beforeEach(async () => {
  ({ world, ours } = await aBelongingWorld());
});
afterEach(() => world.cloud.close());

const globalAdmin = 'northbeam-globalAdmin';
const userAdmin = 'northbeam-userAdmin';
const mpn = personaNamed('northbeam-mpnPartnerAdmin').userId;
const agent = personaNamed('northbeam-adminAgent').userId;
const plain = personaNamed('northbeam-user').userId;

const change = (who: string, userId: string, body: object, headers = {}) =>
  world.ask(who, 'PATCH', `/users/${userId}`, { body, headers });
const remove = (who: string, userId: string, headers = {}) =>
  world.ask(who, 'DELETE', `/users/${userId}`, { headers });
const look = (userId: string) => world.ask('northbeam-user', 'GET', `/users/${userId}`);

const auditsOf = (action: string) =>
  world
    .stored()
    .map((text) => JSON.parse(text))
    .filter((document) => document.type === 'audit' && document.action === action);

test('what is sent replaces what was; the rest stays; null takes away', async () => {
  const before = (await look(plain)).body;
  const changed = await change(userAdmin, plain, {
    displayName: ' Ulla Newname ',
    preferredLanguage: 'zh-CN',
  });
  const expected = { ...before, displayName: 'Ulla Newname', preferredLanguage: 'zh-Hans' };
  expect(changed).toMatchObject({ status: 200, body: expected });
  expect((await look(plain)).headers.get('etag')).toBe(changed.headers.get('etag'));
  const back = await change(userAdmin, plain, { preferredLanguage: null });
  expect(back.body).toEqual({ ...expected, preferredLanguage: 'en' });
  expect(auditsOf('changeUser').map(({ changes }) => changes)).toEqual([
    [{ entity: `user:${plain}`, rev: 2, fields: ['displayName', 'preferredLanguage'] }],
    [{ entity: `user:${plain}`, rev: 3, fields: ['preferredLanguage'] }],
  ]);
});

test('what is so already is not written', async () => {
  const { displayName, email } = (await look(plain)).body;
  const before = world.stored();
  for (const body of [{}, { displayName }, { email }])
    expect((await change(userAdmin, plain, body)).status).toBe(200);
  expect(world.stored()).toEqual(before);
});

test('merge-patch may be declared as such', async () => {
  const headers = { 'content-type': 'application/merge-patch+json' };
  expect((await change(userAdmin, plain, { displayName: 'U' }, headers)).status).toBe(200);
});

test.each([
  ['an unknown member', { surprise: 1 }, 400, 'ValidationFailed'],
  ['no name', { displayName: null }, 400, 'ValidationFailed'],
  ['no address', { email: null }, 400, 'ValidationFailed'],
  ['a language that is not spoken', { preferredLanguage: 'tlh' }, 422, 'LanguageNotSupported'],
  ["a colleague's address", { email: 'GRACE@northbeam.example' }, 409, 'EmailInUse'],
])('refuses %s', async (_what, body, status, code) => {
  const before = world.stored();
  expect(await change(userAdmin, plain, body)).toMatchObject({ status, body: { code } });
  expect(world.stored()).toEqual(before);
});

test('an address that was given up is free for somebody else', async () => {
  const { email } = (await look(plain)).body;
  await change(userAdmin, plain, { email: 'elsewhere@northbeam.example' });
  expect((await change(userAdmin, agent, { email })).status).toBe(200);
  expect((await change(userAdmin, plain, { email })).body.code).toBe('EmailInUse');
  expect((await change(userAdmin, plain, { email: 'ELSEWHERE@northbeam.example' })).status).toBe(
    200,
  );
});

test('roles are the Global admin to give and take, and hold at once', async () => {
  expect(await change(userAdmin, plain, { roles: ['adminAgent'] })).toMatchObject({
    status: 403,
    body: { code: 'RoleRequired', requiredRoles: ['globalAdmin'] },
  });
  const given = await change(globalAdmin, plain, { roles: ['adminAgent'] });
  expect(given.body.roles).toEqual(['adminAgent']);
  expect((await world.ask('northbeam-user', 'GET', '/me')).body.roles).toContain('adminAgent');
  expect((await change(globalAdmin, plain, { roles: [] })).body.roles).toEqual([]);
  expect((await world.ask('northbeam-user', 'GET', '/me')).body.roles).toEqual(['user']);
});

describe('the last MPN partner admin', () => {
  test('keeps the role unless a Global admin says so', async () => {
    const refused = await change(globalAdmin, mpn, { roles: [] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'LastAdmin' } });
    const body = { roles: [], acknowledgeLastAdmin: true };
    expect((await change(globalAdmin, mpn, body)).body.roles).toEqual([]);
  });

  test('is not removed at all, and once there is another one, is', async () => {
    expect((await remove(globalAdmin, mpn)).body.code).toBe('LastAdmin');
    await change(globalAdmin, plain, { roles: ['mpnPartnerAdmin'] });
    expect((await remove(globalAdmin, mpn)).status).toBe(204);
    expect((await look(mpn)).status).toBe(404);
    expect((await world.ask('northbeam-mpnPartnerAdmin', 'GET', '/me')).body.code).toBe(
      'NotLinked',
    );
  });

  test('a User admin who may give roles cannot say so', async () => {
    const access = { manageRoles: ['globalAdmin', 'userAdmin'] };
    const other = await aSeededWorld({ POLICY: JSON.stringify({ access }) });
    const body = { roles: [], acknowledgeLastAdmin: true };
    const answer = await other.ask(userAdmin, 'PATCH', `/users/${mpn}`, { body });
    await other.cloud.close();
    expect(answer).toMatchObject({ status: 409, body: { code: 'LastAdmin' } });
  });

  test('of two at once, one goes', async () => {
    await change(globalAdmin, plain, { roles: ['mpnPartnerAdmin'] });
    const rivals = rivalry();
    for (let round = 0; rivals.goesOn(round, rounds); round += 1) {
      const answers = await rivals.atOnce(world.cloud.cosmos, [
        () => change(globalAdmin, plain, { roles: [] }),
        () => change(globalAdmin, mpn, { roles: [] }),
      ]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const gone = answers[0].status === 200 ? plain : mpn;
      await change(globalAdmin, gone, { roles: ['mpnPartnerAdmin'] });
    }
    expect(rivals.met).toBeGreaterThan(0);
  });
});

describe('leaving', () => {
  test('frees the address and leaves nothing behind but the audit', async () => {
    const { email } = (await look(plain)).body;
    expect(await remove(userAdmin, plain)).toMatchObject({ status: 204, body: undefined });
    expect((await remove(userAdmin, plain)).status).toBe(404);
    const documents = world.stored().map((text) => JSON.parse(text));
    expect(documents.filter(({ id }) => id === `user:${plain}`)).toEqual([]);
    const again = { id: plain, email, displayName: 'Back again' };
    const { status } = await world.ask(userAdmin, 'POST', '/users', {
      body: again,
      headers: freshKey(),
    });
    expect(status).toBe(201);
  });

  test('is not for whoever has a seat, until it is taken back or its purchase is over', async () => {
    expect((await remove(userAdmin, ours.seated)).body.code).toBe('UserHasAssignments');
    await world.ask(globalAdmin, 'PUT', `/benefits/${ours.seats}/assignments/${plain}`);
    expect((await remove(userAdmin, plain)).body.code).toBe('UserHasAssignments');
    await world.ask(globalAdmin, 'DELETE', `/benefits/${ours.seats}/assignments/${plain}`);
    expect((await remove(userAdmin, plain)).status).toBe(204);
    await world.ask(globalAdmin, 'PUT', `/benefits/${ours.seats}/assignments/${agent}`);
    await world.cloud.advance({ duration: 'P395D' });
    expect((await remove(globalAdmin, agent)).status).toBe(204);
  });

  test('a seat of a purchase that was cancelled is none, also before anybody has tidied up', async () => {
    await world.ask(globalAdmin, 'PUT', `/benefits/${ours.seats}/assignments/${plain}`);
    await world.ask(globalAdmin, 'POST', '/service-requests', {
      body: {
        type: 'cancellation',
        purchaseId: ours.purchaseId,
        reason: 'No need',
        withoutRefund: true,
      },
      headers: freshKey(),
    });
    const user = world.stored().map((text) => JSON.parse(text));
    expect(user.find(({ id }) => id === `user:${plain}`).holds).toEqual([ours.seats]);
    expect((await remove(userAdmin, plain)).status).toBe(204);
  });

  test('is not for the marketing contact, until it is somebody else', async () => {
    const contact = (userId: string) => ({
      userId,
      email: `contact-${userId}@northbeam.example`,
      phone: '+4930123456',
      preferredLanguage: 'en',
    });
    const set = (userId: string) =>
      world.ask(globalAdmin, 'PUT', '/marketing-contact', { body: contact(userId) });
    await set(plain);
    expect((await remove(userAdmin, plain)).body.code).toBe('UserHasAssignments');
    await set(agent);
    expect((await remove(userAdmin, plain)).status).toBe(204);
  });

  test('and being given a seat at once: never both', async () => {
    const rivals = rivalry();
    for (let round = 0; rivals.goesOn(round, rounds); round += 1) {
      const id = `11111111-0000-4000-8000-0000000002${String(round).padStart(2, '0')}`;
      const person = { id, email: `${round}@northbeam.example`, displayName: 'Both' };
      await world.ask(userAdmin, 'POST', '/users', { body: person, headers: freshKey() });
      const path = `/benefits/${ours.seats}/assignments/${id}`;
      const [gone, given] = await rivals.atOnce(world.cloud.cosmos, [
        () => remove(userAdmin, id),
        () => world.ask(globalAdmin, 'PUT', path),
      ]);
      const both = `${gone.status} ${given.status}`;
      expect(['204 404', '409 201']).toContain(both);
      await world.ask(globalAdmin, 'DELETE', path);
    }
    expect(rivals.met).toBeGreaterThan(0);
  });
});

describe('If-Match', () => {
  test('is about the person and about the roles', async () => {
    const seen = (await look(plain)).headers.get('etag') ?? '';
    await change(globalAdmin, plain, { roles: ['adminAgent'] });
    const headers = { 'if-match': seen };
    const before = world.stored();
    expect((await change(userAdmin, plain, { displayName: 'X' }, headers)).status).toBe(412);
    expect((await remove(globalAdmin, plain, headers)).status).toBe(412);
    expect(world.stored()).toEqual(before);
    const now = { 'if-match': (await look(plain)).headers.get('etag') ?? '' };
    expect((await change(userAdmin, plain, { displayName: 'X' }, now)).status).toBe(200);
    expect((await remove(globalAdmin, plain, { 'if-match': '*' })).status).toBe(204);
    expect((await remove(globalAdmin, plain, { 'if-match': '*' })).status).toBe(404);
  });

  test('of two who have seen the same, one is refused', async () => {
    const headers = { 'if-match': (await look(plain)).headers.get('etag') ?? '' };
    const both = await Promise.all([
      change(userAdmin, plain, { displayName: 'One' }, headers),
      change(userAdmin, plain, { displayName: 'Other' }, headers),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });
});
