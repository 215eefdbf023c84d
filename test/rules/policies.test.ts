// Decisions of the program that no other test covers, each with its alternatives. Over HTTP on the
// local cloud.
import { rivalry } from '../support/at-once.ts';
import { closeWorlds } from '../support/world/opened.ts';
import {
  addPeople,
  admin,
  aWorld,
  northbeam,
  type Json,
  type World,
} from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { loadKeys } from '../support/world/keys.ts';
import { amountOf } from '../support/share.ts';

/** How often each race is repeated; npm run test:full repeats it fifty times. */
const rounds = amountOf(12, 50);

afterEach(closeWorlds);

const anyone = 'northbeam-user';
const idOf = (label: string): string => personaNamed(label).userId;

const staffed = async (
  designations: readonly string[] = [],
  settings: Record<string, string> = {},
) => {
  const world = await aWorld(settings, designations);
  await addPeople(world);
  return world;
};
const order = (world: World, packageId: string, method = 'card') =>
  world.call(admin, 'POST', '/api/v1/purchases', {
    packageId,
    payment: method === 'card' ? { method, reference: 'r' } : { method },
  });
const reasonsOf = async (world: World, packageId: string) => {
  const path = `/api/v1/packages/${packageId}/eligibility`;
  const { body } = await world.call(anyone, 'GET', path);
  return (body['reasons'] as Json[]).map(({ code }) => code);
};

describe('policy: one Action Pack', () => {
  test('the two Action Packs are one family; beside Silver one is fine', async () => {
    const world = await staffed(['silverCompetency']);
    await world.buy('silver');
    await world.buy('action-pack');
    expect(await reasonsOf(world, 'learning-action-pack')).toEqual(['AlreadyHeld']);
    expect((await order(world, 'learning-action-pack')).body).toMatchObject({
      code: 'NotEligible',
      reasons: [{ code: 'AlreadyHeld' }],
    });
  });

  test('fifty times two at once: one of them', async () => {
    const world = await staffed();
    const rivals = rivalry();
    for (let round = 0; rivals.goesOn(round, rounds); round += 1) {
      const packs = ['action-pack', 'learning-action-pack'];
      const answers = await rivals.atOnce(
        world.cloud.cosmos,
        packs.map((packageId) => () => order(world, packageId)),
      );
      const bought = answers.filter(({ status }) => status === 201);
      expect(bought).toHaveLength(1);
      expect(answers.find(({ status }) => status !== 201)?.body['code']).toBe('NotEligible');
      await world.call(admin, 'POST', '/api/v1/service-requests', {
        type: 'cancellation',
        purchaseId: bought[0]?.body['id'],
        reason: 'Again',
      });
    }
    expect(rivals.met).toBeGreaterThan(0);
  });
});

describe('policy: Silver and Gold', () => {
  test('need their designation; a Gold holder cannot buy Silver', async () => {
    const world = await staffed();
    expect(await reasonsOf(world, 'silver')).toEqual(['DesignationRequired']);
    expect(await reasonsOf(world, 'gold')).toEqual(['DesignationRequired']);
    await world.designate(['silverCompetency', 'goldCompetency']);
    await world.buy('gold');
    expect(await reasonsOf(world, 'silver')).toEqual(['HigherLevelHeld']);
    expect((await order(world, 'silver')).body['reasons']).toMatchObject([
      { code: 'HigherLevelHeld', message: expect.stringContaining('higher level') },
    ]);
  });
});

describe('policy: ISV co-sell', () => {
  test('is free, and needs the designation', async () => {
    const world = await staffed();
    expect((await order(world, 'isv-co-sell-ready', 'none')).body['reasons']).toMatchObject([
      { code: 'DesignationRequired' },
    ]);
    await world.designate(['isvCoSellReady']);
    expect((await order(world, 'isv-co-sell-ready')).body['code']).toBe('PaymentMethodNotAllowed');
    const { status, body } = await order(world, 'isv-co-sell-ready', 'none');
    expect([status, body['price']]).toMatchObject([201, { amount: 0 }]);
    expect((await order(world, 'action-pack', 'none')).body['code']).toBe(
      'PaymentMethodNotAllowed',
    );
    const given = { type: 'cancellation', purchaseId: body['id'], reason: 'No' };
    expect((await world.call(admin, 'POST', '/api/v1/service-requests', given)).body).toMatchObject(
      { refund: { amount: 0, status: 'issued' } },
    );
  });
});

describe('policy: old membership center', () => {
  test('may read; every other act is refused, and says where to go', async () => {
    const world = await staffed();
    const purchaseId = await world.buy();
    await loadKeys(world, 'intune', 1);
    const { domain, ...account } = northbeam;
    await world.call('operator', 'PUT', `/api/v1/operator/partners/${account.partnerId}`, {
      ...account,
      designations: [...account.designations],
      accountEmail: `account@${domain}`,
      program: 'partnerMembershipCenter',
    });
    const of = (item: string, rest = '') => `/api/v1/benefits/${purchaseId}-${item}${rest}`;
    expect((await world.call(anyone, 'GET', of('intune'))).status).toBe(200);
    const payment = { method: 'card', reference: 'r' };
    const request = { reason: 'No', benefitId: `${purchaseId}-intune` };
    const help = { title: 'Help', description: 'Help', severity: 'minimal' };
    const acts: readonly (readonly [string, string, object])[] = [
      ['POST', '/api/v1/purchases', { packageId: 'action-pack', payment }],
      ['POST', `/api/v1/purchases/${purchaseId}/cancel-order`, {}],
      ['POST', `/api/v1/purchases/${purchaseId}/renew`, { payment }],
      ['POST', `/api/v1/purchases/${purchaseId}/upgrade`, { packageId: 'gold', payment }],
      ['POST', of('intune', '/keys/reveal'), { acknowledgeRefundForfeit: true }],
      ['POST', of('intune', '/redemptions'), {}],
      ['PUT', of('azure-credit', `/assignments/${idOf(anyone)}`), {}],
      ['DELETE', of('azure-credit', `/assignments/${idOf(anyone)}`), {}],
      ['POST', of('azure-credit', '/assignments/batch'), { assign: [idOf(anyone)] }],
      ['POST', of('advisory-hours', '/activations'), {}],
      ['PUT', '/api/v1/marketing-contact', contact],
      ['POST', '/api/v1/service-requests', { type: 'cancellation', purchaseId, reason: 'No' }],
      ['POST', '/api/v1/service-requests', { type: 'cancellation', purchaseId, ...request }],
      ['POST', '/api/v1/service-requests', { type: 'keyReplacement', ...request }],
      [
        'POST',
        '/api/v1/service-requests',
        { type: 'advisoryHours', benefitId: `${purchaseId}-advisory-hours`, ...help },
      ],
    ];
    for (const [method, path, body] of acts) {
      const answer = await world.call(admin, method, path, body);
      expect({ path, status: answer.status, code: answer.body['code'] }).toEqual({
        path,
        status: 409,
        code: 'ProgramNotMigrated',
      });
      expect(answer.body['detail']).toContain('Partner Membership Center');
      const isTechnical = path.includes('activations') || 'severity' in body;
      expect(String(answer.body['detail']).includes('Partner Frontline')).toBe(isTechnical);
    }
  });
});

const contact = {
  userId: idOf(anyone),
  email: 'marketing@northbeam.example',
  phone: '+4930123456',
  preferredLanguage: 'en',
};

describe('policy: marketing contact', () => {
  test('one for a company, of its people, at an address of their own', async () => {
    const world = await staffed();
    const put = (fields: Json) =>
      world.call(admin, 'PUT', '/api/v1/marketing-contact', { ...contact, ...fields });
    expect((await put({ email: 'Account@Northbeam.Example' })).body['code']).toBe(
      'ContactEmailMatchesAccount',
    );
    expect((await put({ userId: idOf('lakeside-user') })).body['code']).toBe('UserNotFound');
    expect((await put({})).status).toBe(201);
    expect((await put({ email: 'other@northbeam.example' })).status).toBe(200);
    expect(world.documents('marketing-contact')).toHaveLength(1);
    const gone = await world.call(admin, 'DELETE', `/api/v1/users/${contact.userId}`);
    expect(gone.body['code']).toBe('UserHasAssignments');
  });
});

describe('policy: languages', () => {
  test('matched by what is nearest; what is none is refused', async () => {
    const world = await staffed();
    const put = (preferredLanguage: string) =>
      world.call(admin, 'PUT', '/api/v1/marketing-contact', { ...contact, preferredLanguage });
    expect((await put('zh-CN')).body).toMatchObject({ preferredLanguage: 'zh-Hans' });
    expect((await put('en-GB')).body).toMatchObject({ preferredLanguage: 'en' });
    expect((await put('de-AT')).body).toMatchObject({ preferredLanguage: 'de' });
    expect((await put('ar-EG')).body).toMatchObject({ preferredLanguage: 'ar' });
    expect((await put('zh-TW')).body['code']).toBe('LanguageNotSupported');
    expect((await put('tlh')).body['code']).toBe('LanguageNotSupported');
    expect((await put('not a tag')).status).toBe(400);
  });
});

describe('policy: last admin', () => {
  const patch = (world: World, who: string, body: Json) =>
    world.call(who, 'PATCH', `/api/v1/users/${idOf('northbeam-mpnPartnerAdmin')}`, body);

  test('keeps the role, unless a Global admin says that they know', async () => {
    const world = await staffed();
    expect((await patch(world, admin, { roles: [] })).body['code']).toBe('LastAdmin');
    const path = `/api/v1/users/${idOf('northbeam-mpnPartnerAdmin')}`;
    expect((await world.call(admin, 'DELETE', path)).body['code']).toBe('LastAdmin');
    const known = await patch(world, admin, { roles: [], acknowledgeLastAdmin: true });
    expect(known.status).toBe(200);
    expect((await world.call(admin, 'DELETE', path)).status).toBe(204);
  });
});

describe('policy: the next attempt', () => {
  test('after declined, cancelled or expired a new request starts it', async () => {
    const world = await staffed();
    const purchaseId = await world.buy();
    const operator = (id: string) =>
      `/api/v1/operator/activations/${northbeam.partnerId}/${id}/decline`;
    const first = await world.activate(purchaseId);
    await world.call('operator', 'POST', operator(first), { reason: 'No record' });
    const path = `/api/v1/benefits/${purchaseId}-product-support-incidents`;
    expect((await world.call(anyone, 'GET', path)).body['status']).toBe('available');
    const second = await world.activate(purchaseId);
    expect([first.at(-1), second.at(-1)]).toEqual(['1', '2']);
    await world.call(admin, 'POST', `/api/v1/activations/${second}/cancel`, { reason: 'Later' });
    const third = await world.activate(purchaseId);
    expect(third.at(-1)).toBe('3');
    expect((await world.call(anyone, 'GET', `/api/v1/activations/${first}`)).body).toMatchObject({
      status: 'declined',
      attempt: 1,
    });
  });
});

describe('policy: addresses', () => {
  test('fifty times two people with one address at once: one of them', async () => {
    const world = await staffed();
    const rivals = rivalry();
    for (let round = 0; rivals.goesOn(round, rounds); round += 1) {
      const people = [1, 2].map((n) => `11111111-0000-4000-8000-00000000${n}0${round + 10}`);
      const email = `round-${round}@northbeam.example`;
      const answers = await rivals.atOnce(
        world.cloud.cosmos,
        people.map(
          (id) => () =>
            world.call(admin, 'POST', '/api/v1/users', { id, email, displayName: 'Same address' }),
        ),
      );
      const codes = answers.map(({ status, body }) => (status === 201 ? 201 : body['code']));
      expect(codes).toEqual(expect.arrayContaining([201, 'EmailInUse']));
    }
    expect(rivals.met).toBeGreaterThan(0);
  });
});
