// The marketing contact changes or goes while offers run and are active: nobody gets wrong words, and nobody is left
// without instructions.
import { after, anOffersWorld, runningOffer, statusOf } from '../../support/world/offers-world.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { admin } from '../../support/world/world.ts';
import { mina, remove, uma } from './people.ts';

afterEach(closeWorlds);

const second = 'second@northbeam.example';

/** An offer that became active because its contact confirmed. */
const activeOffer = async () => {
  const { world, id, requestedAt } = await runningOffer();
  const link = world.link();
  await world.page(link, 'POST');
  await world.moveTo(after(requestedAt, 1), 1);
  expect(await statusOf(world, id)).toBe('active');
  return { world, id, link };
};

const removeContact = (world: Awaited<ReturnType<typeof anOffersWorld>>, headers = {}) =>
  world.ask(admin, 'DELETE', '/marketing-contact', { headers });

describe('policy: marketing contact: another phone number or language voids nothing', () => {
  test('while an offer runs: no second mail, the link stays, the days go on', async () => {
    const { world, id } = await runningOffer();
    const link = world.link();
    const accepted = world.cloud.outbox({ to: 'marketing@northbeam.example' })[0]?.acceptedAt;
    await world.advance('P1D');
    await world.setContact({ phone: '+4930999999', preferredLanguage: 'zh-Hans' });
    await world.advance('PT5M');
    expect(world.subjects()).toHaveLength(1);
    expect((await world.page(link)).status).toBe(200);
    await world.moveTo(after(String(accepted), 7), -1);
    expect(await statusOf(world, id)).toBe('inProgress');
    await world.moveTo(after(String(accepted), 7));
    expect(await statusOf(world, id)).toBe('active');
  });

  test('while it is active: the page still shows the instructions', async () => {
    const { world, link } = await activeOffer();
    await world.setContact({ phone: '+4930999999' });
    await world.advance('P1D');
    expect(world.subjects()).toHaveLength(1);
    const page = await world.page(link);
    expect([page.status, (await page.text()).includes('Referral')]).toEqual([200, true]);
  });
});

describe('policy: marketing contact: another person or address gets the instructions, of active offers, too', () => {
  test.each([
    ['address', {}],
    ['person', { userId: mina.userId }],
  ])('another %s', async (_what, person) => {
    const { world, id, link } = await activeOffer();
    await world.setContact({ email: second, preferredLanguage: 'zh-Hans', ...person });
    await world.advance('PT2M');
    expect(await statusOf(world, id)).toBe('active');
    const [mail] = world.cloud.outbox({ to: second });
    expect(mail).toMatchObject({ language: 'zh-Hans', subject: expect.stringContaining('如何') });
    expect((await world.page(link)).status).toBe(410);
    const page = await world.page(world.link(second));
    expect([page.status, (await page.text()).includes('<button')]).toEqual([200, false]);
  });

  test('only while the offer can be used', async () => {
    const { world, id } = await activeOffer();
    const { expiresAt } = await world.activation(id);
    await world.moveTo(String(expiresAt));
    await world.setContact({ email: second });
    await world.advance('PT5M');
    expect(world.subjects(second)).toEqual([]);
  });
});

describe('policy: marketing contact: a contact can be removed', () => {
  test('but not while an offer is on its way to them', async () => {
    const { world, id } = await runningOffer();
    expect(await removeContact(world)).toMatchObject({
      status: 409,
      body: { code: 'MarketingContactInUse' },
    });
    await world.cancel(id);
    expect((await removeContact(world)).status).toBe(204);
    expect((await world.call(admin, 'GET', '/api/v1/marketing-contact')).status).toBe(404);
    expect((await removeContact(world)).status).toBe(404);
  });

  test('then the links of active offers are void, no follow-up is sent, and the person can leave', async () => {
    const { world, id, link } = await activeOffer();
    expect((await removeContact(world)).status).toBe(204);
    expect((await world.page(link)).status).toBe(410);
    expect(await statusOf(world, id)).toBe('active');
    expect((await remove(world, uma.userId)).status).toBe(204);
    await world.advance('P300D');
    expect(world.subjects()).toHaveLength(1);
    expect(world.stored().join()).not.toContain('marketing@northbeam.example');
  });

  test('the next contact gets the instructions of active offers; old links stay void', async () => {
    const { world, link } = await activeOffer();
    await removeContact(world);
    expect((await world.setContact()).status).toBe(201);
    await world.advance('PT2M');
    expect((await world.page(link)).status).toBe(410);
    expect(world.subjects()).toEqual([
      'How to start using Referral management',
      'How to use Referral management',
    ]);
    expect((await world.page(world.link())).status).toBe(200);
  });

  test('a removal counts as a change of this day, so that nobody is mailed without end', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    for (let round = 1; round <= 2; round += 1) {
      expect((await removeContact(world)).status).toBe(204);
      expect((await world.setContact()).status).toBe(201);
    }
    await removeContact(world);
    expect((await world.setContact()).status).toBe(429);
    await world.advance('P1D');
    expect((await world.setContact()).status).toBe(201);
  });

  test('under a condition only as it was seen, and not in the old membership center', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    const seen = await world.ask(admin, 'GET', '/marketing-contact');
    const headers = { 'if-match': seen.headers.get('etag') ?? '' };
    await world.setContact({ phone: '+4930999999' });
    expect((await removeContact(world, headers)).status).toBe(412);
    const { partnerId, name, country } = {
      partnerId: '11111111-aaaa-4aaa-8aaa-111111111111',
      name: 'Northbeam Consulting',
      country: 'DE',
    };
    await world.call('operator', 'PUT', `/api/v1/operator/partners/${partnerId}`, {
      partnerId,
      name,
      country,
      accountEmail: 'account@northbeam.example',
      program: 'partnerMembershipCenter',
      designations: [],
    });
    expect(await removeContact(world)).toMatchObject({ body: { code: 'ProgramNotMigrated' } });
  });
});

test('policy: marketing contact: an active offer without one comes to its reminders, which go to nobody', async () => {
  const { world } = await activeOffer();
  expect((await removeContact(world)).status).toBe(204);
  const told = world.cloud.outbox().length;
  const due = () => world.documents('activation').map(({ nextActionAt }) => nextActionAt);
  const [reminder] = due();
  await world.moveTo(String(reminder), 60_000);
  expect(world.cloud.outbox()).toHaveLength(told);
  expect(due()).not.toEqual([reminder]);
  expect(world.documents('activation')[0]).not.toHaveProperty('failing');
});

test('policy: marketing contact: an offer names the mail that instructs whoever is the contact now', async () => {
  const { world } = await runningOffer();
  const namedBefore = world.documents('activation').map(({ mails }) => mails);
  await world.setContact({ email: second });
  const [{ mails, instructions } = {}] = world.documents('activation');
  expect(mails).toEqual([(instructions as { readonly mailId: string }).mailId]);
  expect([mails]).not.toEqual(namedBefore);
});
