// Mail that never arrives is listed, counted, and told to who can act.
import { report } from '../../../infra/clients/local/around.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type World } from '../../support/world/world.ts';
import { after } from '../../support/world/offers-world.ts';
import {
  aCompany,
  account,
  assign,
  contact,
  ledger,
  mina,
  operators,
  subjectsTo,
  ulla,
  uma,
} from './people.ts';

afterEach(closeWorlds);

const person = 'An e-mail to your company did not arrive';
const company = 'A partner cannot be reached: 11111111-aaaa-4aaa-8aaa-111111111111';

/** @param about in its subject */
const bounce = async (
  { cloud }: World,
  to: string,
  status = 'Bounced',
  about = '',
): Promise<void> => {
  const mail = cloud.outbox({ to }).findLast(({ subject }) => subject.includes(about));
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  await report(cloud, mail, status);
  await cloud.advance({ duration: 'PT2M' });
};

test('policy: undelivered mail: a membership reminder that nobody got: listed, and told to the operators', async () => {
  const world = await aCompany();
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
  const end = (body['dates'] as Record<string, { at: string }>)['membershipEnd']!.at;
  await world.cloud.advance({ to: after(end, -15, -1) });
  expect(world.cloud.outbox({ to: mina.email })).toEqual([]);
  await world.cloud.advance({ to: after(end, -15, 120_000) });
  for (const to of [mina.email, account]) await bounce(world, to, 'Bounced', 'ends soon');
  const listed = await ledger(world, 'bounced');
  const reminders = listed.filter(({ template }) => template === 'membership-reminder');
  expect(reminders.map(({ to }) => String(to)).toSorted()).toEqual([account, mina.email]);
  expect(subjectsTo(world, operators)).toEqual([company]);
});

describe('policy: undelivered mail: what nobody gets is told to who can act', () => {
  test.each(['Bounced', 'Suppressed', 'Quarantined'])(
    'of a person, to the account: %s',
    async (status) => {
      const world = await aCompany();
      await assign(world, `${world.purchaseId}-visual-studio-professional`, uma.userId);
      await world.cloud.advance({ duration: 'PT2M' });
      await bounce(world, uma.email, status);
      expect(subjectsTo(world, account).at(-1)).toBe(person);
      expect(subjectsTo(world, operators)).toEqual([]);
    },
  );

  test('refused for good, as well', async () => {
    const world = await aCompany();
    world.cloud.email.faults.add({ on: 'refuse', status: 400 });
    await assign(world, `${world.purchaseId}-visual-studio-professional`, uma.userId);
    await world.cloud.advance({ duration: 'PT3M' });
    expect(await ledger(world, 'failed')).toMatchObject([{ to: uma.email }]);
    expect(subjectsTo(world, account).at(-1)).toBe(person);
  });

  test('once a day, however many come back, and again on the next day', async () => {
    const world = await aCompany();
    const seat = `${world.purchaseId}-visual-studio-professional`;
    for (const { userId, email } of [uma, ulla]) {
      await assign(world, seat, userId);
      await world.cloud.advance({ duration: 'PT2M' });
      await bounce(world, email);
    }
    expect(subjectsTo(world, account).filter((one) => one === person)).toHaveLength(1);
    await world.cloud.advance({ to: '2027-03-02T00:00:00.000Z' });
    await assign(world, seat, mina.userId);
    await world.cloud.advance({ duration: 'PT2M' });
    await bounce(world, mina.email);
    expect(subjectsTo(world, account).filter((one) => one === person)).toHaveLength(2);
  });

  test('and if that does not arrive either, to the operators', async () => {
    const world = await aCompany();
    await assign(world, `${world.purchaseId}-visual-studio-professional`, uma.userId);
    await world.cloud.advance({ duration: 'PT2M' });
    await bounce(world, uma.email);
    await bounce(world, account);
    expect(subjectsTo(world, operators)).toEqual([company]);
    await bounce(world, operators);
    await world.cloud.advance({ duration: 'P2D' });
    expect(subjectsTo(world, operators)).toEqual([company]);
  });

  test('of the contact of an active offer, to the account', async () => {
    const world = await aCompany('isv-co-sell-ready');
    await contact(world);
    const id = await world.activate(world.purchaseId, 'isv-referral-management');
    await world.cloud.advance({ duration: 'P8D' });
    expect((await world.call(admin, 'GET', `/api/v1/activations/${id}`)).body['status']).toBe(
      'active',
    );
    await contact(world, { email: 'second@northbeam.example' });
    await world.cloud.advance({ duration: 'PT2M' });
    await bounce(world, 'second@northbeam.example');
    expect(world.cloud.outbox({ to: account }).at(-1)?.text).toContain('marketing contact');
  });

  test('a report that comes twice, or with a stronger reason, tells nobody again', async () => {
    const world = await aCompany();
    await assign(world, `${world.purchaseId}-visual-studio-professional`, uma.userId);
    await world.cloud.advance({ duration: 'PT2M' });
    await bounce(world, uma.email, 'Quarantined');
    await world.cloud.advance({ duration: 'P1D' });
    await bounce(world, uma.email, 'Bounced');
    expect(subjectsTo(world, account).filter((one) => one === person)).toHaveLength(1);
  });

  test('the company’s list does not show the operators’ mail', async () => {
    const world = await aCompany();
    await bounce(world, account);
    expect(subjectsTo(world, operators)).toEqual([company]);
    expect(JSON.stringify(await ledger(world))).not.toContain(operators);
  });
});
