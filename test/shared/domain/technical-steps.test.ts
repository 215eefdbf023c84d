// What a technical activation needs, by table: to the millisecond around the second by which the
// timers of runs may be early.
import { requested, submitted } from '../../../shared/domain/activation-steps.ts';
import { benefitIdOf, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import { nextTechnicalStep } from '../../../shared/domain/technical-steps.ts';
import { parseInstant, plusDays, plusSeconds } from '../../../shared/domain/time.ts';

const start = parseInstant('2027-03-01T08:00:00.000Z')!;
const purchaseId = purchaseIdFrom(new Uint8Array(32));
const begun = submitted(
  requested(
    {
      benefitId: benefitIdOf(purchaseId, 'advisory-hours'),
      purchaseId,
      itemId: 'advisory-hours',
      kind: 'technical',
      attempt: 1,
      requestedBy: userIdOf('11111111-0000-4000-8000-000000000001'),
      mails: [],
    },
    defaultPolicy,
    start,
  ),
  start,
);

const byHand: Policy = {
  ...defaultPolicy,
  technical: { ...defaultPolicy.technical, automaticAfterHours: null },
};

test.each([
  ['provision', 3, defaultPolicy],
  ['escalateOverdue', 7, byHand],
] as const)('%s is due a second early, as timers fire, and not earlier', (step, days, policy) => {
  const due = plusDays(start, days);
  const at = (ms: number) => nextTechnicalStep(begun, policy, plusSeconds(due, -ms / 1000));
  expect(at(0)).toEqual({ step });
  expect(at(1000)).toEqual({ step });
  expect(at(1001)).toEqual({ step: 'wait', until: due });
});

test('told once, it waits without a deadline', () => {
  const told = { ...begun, overdueToldAt: plusDays(start, 7) };
  expect(nextTechnicalStep(told, byHand, plusDays(start, 8))).toEqual({ step: 'wait' });
});

test('being overdue is told before anything else is tried: that may be what fails', () => {
  const late = plusDays(start, 8);
  expect(nextTechnicalStep(begun, defaultPolicy, late)).toEqual({ step: 'escalateOverdue' });
  const told = { ...begun, overdueToldAt: late };
  expect(nextTechnicalStep(told, defaultPolicy, late)).toEqual({ step: 'provision' });
});
