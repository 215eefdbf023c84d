// Whatever the policy says, nothing becomes due without work: from the orders to long after their end a
// sweep finds something to do in all that it looks at, and then waits for the next date. On the local
// cloud.
import { everyNth } from '../support/share.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../support/world/world.ts';
import { offerItem } from '../support/world/offers-world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

/** Shorter than every tick. */
const instant = 1e-6;

const policies: Readonly<Record<string, Json>> = {
  'no reminders of the membership': { membershipReminderDays: [] },
  'one reminder after its end': { membershipReminderDays: [23] },
  'reminders at its end, before its beginning, twice and beyond': {
    membershipReminderDays: [0, -15, -15, -366, -400, 30, 400],
  },
  'no reminders of an offer': { goToMarket: { reminderDays: [], followUpDaysBefore: [] } },
  'reminders beyond the life of an offer': {
    goToMarket: { reminderDays: [2, 2, 400], followUpDaysBefore: [365, 365, 400, instant] },
  },
  'an offer that waits for its contact': {
    goToMarket: { activateWithoutConfirmation: false, acceptWithinHours: instant },
  },
  'an offer at once': {
    goToMarket: {
      notBeforeDays: instant,
      confirmWithinDays: instant,
      acceptWithinHours: instant,
      reminderDays: [instant],
      expectedDays: instant,
      dueDays: instant,
      lifeDays: instant,
    },
  },
  'an offer that is active after it is overdue': {
    goToMarket: { notBeforeDays: 40, confirmWithinDays: 40 },
  },
  'only operators provision': { technical: { automaticAfterHours: null } },
  'provisioning at once': {
    technical: { automaticAfterHours: instant, expectedDays: instant, dueDays: instant },
  },
  'provisioning after it is overdue': { technical: { automaticAfterHours: 500, dueDays: 1 } },
  'a term without a length': { termDays: instant, graceDays: instant },
  'a term shorter than its reminders': { termDays: 10, graceDays: 5 },
  'a grace longer than a reminder': { graceDays: 60 },
  'orders and bookings without time': { orderDays: instant, lateBookingDays: instant },
  'booked late for ever': { orderDays: 300, lateBookingDays: 300 },
  'history of a moment': { retention: { mailDays: instant, auditDays: 2 } },
  'one mail a minute': { mail: { perMinute: 1, perHour: 2, perPartnerPerHour: 1 } },
  'no time for refunds and replacements': { refundWindowDays: instant, replacementDays: instant },
};

const pool = 'sql-server-2019-standard';

/** A partner that has one of everything: an order, packages, an offer, a benefit and a key. */
const busy = async (policy: Json): Promise<World> => {
  const designations = ['isvCoSellReady', 'silverCompetency'];
  const world = await aWorld({ POLICY: JSON.stringify(policy) }, designations);
  await addPeople(world);
  const order = { packageId: 'silver', payment: { method: 'wire' } };
  expect((await world.call(admin, 'POST', '/api/v1/purchases', order)).status).toBe(201);
  const contact = {
    userId: personaNamed('northbeam-user').userId,
    email: 'marketing@northbeam.example',
    phone: '+4930123456',
    preferredLanguage: 'en',
  };
  await world.call(admin, 'PUT', '/api/v1/marketing-contact', contact);
  await world.activate(await world.buy('isv-co-sell-ready'), offerItem);
  const pack = await world.buy();
  await world.activate(pack);
  await loadKeys(world, pool, 1);
  await reveal(world, `${pack}-${pool}`);
  const { userId } = personaNamed('northbeam-userAdmin');
  await world.call(admin, 'DELETE', `/api/v1/users/${userId}`);
  return world;
};

test.each(everyNth(7, Object.entries(policies)))('%s', async (_name, policy) => {
  const world = await busy(policy);
  for (const duration of ['PT1H', 'P1D', 'P6D', 'P40D', 'P400D']) {
    await world.cloud.advance({ duration });
    const now = world.cloud.clock.now();
    await world.cloud.advance({ duration: 'PT1M' });
    expect(world.cloud.timeline.due(now)).toEqual([]);
  }
  // A sweep tells of what it has left as it was, and puts it off.
  expect(world.lines.filter((line) => line.includes('in a row') || line.includes('left'))).toEqual(
    [],
  );
});
