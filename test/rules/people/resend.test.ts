// A person sends a mail again that did not arrive: the same entry of the ledger, another operation, another link.
// An address from which mail came back is not written to before it changes, or a person says that it works.
import { report } from '../../../infra/clients/local/around.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import {
  anOffersWorld,
  contactEmail,
  eventsOf,
  statusOf,
} from '../../support/world/offers-world.ts';
import { admin, northbeam, type Json, type World } from '../../support/world/world.ts';
import {
  aCompany,
  account,
  assign,
  change,
  ledger,
  operators,
  remove,
  subjectsTo,
  ulla,
  uma,
} from './people.ts';

afterEach(closeWorlds);

const again = (world: World, id: unknown, body: object = {}, who = admin) => {
  const path = `mail/${who === 'operator' ? `${northbeam.partnerId}/` : ''}${String(id)}/resend`;
  return world.call(who, 'POST', `/api/v1/${who === 'operator' ? 'operator/' : ''}${path}`, body);
};

/** What came of the latest mail to an address. */
const reported = async ({ cloud }: World, to: string, status: string): Promise<void> => {
  const mail = cloud.outbox({ to }).at(-1);
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  await report(cloud, mail, status);
};

const pass = ({ cloud }: World, duration: string) => cloud.advance({ duration });

/** Uma has a seat, and the mail that says so came back. */
const aSeatThatCameBack = async (status: string) => {
  const world = await aCompany();
  const seat = `${world.purchaseId}-visual-studio-professional`;
  await assign(world, seat, uma.userId);
  await pass(world, 'PT2M');
  await reported(world, uma.email, status);
  const mail = (await ledger(world)).find(({ template }) => template === 'seat-assigned');
  return { world, seat, mail: mail as Json };
};

const one = async (world: World, id: unknown): Promise<Json | undefined> =>
  (await ledger(world)).find((mail) => mail['id'] === id);

const toUma = (world: World) => world.cloud.outbox({ to: uma.email });

describe('policy: undelivered mail: sent again by people', () => {
  test('the same entry, another operation, in the audit; then it is on its way and is not sent twice', async () => {
    const { world, mail } = await aSeatThatCameBack('Quarantined');
    expect(mail).toMatchObject({
      status: 'bounced',
      cause: { code: 'quarantined', message: expect.stringContaining('allow our sender') },
    });
    const answer = await again(world, mail['id']);
    expect(answer).toMatchObject({
      status: 202,
      body: { id: mail['id'], status: 'planned', to: uma.email },
    });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await again(world, mail['id'])).toMatchObject({
      status: 409,
      body: { code: 'MailNotResendable', because: 'onItsWay' },
    });
    expect(world.audits('resendMail')).toMatchObject([
      { about: mail['entity'], answer: mail['id'], actor: { kind: 'user' } },
    ]);
    await pass(world, 'PT5M');
    const [first, second, ...more] = toUma(world);
    expect(more).toEqual([]);
    expect(second?.operationId).not.toBe(first?.operationId);
    expect(await one(world, mail['id'])).toMatchObject({ status: 'accepted', attempts: 2 });
    expect(await again(world, mail['id'])).toMatchObject({
      status: 409,
      body: { because: 'arrived' },
    });
    // A late report about the first sending says nothing about the second one.
    await report(world.cloud, first!, 'Bounced');
    expect(await one(world, mail['id'])).toMatchObject({ status: 'accepted' });
  });

  test('an operator sees it in the list of all, sends it again, and a repeat changes nothing', async () => {
    const { world, mail } = await aSeatThatCameBack('FilteredSpam');
    const list = '/api/v1/operator/mail?status=bounced';
    const { body } = await world.call('operator', 'GET', list);
    expect(body['value']).toMatchObject([
      { id: mail['id'], partnerId: northbeam.partnerId, cause: { code: 'filteredAsSpam' } },
    ]);
    expect(await again(world, mail['id'], {}, 'operator')).toMatchObject({ status: 202 });
    expect(await again(world, mail['id'], {}, 'operator')).toMatchObject({
      status: 200,
      body: { status: 'planned', partnerId: northbeam.partnerId },
    });
    expect(world.audits('resendMail')).toHaveLength(1);
    await pass(world, 'PT5M');
    expect(toUma(world)).toHaveLength(2);
    expect((await world.call('operator', 'GET', list)).body['value']).toEqual([]);
  });

  test('not once its reason is gone, and not what was never there', async () => {
    const { world, seat, mail } = await aSeatThatCameBack('Quarantined');
    await world.call(admin, 'DELETE', `/api/v1/benefits/${seat}/assignments/${uma.userId}`);
    for (const who of [admin, 'operator'])
      expect(await again(world, mail['id'], {}, who)).toMatchObject({
        status: 409,
        body: { because: 'reasonGone' },
      });
    expect(await again(world, 'm2222222222222222222')).toMatchObject({ status: 404 });
    expect(await again(world, mail['id'], { now: true })).toMatchObject({ status: 400 });
    expect(world.audits('resendMail')).toEqual([]);
  });

  test('the operators’ mail is not the company’s to send', async () => {
    const { world } = await aSeatThatCameBack('Quarantined');
    await pass(world, 'PT2M');
    await reported(world, account, 'Quarantined');
    await pass(world, 'PT2M');
    await reported(world, operators, 'Quarantined');
    const notice = world.documents('mail').find(({ to }) => to === operators);
    const id = notice?.['entityId'];
    expect(await again(world, id)).toMatchObject({ status: 404 });
    expect(await again(world, id, {}, 'operator')).toMatchObject({ status: 202 });
    // Operators get one mail an hour.
    await pass(world, 'PT1H');
    expect(subjectsTo(world, operators)).toHaveLength(2);
  });

  test('two people at once: one of them sends it', async () => {
    const { world, mail } = await aSeatThatCameBack('Quarantined');
    const answers = await Promise.all([again(world, mail['id']), again(world, mail['id'])]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409]);
    await pass(world, 'PT5M');
    expect(toUma(world)).toHaveLength(2);
  });

  test('instructions: the old link ends, the new one works, and the offer goes on', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    const id = await world.activateOffer();
    await world.advance('PT2M');
    const old = world.link();
    await world.report(contactEmail, 'FilteredSpam');
    expect(await statusOf(world, id)).toBe('attentionNeeded');
    const mail = (await ledger(world)).find(({ template }) => template === 'instructions');
    expect(await again(world, mail?.['id'])).toMatchObject({ status: 202 });
    expect((await world.page(old)).status).toBe(410);
    await world.advance('PT5M');
    expect(await statusOf(world, id)).toBe('inProgress');
    expect(world.link()).not.toBe(old);
    expect((await world.page(world.link(), 'POST')).status).toBe(303);
    expect((await world.page(old, 'POST')).status).toBe(410);
    expect(await eventsOf(world, id)).toContain('confirmed');
  });

  test('instructions that come back once more: told again, although the offer knows', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    await world.advance('PT2M');
    world.cloud.email.faults.add({ on: 'refuse', status: 400 });
    const id = await world.activateOffer();
    await world.advance('PT5M');
    const mail = (await ledger(world)).find(({ template }) => template === 'instructions');
    expect(mail).toMatchObject({ status: 'failed', cause: { code: 'refused' } });
    expect(subjectsTo(world, account)).not.toContain('An e-mail to your company did not arrive');
    world.cloud.email.faults.add({ on: 'refuse', status: 400 });
    await again(world, mail?.['id']);
    await world.advance('PT5M');
    expect(await statusOf(world, id)).toBe('attentionNeeded');
    expect(subjectsTo(world, account)).toContain('An e-mail to your company did not arrive');
  });
});

describe('policy: undelivered mail: an address that takes no mail', () => {
  test.each(['Bounced', 'Suppressed'])('%s: not written to again', async (status) => {
    const { world, seat, mail } = await aSeatThatCameBack(status);
    const { posts } = world.cloud.email.counters;
    await pass(world, 'PT5M');
    await assign(world, `${world.purchaseId}-visual-studio-professional`, ulla.userId);
    await world.call(admin, 'DELETE', `/api/v1/benefits/${seat}/assignments/${uma.userId}`);
    await pass(world, 'P31D');
    await assign(world, seat, uma.userId);
    await pass(world, 'PT5M');
    expect(toUma(world)).toHaveLength(1);
    const [failed] = await ledger(world, 'failed');
    expect(failed).toMatchObject({
      to: uma.email,
      attempts: 0,
      error: 'addressUnreachable',
      cause: { code: 'addressUnreachable', message: expect.stringContaining('addressWorks') },
    });
    // Two notices to the account, and the mail to Ulla.
    expect(world.cloud.email.counters.posts).toBe(posts + 3);
    expect(await again(world, failed?.['id'])).toMatchObject({
      status: 409,
      body: { because: 'addressUnreachable' },
    });
    expect(await again(world, mail['id'])).toMatchObject({ status: 409 });
    expect(world.stored().join('\n')).not.toMatch(/"unreachable"[^}]*@/u);
  });

  test('a person says that it works: written to again, until it comes back', async () => {
    const { world, mail } = await aSeatThatCameBack('Bounced');
    expect(await again(world, mail['id'], { addressWorks: true })).toMatchObject({ status: 202 });
    await pass(world, 'PT5M');
    expect(toUma(world)).toHaveLength(2);
    expect(world.documents('mailbox')).toEqual([]);
    await reported(world, uma.email, 'Suppressed');
    expect(await again(world, mail['id'])).toMatchObject({
      body: { because: 'addressUnreachable' },
    });
  });

  test('of whoever leaves nothing is kept', async () => {
    const { world, seat } = await aSeatThatCameBack('Bounced');
    expect(world.documents('mailbox')).toHaveLength(1);
    await world.call(admin, 'DELETE', `/api/v1/benefits/${seat}/assignments/${uma.userId}`);
    await remove(world, uma.userId);
    await pass(world, 'PT2H');
    expect(world.documents('erasure')).toEqual([]);
    expect(world.documents('mailbox')).toEqual([]);
  });

  test('another address is written to at once', async () => {
    const { world, mail } = await aSeatThatCameBack('Bounced');
    await change(world, uma.userId, { email: 'uma2@northbeam.example' });
    expect(await again(world, mail['id'])).toMatchObject({
      status: 202,
      body: { to: 'uma2@northbeam.example' },
    });
    await pass(world, 'PT5M');
    expect(world.cloud.outbox({ to: 'uma2@northbeam.example' })).toHaveLength(1);
  });

  test('the account’s: told to the operators once a day, and the operators are always written to', async () => {
    const { world } = await aSeatThatCameBack('Bounced');
    await pass(world, 'PT2M');
    await reported(world, account, 'Bounced');
    await pass(world, 'PT5M');
    await reported(world, operators, 'Bounced');
    await assign(world, `${world.purchaseId}-visual-studio-professional`, ulla.userId);
    await pass(world, 'PT5M');
    await reported(world, ulla.email, 'Bounced');
    await pass(world, 'P2D');
    expect(subjectsTo(world, operators)).toHaveLength(1);
    await world.buy('isv-co-sell-ready');
    await pass(world, 'PT5M');
    expect(subjectsTo(world, operators)).toHaveLength(2);
  });
});
