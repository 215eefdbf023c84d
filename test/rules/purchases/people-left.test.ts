// Whom a renewal does not take over is said beforehand, in its answer and in its mail; and a renewal
// takes another package of the family. Over HTTP on the local cloud.
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type Json, type World } from '../../support/world/world.ts';
import {
  aMember,
  anyone,
  card,
  dateOf,
  give,
  one,
  purchase,
  renew,
  seatsOf,
  toWindow,
  two,
} from '../../support/world/members.ts';

afterEach(closeWorlds);

const whatIf = async (world: World, id: string, packageId?: string) => {
  const more = packageId === undefined ? '' : `&packageId=${packageId}`;
  const path = `/api/v1/purchases/${id}/what-if?change=renewal${more}`;
  return (await world.call(anyone, 'GET', path)).body;
};
const peopleOf = (list: unknown) => (list as Json[]).map(({ userId, itemId }) => [itemId, userId]);
const studio = 'visual-studio-enterprise';
const renewAs = (world: World, id: string, packageId: string) =>
  world.call(admin, 'POST', `/api/v1/purchases/${id}/renew`, { packageId, payment: card });

/** Seven people have seats of Silver, two of them thanks to a competency that is lost. */
const seven = async (language?: string) => {
  const { world, purchaseId } = await aMember('silver');
  if (language !== undefined) {
    const { userId } = (await world.call(admin, 'GET', '/api/v1/me')).body;
    const path = `/api/v1/users/${String(userId)}`;
    await world.call(admin, 'PATCH', path, { preferredLanguage: language });
  }
  const ids = Array.from({ length: 7 }, (_, at) => `11111111-0000-4000-8000-00000000010${at}`);
  for (const [at, id] of ids.entries()) {
    const person = { id, email: `p${at}@northbeam.example`, displayName: `Person ${at}` };
    await world.call(admin, 'POST', '/api/v1/users', person);
    await give(world, `${purchaseId}-${studio}`, id);
  }
  await world.designate(['silverCompetency']);
  await toWindow(world, purchaseId);
  return { world, purchaseId, ids };
};

describe('policy: renewal: whom it does not take over', () => {
  test('is in the what-if and in the answer, also in a repeated one, by name', async () => {
    const { world, purchaseId, ids } = await seven();
    const left = ids.slice(5).map((id) => [studio, id]);
    const preview = await whatIf(world, purchaseId);
    expect(peopleOf(preview['toReassign'])).toEqual(left);
    const path = `/api/v1/purchases/${purchaseId}/renew`;
    const first = await world.call(admin, 'POST', path, { payment: card }, 'renewal-1');
    expect(first.body['toReassign']).toEqual(preview['toReassign']);
    expect(first.body['toReassign']).toMatchObject([
      { displayName: 'Person 5', benefitId: `${purchaseId}-${studio}` },
      { displayName: 'Person 6' },
    ]);
    await world.cloud.advance({ duration: 'P1D' });
    const again = await world.call(admin, 'POST', path, { payment: card }, 'renewal-1');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body['toReassign']).toEqual(first.body['toReassign']);
    expect(await seatsOf(world, `${String(first.body['id'])}-${studio}`)).toEqual(ids.slice(0, 5));
  });

  test.each([
    ['English', undefined, '2 assignments have not been taken over'],
    ['Chinese', 'zh-Hans', '有 2 项分配未能沿用到新的会员期'],
  ])('is in the mail, in %s', async (_name, language, words) => {
    const { world, purchaseId } = await seven(language);
    await renew(world, purchaseId);
    await world.cloud.advance({ duration: 'PT2M' });
    const texts = world.cloud.outbox().map(({ text }) => text);
    const told = texts.filter((text) => text.includes(words));
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) {
      expect(text).toContain('Person 5: Visual Studio Enterprise');
      expect(text).toContain('Person 6: Visual Studio Enterprise');
      expect(text).not.toContain('Person 4');
    }
  });

  test('is nobody where everybody has room: the answer says so, and the mail says nothing', async () => {
    const { world, purchaseId } = await aMember();
    await give(world, `${purchaseId}-visual-studio-professional`, one);
    await toWindow(world, purchaseId);
    expect((await renew(world, purchaseId)).body['toReassign']).toEqual([]);
    await world.cloud.advance({ duration: 'PT2M' });
    for (const { text } of world.cloud.outbox()) expect(text).not.toContain('taken over');
  });
});

describe('policy: renewal: another package of the family', () => {
  const variant = 'learning-action-pack';
  const inUse = async () => {
    const { world, purchaseId } = await aMember();
    await give(world, `${purchaseId}-visual-studio-professional`, one);
    await give(world, `${purchaseId}-azure-credit`, two);
    await toWindow(world, purchaseId);
    return { world, purchaseId };
  };
  const given = [
    ['azure-credit', two],
    ['visual-studio-professional', one],
  ];

  test('the variant follows, at its price; everything has to be given again, and that is said', async () => {
    const { world, purchaseId } = await inUse();
    const preview = await whatIf(world, purchaseId, variant);
    expect(preview).toMatchObject({ package: { id: variant }, price: { amount: 475 } });
    expect(preview['carriedOver']).toEqual([]);
    expect(peopleOf(preview['toReassign'])).toEqual(given);
    const { status, body } = await renewAs(world, purchaseId, variant);
    expect([status, body]).toMatchObject([
      201,
      { packageId: variant, previousPurchaseId: purchaseId, price: { amount: 475 } },
    ]);
    expect(body['toReassign']).toEqual(preview['toReassign']);
    const next = String(body['id']);
    expect(await seatsOf(world, `${next}-visual-studio-professional`)).toEqual([]);
    expect((await give(world, `${next}-visual-studio-professional`, one)).status).toBe(201);
  });

  test('people keep the old term’s seats to its end, and then nothing of it', async () => {
    const { world, purchaseId } = await inUse();
    const next = String((await renewAs(world, purchaseId, variant)).body['id']);
    await give(world, `${next}-visual-studio-professional`, two);
    const end = await dateOf(world, purchaseId, 'benefitsEnd');
    const mine = async (who: string) =>
      ((await world.call(who, 'GET', '/api/v1/me/assignments')).body['value'] as Json[]).length;
    await world.cloud.advance({ to: new Date(end - 1) });
    expect(await mine(anyone)).toBe(1);
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).status).toBe(409);
    await world.cloud.advance({ to: new Date(end) });
    expect(await mine(anyone)).toBe(0);
    await world.cloud.advance({ duration: 'PT5M' });
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).status).toBe(204);
    // What was given in the new term stays.
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${two}`)).status).toBe(409);
    expect((await world.call(admin, 'GET', '/api/v1/summary')).body).toMatchObject({
      memberships: 1,
    });
  });

  test('another family is no renewal, nor is a package that is not sold', async () => {
    const { world, purchaseId } = await inUse();
    const reasons = [{ code: 'NotARenewal', message: expect.any(String) }];
    const silver = await renewAs(world, purchaseId, 'silver');
    expect(silver).toMatchObject({ status: 409, body: { code: 'NotEligible', reasons } });
    expect(await whatIf(world, purchaseId, 'silver')).toMatchObject({
      code: 'NotEligible',
      reasons,
    });
    expect((await renewAs(world, purchaseId, 'platinum')).body['code']).toBe('PackageNotFound');
    expect((await whatIf(world, purchaseId, 'platinum'))['code']).toBe('PackageNotFound');
    expect(await purchase(world, purchaseId)).not.toHaveProperty('renewedBy');
  });

  test('what-if of an exchange takes the package, of an end none', async () => {
    const { world, purchaseId } = await inUse();
    const path = `/api/v1/purchases/${purchaseId}/what-if`;
    const upgraded = await world.call(anyone, 'GET', `${path}?change=upgrade&packageId=gold`);
    expect(upgraded.body).toMatchObject({ reasons: [{ code: 'NotAnUpgrade' }] });
    const unknown = await world.call(anyone, 'GET', `${path}?change=upgrade&packageId=platinum`);
    expect(unknown.body['code']).toBe('PackageNotFound');
    const ended = await world.call(anyone, 'GET', `${path}?change=expiry&packageId=gold`);
    expect(ended).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/packageId' }] },
    });
  });
});
