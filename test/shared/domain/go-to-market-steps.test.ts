// The clock of an offer, by table: what starts it, stops it and lets it run on.
import type { Activation, RunningActivation } from '../../../shared/domain/activation.ts';
import { attemptOf, noted, soon } from '../../../shared/domain/activation-steps.ts';
import {
  activatesAt,
  confirmBy,
  confirmed,
  instructionsAccepted,
  instructionsFailed,
  instructionsReplaced,
  isDueToActivate,
  isForOlderContact,
  newInstructions,
  notBefore,
  reminded,
} from '../../../shared/domain/go-to-market-steps.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import { plusHours } from '../../../shared/domain/time.ts';
import {
  aCancelled,
  anActive,
  anAttentionNeeded,
  anInProgress,
  aRequested,
} from '../../support/domain/activations.ts';
import { byMs, day, start } from '../../support/domain/instants.ts';
import { mailId, otherMailId } from '../../support/domain/people.ts';

const policyWith = (changes: Partial<Policy['goToMarket']>): Policy => ({
  ...defaultPolicy,
  goToMarket: { ...defaultPolicy.goToMarket, ...changes },
});
const held = policyWith({ activateWithoutConfirmation: false });

const requested = aRequested('goToMarket');
const begun = anInProgress('goToMarket');
const planned = newInstructions(mailId, 1, start);
const instructions = { ...planned, countFrom: start };
/** The provider has taken the instructions at the start. */
const taken = { ...begun, instructions };
/** They came back on day 3. */
const bounced: RunningActivation = {
  ...anAttentionNeeded(),
  instructions,
  attention: { code: 'mailBounced', since: day(3) },
};
const notTaken: RunningActivation = {
  ...anAttentionNeeded(),
  attention: { code: 'mailNotAccepted', since: day(1) },
};
const yes = (activation: RunningActivation, days: number) => ({
  ...activation,
  confirmedAt: day(days),
});

test('instructions that have just been planned have reminded nobody, and count from nowhere', () => {
  expect(planned).toStrictEqual({ mailId, contactRevision: 1, plannedAt: start, reminded: 0 });
});

test.each<[string, Activation, Policy, string | undefined]>([
  ['nothing has to be followed', anInProgress(), defaultPolicy, undefined],
  ['the provider has not taken the instructions', begun, defaultPolicy, undefined],
  ['the provider has taken the instructions', taken, defaultPolicy, day(7)],
  ['the deployment gives more days', taken, policyWith({ confirmWithinDays: 9 }), day(9)],
  ['the deployment holds offers until they are confirmed', taken, held, undefined],
  ['the instructions came back', bounced, defaultPolicy, undefined],
])('where %s, that says by when the contact has to confirm', (_title, activation, policy, by) => {
  expect(confirmBy(activation, policy)).toBe(by);
});

test.each<[string, RunningActivation, Policy, string | undefined]>([
  ['nobody has heard of anything', begun, defaultPolicy, undefined],
  ['the deadline decides', taken, defaultPolicy, day(7)],
  ['it is confirmed before its first day is over', yes(taken, 0.5), defaultPolicy, day(1)],
  ['it is confirmed on the first day', yes(taken, 1), defaultPolicy, day(1)],
  ['it is confirmed later', yes(taken, 3), defaultPolicy, day(3)],
  ['it is confirmed where it is held until then', yes(taken, 3), held, day(3)],
  ['it is held and not confirmed', taken, held, undefined],
  ['its deadline is before its first day', taken, policyWith({ notBeforeDays: 8 }), day(8)],
])('when %s, that says when an offer becomes active', (_title, activation, policy, at) => {
  expect(activatesAt(activation, policy)).toBe(at);
});

test.each([
  [defaultPolicy, day(1)],
  [policyWith({ notBeforeDays: 2 }), day(2)],
])('an offer does not become active before a day that the deployment chooses', (policy, at) => {
  expect(notBefore(taken, policy)).toBe(at);
});

test.each([
  [-1001, false],
  [-1000, true],
  [-1, true],
  [0, true],
  [1, true],
])('%i ms from its instant an offer is as good as active: %p', (ms, is) => {
  expect(isDueToActivate(taken, defaultPolicy, byMs(day(7), ms))).toBe(is);
});

test('an offer without a deadline is never as good as active', () => {
  expect(isDueToActivate(taken, held, day(100))).toBe(false);
});

test.each<[string, RunningActivation, string, string]>([
  ['asked for, from now', requested, 'requested', plusHours(start, 3)],
  ['in progress, from now', begun, 'inProgress', plusHours(start, 3)],
  ['never taken before, from now', notTaken, 'inProgress', plusHours(start, 3)],
])('the clock of an offer starts: %s', (_title, activation, status, countFrom) => {
  const now = plusHours(start, 3);
  const after = instructionsAccepted(activation, mailId, now);
  expect(after).toMatchObject({ status, instructions: { ...planned, countFrom } });
  expect(after.timeline).toEqual(noted(activation, now, 'instructionsAccepted'));
  expect(after.nextActionAt).toBe(soon(now));
  expect(after).not.toHaveProperty('attention');
});

test('the clock of an offer runs on for what was left when its instructions came back', () => {
  const again = instructionsAccepted(bounced, mailId, day(9));
  expect(again.status).toBe('inProgress');
  // Four days were left on the third.
  expect(confirmBy(again, defaultPolicy)).toBe(day(13));
});

test.each<[string, Activation, typeof mailId]>([
  ['of another mail', begun, otherMailId],
  ['that was there before', taken, mailId],
  ['of an active offer', anActive({}, 'goToMarket'), mailId],
  ['of a cancelled one', { ...aCancelled(), instructions: planned }, mailId],
  ['of a technical benefit', anInProgress(), mailId],
])('news %s are none', (_title, activation, mail) => {
  expect(instructionsAccepted(activation, mail, day(1))).toBe(activation);
});

test.each<[string, RunningActivation, 'mailBounced' | 'mailNotAccepted', string, string, string]>([
  ['asked for', requested, 'mailBounced', day(2), day(2), 'instructionsBounced'],
  ['in progress', taken, 'mailBounced', day(2), start, 'instructionsBounced'],
  ['in progress', begun, 'mailNotAccepted', day(2), start, 'instructionsNotAccepted'],
  ['in need of attention', notTaken, 'mailBounced', day(1), start, 'instructionsBounced'],
])('an offer %s needs attention: %s', (_state, activation, code, since, submittedAt, event) => {
  const after = instructionsFailed(activation, mailId, code, defaultPolicy, day(2));
  expect(after).toStrictEqual({
    ...attemptOf(activation),
    status: 'attentionNeeded',
    submittedAt,
    // Two causes are one standstill: it counts from the first.
    attention: { code, since },
    timeline: [...activation.timeline, { at: day(2), event }],
    nextActionAt: soon(day(2)),
  });
});

test.each<[string, Activation, typeof mailId, number]>([
  ['of another mail', taken, otherMailId, 2],
  ['that was told before', bounced, mailId, 4],
  ['of a confirmed offer', yes(begun, 1), mailId, 2],
  ['of one confirmed before its first day is over', yes(taken, 0.1), mailId, 0.5],
  ['of an offer that is due to become active', taken, mailId, 7],
  ['of an active offer', anActive({}, 'goToMarket'), mailId, 2],
  ['of a technical benefit', anInProgress(), mailId, 2],
])('a bounce %s does not matter', (_title, activation, mail, days) => {
  const after = instructionsFailed(activation, mail, 'mailBounced', defaultPolicy, day(days));
  expect(after).toBe(activation);
});

test.each([
  [-1001, 'attentionNeeded'],
  [-1000, 'inProgress'],
  [0, 'inProgress'],
  [1, 'inProgress'],
])('a bounce %i ms from the deadline leaves an offer %s', (ms, status) => {
  const now = byMs(day(7), ms);
  const after = instructionsFailed(taken, mailId, 'mailBounced', defaultPolicy, now);
  expect(after.status).toBe(status);
});

test.each<[string, RunningActivation, number, number, boolean]>([
  ['of an older contact', taken, 2, 3, true],
  ['of this contact', taken, 1, 3, false],
  ['of a newer contact', taken, 0, 3, false],
  ['of an older contact, due to become active', taken, 2, 7, false],
  ['of nobody', anInProgress(), 2, 3, false],
])('whether instructions %s have to go out again', (_whose, activation, revision, days, is) => {
  expect(isForOlderContact(activation, revision, defaultPolicy, day(days))).toBe(is);
});

const newer = newInstructions(otherMailId, 2, day(2));
test.each<[string, RunningActivation, object]>([
  ['asked for', requested, { status: 'requested' }],
  ['in progress', yes(taken, 1), { status: 'inProgress', submittedAt: start }],
  [
    'in need of attention',
    bounced,
    {
      status: 'attentionNeeded',
      submittedAt: start,
      attention: { code: 'mailBounced', since: day(3) },
    },
  ],
])(
  'an offer %s stays so for a new contact, and a confirmation stays one',
  (_state, before, state) => {
    expect(instructionsReplaced(before, newer, day(4))).toStrictEqual({
      ...attemptOf(before),
      ...state,
      instructions: newer,
      timeline: noted(before, day(4), 'contactChanged'),
      nextActionAt: soon(day(4)),
    });
  },
);

test.each<[string, RunningActivation, object]>([
  ['asked for is still asked for', requested, { status: 'requested' }],
  ['in progress goes on', taken, { status: 'inProgress', submittedAt: start }],
  ['in need of attention goes on', bounced, { status: 'inProgress', submittedAt: start }],
])('an offer %s when the contact confirms', (_state, before, state) => {
  expect(confirmed(before, day(4))).toStrictEqual({
    ...attemptOf(before),
    ...state,
    confirmedAt: day(4),
    timeline: noted(before, day(4), 'confirmed'),
    nextActionAt: soon(day(4)),
  });
});

test.each([
  ['none', 2, -1001, 0, 0],
  ['the first', 2, -1000, 0, 1],
  ['the first', 2, 1, 0, 1],
  ['the first', 5, -1001, 0, 1],
  ['both, by one mail,', 5, -1000, 0, 2],
  ['the second', 5, 0, 1, 2],
  ['none more', 8, 0, 2, 2],
])(
  '%s of the reminders of day 2 and 5 counts as given on day %i, %i ms',
  (_which, days, ms, before, after) => {
    const now = byMs(day(days), ms);
    const given = { ...instructions, reminded: before };
    expect(reminded(taken, given, [otherMailId], defaultPolicy, now)).toStrictEqual({
      ...taken,
      instructions: { ...instructions, reminded: after },
      mails: [otherMailId],
      timeline: noted(taken, now, 'reminded'),
    });
  },
);
