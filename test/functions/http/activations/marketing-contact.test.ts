// The marketing contact over HTTP: who it may be, how often it may change, and what changes with
// it.
import type { Asked } from '../../../support/world/asking.ts';
import { aSeededWorld, northbeamId, peopleOf } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

const admin = 'northbeam-mpnPartnerAdmin';
const [grace, ulla] = peopleOf(northbeamId);

let world: World;
beforeEach(async () => {
  world = await aSeededWorld();
});
afterEach(() => world.cloud.close());

const details = {
  userId: grace!.userId,
  email: 'marketing@northbeam.example',
  phone: '+4930123456',
  preferredLanguage: 'en',
};

const put = (changes: object = {}, asked: Asked = {}, who = admin) =>
  world.ask(who, 'PUT', '/marketing-contact', { body: { ...details, ...changes }, ...asked });
const get = (headers: Record<string, string> = {}) =>
  world.ask(admin, 'GET', '/marketing-contact', { headers });

interface Stored {
  readonly id: string;
  readonly type: string;
  readonly rev: number;
  readonly isContact?: boolean;
  readonly action?: string;
}

const documents = (type: string): Stored[] =>
  world
    .stored()
    .map((text): Stored => JSON.parse(text))
    .filter((document) => document.type === type);
const contacts = (): string[] =>
  documents('user')
    .filter(({ isContact }) => isContact)
    .map(({ id }) => id);

test('is not there at first; the first is 201, later ones 200; where it is, the caller knows', async () => {
  expect(await get()).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  const first = await put();
  expect(first).toMatchObject({ status: 201, body: { ...details, updatedBy: expect.any(String) } });
  expect(first.headers.get('location')).toBeNull();
  expect(await put({ phone: '+15550100' })).toMatchObject({
    status: 200,
    body: { ...details, phone: '+15550100' },
  });
  expect((await get()).body).toMatchObject({ phone: '+15550100' });
});

test('the same details again change nothing', async () => {
  await put();
  const before = world.stored();
  expect((await put()).status).toBe(200);
  expect(world.stored()).toEqual(before);
});

test.each([
  ['another user', { userId: '11111111-0000-4000-8000-0000000000ff' }, 404, 'UserNotFound'],
  [
    "the account's address",
    { email: 'Account@Northbeam.EXAMPLE' },
    422,
    'ContactEmailMatchesAccount',
  ],
  ['a language nobody writes', { preferredLanguage: 'zh-TW' }, 422, 'LanguageNotSupported'],
  ['no language at all', { preferredLanguage: 'not a tag' }, 400, 'ValidationFailed'],
  ['a phone without country', { phone: '030 123456' }, 400, 'ValidationFailed'],
  ['a phone that is too long', { phone: '+1234567890123456' }, 400, 'ValidationFailed'],
  ['no address', { email: 'marketing' }, 400, 'ValidationFailed'],
  ['a field of ours', { updatedAt: '2026-01-01T00:00:00.000Z' }, 400, 'ValidationFailed'],
])('refuses %s and stores nothing', async (_what, changes, status, code) => {
  const before = world.stored();
  expect(await put(changes)).toMatchObject({ status, body: { code } });
  expect(world.stored()).toEqual(before);
});

test('finds the language for a tag', async () => {
  expect((await put({ preferredLanguage: 'zh-CN' })).body).toMatchObject({
    preferredLanguage: 'zh-Hans',
  });
});

test('is a person of the directory; who was it before is it no more', async () => {
  await put();
  expect(contacts()).toEqual([`user:${grace!.userId}`]);
  await put({ userId: ulla!.userId });
  expect(contacts()).toEqual([`user:${ulla!.userId}`]);
});

test('has a tag: read again only when changed, changed only as seen', async () => {
  expect((await put({}, { headers: { 'if-match': '*' } })).status).toBe(412);
  await put();
  const etag = (await get()).headers.get('etag')!;
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  const changed = await put({ phone: '+15550100' }, { headers: { 'if-match': etag } });
  expect(changed.status).toBe(200);
  const stale = await put({ phone: '+15550101' }, { headers: { 'if-match': etag } });
  expect(stale).toMatchObject({ status: 412, body: { code: 'PreconditionFailed' } });
  expect((await get()).body).toMatchObject({ phone: '+15550100' });
});

test('changes five times in 24 hours, and again when the first of them is 24 hours old', async () => {
  await put();
  const phones = ['+15550101', '+15550102', '+15550103', '+15550104', '+15550105'];
  for (const phone of phones) expect((await put({ phone })).status).toBe(200);
  const refused = await put({ phone: '+15550106' });
  expect(refused).toMatchObject({ status: 429, body: { code: 'TooManyRequests' } });
  expect(refused.headers.get('retry-after')).toBe(String(24 * 3600));
  expect((await put({ phone: '+15550105' })).status).toBe(200);
  await world.cloud.advance({ duration: 'PT23H59M59.999S' });
  expect((await put({ phone: '+15550106' })).status).toBe(429);
  world.cloud.clock.moveTo(world.cloud.clock.now() + 1);
  expect((await put({ phone: '+15550106' })).status).toBe(200);
});

test('a partner in the old membership center cannot set one', async () => {
  await world.ask('operator', 'PUT', `/operator/partners/${northbeamId}`, {
    body: {
      partnerId: northbeamId,
      name: 'Northbeam',
      accountEmail: 'account@northbeam.example',
      country: 'DE',
      program: 'partnerMembershipCenter',
      designations: [],
    },
  });
  expect(await put()).toMatchObject({ status: 409, body: { code: 'ProgramNotMigrated' } });
});

test('set by two people at once, many times: one contact, no revision missing', async () => {
  await put();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      put(
        { userId: (at % 2 === 0 ? grace : ulla)!.userId, phone: `+1555020${at}` },
        {},
        at % 3 === 0 ? admin : 'northbeam-globalAdmin',
      ),
    ),
  );
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => ![200, 409, 429].includes(status))).toEqual([]);
  const changed = documents('audit').filter(({ action }) => action === 'setMarketingContact');
  const [contact] = documents('marketing-contact');
  // Five changes a day succeed, however many requests compete.
  expect(contact?.rev).toBe(6);
  expect(changed).toHaveLength(6);
  expect(contacts()).toHaveLength(1);
});
