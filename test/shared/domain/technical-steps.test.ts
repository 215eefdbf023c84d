// What a technical activation needs, by table: to the millisecond around the second by which the
// timers of runs may be early.
import type { Activation } from '../../../shared/domain/activation.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import { nextTechnicalStep, overdueAt, waitUntil } from '../../../shared/domain/technical-steps.ts';
import {
  aCancelled,
  aDeclined,
  anActive,
  anInProgress,
  aRequested,
} from '../../support/domain/activations.ts';
import { byMs, day } from '../../support/domain/instants.ts';

const begun = anInProgress();
const told = { ...begun, overdueToldAt: day(7) };
const byHand: Policy = {
  ...defaultPolicy,
  technical: { ...defaultPolicy.technical, automaticAfterHours: null },
};
const aDay: Policy = {
  ...defaultPolicy,
  technical: { ...defaultPolicy.technical, automaticAfterHours: 24 },
};

test.each([
  ['nobody was told of is overdue from its day on', begun, day(7)],
  ['was told of is not told of again', told, undefined],
])('what %s', (_title, activation, at) => {
  expect(overdueAt(activation)).toBe(at);
});

test.each([
  ['an instant waits until then', day(3), { step: 'wait', until: day(3) }],
  ['no instant waits without an end', undefined, { step: 'wait' }],
])('who has nothing to do before %s', (_title, until, step) => {
  expect(waitUntil(until)).toStrictEqual(step);
});

test.each([
  ['provision', 3, begun, defaultPolicy],
  ['provision', 3, aRequested(), defaultPolicy],
  ['provision', 1, begun, aDay],
  ['escalateOverdue', 7, begun, byHand],
] as const)(
  '%s is due on day %i, a second early, as timers fire, and not earlier',
  (step, days, activation, policy) => {
    const at = (ms: number) => nextTechnicalStep(activation, policy, byMs(day(days), ms));
    expect(at(-1001)).toEqual({ step: 'wait', until: day(days) });
    expect(at(-1000)).toEqual({ step });
    expect(at(-999)).toEqual({ step });
    expect(at(-1)).toEqual({ step });
    expect(at(0)).toEqual({ step });
    expect(at(1)).toEqual({ step });
  },
);

test.each<[string, Activation, Policy, object]>([
  [
    'that is overdue tells it first: what else there is may be what fails',
    begun,
    defaultPolicy,
    { step: 'escalateOverdue' },
  ],
  ['that was told to be overdue is provisioned', told, defaultPolicy, { step: 'provision' }],
  ['that was told, and is for operators, waits without a deadline', told, byHand, { step: 'wait' }],
  ['that is active is over', anActive(), defaultPolicy, { step: 'over' }],
  ['that was declined is over', aDeclined(), defaultPolicy, { step: 'over' }],
  ['that was cancelled is over', aCancelled(), defaultPolicy, { step: 'over' }],
])('on day 8 an activation %s', (_title, activation, policy, step) => {
  expect(nextTechnicalStep(activation, policy, day(8))).toStrictEqual(step);
});

test('what an operator has to provision waits for the day on which it is overdue', () => {
  expect(nextTechnicalStep(begun, byHand, day(4))).toEqual({ step: 'wait', until: day(7) });
});
