// The program's defaults, written out a second time, and what a deployment may not say.
import { defaultPolicy, policySchema } from '../../../shared/domain/policy.ts';

const { technical, goToMarket, retention, mail, ...others } = defaultPolicy;

test.each([
  [
    'membership',
    others,
    {
      access: {},
      refundWindowDays: 30,
      refundForfeitedBy: 'anyKey',
      replacementDays: 30,
      termDays: 365,
      graceDays: 30,
      orderDays: 30,
      lateBookingDays: 7,
      renewalBasis: 'previousEnd',
      freeMailDomains: [],
      companyMailDomains: [],
      reassignCooldownDays: 0,
      membershipReminderDays: [-15, 23],
      contactChangesPerDay: 5,
    },
  ],
  ['technical activation', technical, { automaticAfterHours: 72, expectedDays: 5, dueDays: 7 }],
  [
    'offers',
    goToMarket,
    {
      reminderDays: [2, 5],
      notBeforeDays: 1,
      confirmWithinDays: 7,
      activateWithoutConfirmation: true,
      acceptWithinHours: 24,
      expectedDays: 7,
      dueDays: 10,
      lifeDays: 365,
      followUpDaysBefore: [90, 15],
    },
  ],
  ['retention', retention, { mailDays: 730, auditDays: 3650 }],
  [
    'mail',
    mail,
    {
      perMinute: 30,
      perHour: 100,
      perPartnerPerHour: 20,
      perPartnerPerDay: 100,
      operatorsEveryMinutes: 60,
    },
  ],
])('the program has its defaults for %s', (_what, section, expected) => {
  expect(section).toEqual(expected);
});

test.each([
  ['that keys of software alone end a refund', { refundForfeitedBy: 'softwareKeys' }],
  ['that a term begins with its payment', { renewalBasis: 'payment' }],
])('a deployment can say %s', (_what, said) => {
  expect(policySchema.parse(said)).toMatchObject(said);
});

test('a deployment that says nothing has the defaults', () => {
  expect(policySchema.parse(undefined)).toEqual(defaultPolicy);
});

const fromPayment = { renewalBasis: 'payment' };
const bySoftware = { refundForfeitedBy: 'softwareKeys' };
const byHand = { automaticAfterHours: null };
const short = { auditDays: 2 };
test.each([
  ['another number, and keeps all others', { refundWindowDays: 14 }, { refundWindowDays: 14 }],
  ['half a day', { refundWindowDays: 0.5 }, { refundWindowDays: 0.5 }],
  ['that seats may move at any time', { reassignCooldownDays: 0 }, { reassignCooldownDays: 0 }],
  ['that a renewal counts from its payment', fromPayment, fromPayment],
  ['that software keys alone forfeit', bySoftware, bySoftware],
  ['domains in capitals', { freeMailDomains: ['GMAIL.com'] }, { freeMailDomains: ['gmail.com'] }],
  [
    'company domains in capitals',
    { companyMailDomains: ['LIVE.example'] },
    { companyMailDomains: ['live.example'] },
  ],
  [
    'that only operators provision',
    { technical: byHand },
    { technical: { ...technical, ...byHand } },
  ],
  ['one number of a section', { mail: { perHour: 1 } }, { mail: { ...mail, perHour: 1 } }],
  [
    'that an audit is kept for two days',
    { retention: short },
    { retention: { ...retention, ...short } },
  ],
])('a deployment may say %s', (_what, said, changes) => {
  expect(policySchema.parse(said)).toEqual({ ...defaultPolicy, ...changes });
});

test.each([
  ['a window of no days', { refundWindowDays: 0 }],
  ['a window of less than no days', { refundWindowDays: -1 }],
  ['a number as text', { termDays: '365' }],
  ['a cooldown of less than no days', { reassignCooldownDays: -1 }],
  ['another basis of renewal', { renewalBasis: 'never' }],
  ['another forfeit', { refundForfeitedBy: 'nothing' }],
  ['that the system provisions at once', { technical: { automaticAfterHours: 0 } }],
  ['a reminder on day 0', { goToMarket: { reminderDays: [0] } }],
  ['a follow-up after the end', { goToMarket: { followUpDaysBefore: [-1] } }],
  ['an audit kept for less than two days', { retention: { auditDays: 1.999 } }],
  ['half a mail', { mail: { perMinute: 0.5 } }],
  ['no mail at all', { mail: { perMinute: 0 } }],
  ['no change of the contact', { contactChangesPerDay: 0 }],
  ['what there is not', { refundWindow: 30 }],
  ['what there is not in a section', { technical: { hours: 1 } }],
])('a deployment may not say %s', (_what, said) => {
  expect(policySchema.safeParse(said).success).toBe(false);
});
