// What an offer needs next, by table: to the millisecond around the second by which the timers of
// runs may be early.
import type { Activation } from '../../../shared/domain/activation.ts';
import { newInstructions, nextGoToMarketStep } from '../../../shared/domain/go-to-market-steps.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import {
  aCancelled,
  aDeclined,
  anActive,
  anAttentionNeeded,
  anInProgress,
} from '../../support/domain/activations.ts';
import { byMs, day, start } from '../../support/domain/instants.ts';
import { mailId } from '../../support/domain/people.ts';

const held = {
  ...defaultPolicy,
  goToMarket: { ...defaultPolicy.goToMarket, activateWithoutConfirmation: false },
};
const begun = anInProgress('goToMarket');
const instructions = { ...newInstructions(mailId, 1, start), countFrom: start };
const taken = { ...begun, instructions };
const bothReminded = { ...begun, instructions: { ...instructions, reminded: 2 } };
const confirmed = { ...taken, confirmedAt: day(0.5) };
const bounced = { ...anAttentionNeeded(), instructions };
const notTaken: Activation = {
  ...anAttentionNeeded(),
  attention: { code: 'mailNotAccepted', since: day(1) },
};
const bouncedUntaken = anAttentionNeeded();

test.each([
  ['remind', 2, taken, defaultPolicy],
  ['attend', 1, begun, defaultPolicy],
  ['attend', 1, bouncedUntaken, defaultPolicy],
  ['activate', 1, confirmed, defaultPolicy],
  ['activate', 7, bothReminded, defaultPolicy],
  ['escalateOverdue', 10, bothReminded, held],
  ['escalateOverdue', 10, bounced, defaultPolicy],
  ['escalateOverdue', 10, notTaken, defaultPolicy],
] as const)(
  '%s is due on day %i, a second early, as timers fire, and not earlier',
  (step, days, offer, policy) => {
    const next = (ms: number) => nextGoToMarketStep(offer, 1, policy, byMs(day(days), ms));
    expect(next(-1001)).toEqual({ step: 'wait', until: day(days) });
    expect(next(-1000)).toEqual({ step });
    expect(next(-999)).toEqual({ step });
    expect(next(-1)).toEqual({ step });
    expect(next(0)).toEqual({ step });
    expect(next(1)).toEqual({ step });
  },
);

test.each([
  [1.999, { step: 'wait', until: day(2) }],
  [2, { step: 'remind' }],
  [6.999, { step: 'remind' }],
  [7, { step: 'activate' }],
])('an offer whose instructions were taken needs on day %d: %j', (days, step) => {
  expect(nextGoToMarketStep(taken, 1, defaultPolicy, day(days))).toEqual(step);
});

test('who has confirmed is not reminded, however long it takes to become active', () => {
  const policy = {
    ...defaultPolicy,
    goToMarket: { ...defaultPolicy.goToMarket, notBeforeDays: 6 },
  };
  const next = nextGoToMarketStep(confirmed, 1, policy, day(3));
  expect(next).toEqual({ step: 'wait', until: day(6) });
});

test.each([
  ['comes first on day 3', taken, 3, 'resendInstructions'],
  ['comes before attention on day 2', begun, 2, 'resendInstructions'],
  ['comes first for an offer in need of attention', bounced, 3, 'resendInstructions'],
  ['comes too late on day 7, when it is due to become active', taken, 7, 'activate'],
])('a newer contact %s', (_title, offer, days, step) => {
  expect(nextGoToMarketStep(offer, 2, defaultPolicy, day(days))).toEqual({ step });
});

test.each([
  [-1001, 'resendInstructions'],
  [-1000, 'activate'],
])('a newer contact %i ms from the deadline: %s', (ms, step) => {
  const now = byMs(day(7), ms);
  expect(nextGoToMarketStep(bothReminded, 2, defaultPolicy, now)).toEqual({ step });
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

test.each([
  [
    'that is held, and told to be overdue, waits without a deadline',
    { ...bothReminded, overdueToldAt: day(10) },
    held,
  ],
  [
    'in need of attention, and told to be overdue, waits without a deadline',
    { ...bounced, overdueToldAt: day(10) },
    defaultPolicy,
  ],
])('an offer %s', (_title, offer, policy) => {
  expect(nextGoToMarketStep(offer, 1, policy, day(11))).toStrictEqual({ step: 'wait' });
});

test.each([
  ['active', anActive({}, 'goToMarket')],
  ['declined', aDeclined()],
  ['cancelled', aCancelled()],
])('an offer that is %s is over', (_state, offer) => {
  expect(nextGoToMarketStep(offer, 1, defaultPolicy, day(2))).toEqual({ step: 'over' });
});
