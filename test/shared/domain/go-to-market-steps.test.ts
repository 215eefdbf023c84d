// The clock of an offer, by table: what starts it, stops it and lets it run on.
import type { InProgressActivation } from '../../../shared/domain/activation.ts';
import { submitted, requested } from '../../../shared/domain/activation-steps.ts';
import {
  confirmBy,
  instructionsAccepted,
  instructionsFailed,
  newInstructions,
  nextGoToMarketStep,
  reminded,
} from '../../../shared/domain/go-to-market-steps.ts';
import { benefitIdOf, mailIdFrom, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { parseInstant, plusDays, plusHours, plusSeconds } from '../../../shared/domain/time.ts';

const start = parseInstant('2027-03-01T08:00:00.000Z')!;
const mailId = mailIdFrom(new Uint8Array(32));
const other = mailIdFrom(new Uint8Array(32).fill(1));
const purchaseId = purchaseIdFrom(new Uint8Array(32));

const begun: InProgressActivation = submitted(
  requested(
    {
      benefitId: benefitIdOf(purchaseId, 'referral-management'),
      purchaseId,
      itemId: 'referral-management',
      kind: 'goToMarket',
      attempt: 1,
      requestedBy: userIdOf('11111111-0000-4000-8000-000000000001'),
      mails: [mailId],
      instructions: newInstructions(mailId, 1, start),
    },
    defaultPolicy,
    start,
  ),
  start,
);

const day = (days: number) => plusDays(start, days);

test('it does not run before the provider has taken the instructions', () => {
  expect(confirmBy(begun, defaultPolicy)).toBeUndefined();
  const accepted = instructionsAccepted(begun, mailId, plusHours(start, 3));
  expect(confirmBy(accepted, defaultPolicy)).toBe(plusHours(day(7), 3));
});

test('it starts once: the same news again change nothing', () => {
  const accepted = instructionsAccepted(begun, mailId, start);
  expect(instructionsAccepted(accepted, mailId, day(1))).toBe(accepted);
});

test('news of other mails are none', () => {
  expect(instructionsAccepted(begun, other, start)).toBe(begun);
  expect(instructionsFailed(begun, other, 'mailBounced', defaultPolicy, start)).toBe(begun);
});

test('it stands still while attention is needed, and runs on for what was left', () => {
  const accepted = instructionsAccepted(begun, mailId, start);
  const bounced = instructionsFailed(accepted, mailId, 'mailBounced', defaultPolicy, day(3));
  expect(bounced.status).toBe('attentionNeeded');
  expect(confirmBy(bounced, defaultPolicy)).toBeUndefined();
  expect(nextGoToMarketStep(bounced, 1, defaultPolicy, day(8))).toEqual({
    step: 'wait',
    until: day(10),
  });
  const again = instructionsAccepted(bounced, mailId, day(9));
  expect(again.status).toBe('inProgress');
  // Four days were left on the third.
  expect(confirmBy(again, defaultPolicy)).toBe(day(13));
});

test('two causes, one standstill: it counts from the first', () => {
  const failed = instructionsFailed(begun, mailId, 'mailNotAccepted', defaultPolicy, day(1));
  const both = instructionsFailed(failed, mailId, 'mailBounced', defaultPolicy, day(2));
  expect(both).toMatchObject({ attention: { code: 'mailBounced', since: day(1) } });
});

test.each([
  [6.999, 'attentionNeeded'],
  [7, 'inProgress'],
])('a bounce on day %d: %s', (days, status) => {
  const accepted = instructionsAccepted(begun, mailId, start);
  const after = instructionsFailed(accepted, mailId, 'mailBounced', defaultPolicy, day(days));
  expect(after.status).toBe(status);
});

test.each([
  [1.999, { step: 'wait', until: day(2) }],
  [2, { step: 'remind' }],
  [6.999, { step: 'remind' }],
  [7, { step: 'activate' }],
])('on day %d it needs %j', (days, step) => {
  const accepted = instructionsAccepted(begun, mailId, start);
  expect(nextGoToMarketStep(accepted, 1, defaultPolicy, day(days))).toEqual(step);
});

test.each([
  [0.999, { step: 'wait', until: day(1) }],
  [1, { step: 'attend' }],
])('not taken by day %d it needs %j', (days, step) => {
  expect(nextGoToMarketStep(begun, 1, defaultPolicy, day(days))).toEqual(step);
});

test('a newer contact comes first, unless it is due to become active', () => {
  const accepted = instructionsAccepted(begun, mailId, start);
  expect(nextGoToMarketStep(accepted, 2, defaultPolicy, day(3))).toEqual({
    step: 'resendInstructions',
  });
  expect(nextGoToMarketStep(accepted, 2, defaultPolicy, day(7))).toEqual({ step: 'activate' });
});

/** So many milliseconds before the end of a day. */
const before = (days: number, ms: number) => plusSeconds(day(days), -ms / 1000);
const instructions = { ...newInstructions(mailId, 1, start), countFrom: start };
const taken = { ...begun, instructions };
const bothReminded = { ...begun, instructions: { ...instructions, reminded: 2 } };
const held = { goToMarket: { ...defaultPolicy.goToMarket, activateWithoutConfirmation: false } };

test.each([
  ['remind', taken, 2, defaultPolicy],
  ['attend', begun, 1, defaultPolicy],
  ['activate', bothReminded, 7, defaultPolicy],
  ['escalateOverdue', bothReminded, 10, { ...defaultPolicy, ...held }],
] as const)(
  '%s is due a second early, as timers fire, and not earlier',
  (step, offer, at, policy) => {
    expect(nextGoToMarketStep(offer, 1, policy, before(at, 1000))).toEqual({ step });
    expect(nextGoToMarketStep(offer, 1, policy, before(at, 1001))).toEqual({
      step: 'wait',
      until: day(at),
    });
  },
);

test('a reminder that is given a second early is given: the next one is another', () => {
  const given = (ms: number) =>
    reminded(taken, instructions, [], defaultPolicy, before(2, ms)).instructions?.reminded;
  expect(given(1000)).toBe(1);
  expect(given(1001)).toBe(0);
});

test('what comes within that second before it is due comes too late', () => {
  const bounced = (ms: number) =>
    instructionsFailed(taken, mailId, 'mailBounced', defaultPolicy, before(7, ms)).status;
  expect(bounced(1000)).toBe('inProgress');
  expect(bounced(1001)).toBe('attentionNeeded');
  const next = (ms: number) => nextGoToMarketStep(bothReminded, 2, defaultPolicy, before(7, ms));
  expect(next(1000)).toEqual({ step: 'activate' });
  expect(next(1001)).toEqual({ step: 'resendInstructions' });
});

test.each([
  ['activate', taken, 1],
  ['attend', begun, 1],
  ['resendInstructions', begun, 2],
] as const)('being overdue is told before it is tried to %s', (step, offer, revision) => {
  const next = (activation: typeof begun) =>
    nextGoToMarketStep(activation, revision, defaultPolicy, day(11));
  expect(next(offer)).toEqual({ step: 'escalateOverdue' });
  expect(next({ ...offer, overdueToldAt: day(11) })).toEqual({ step });
});
