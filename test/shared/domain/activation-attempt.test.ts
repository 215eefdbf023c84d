// What stays with an attempt, by table: everything but what belongs to the state that it leaves.
import type { AttentionNeededActivation } from '../../../shared/domain/activation.ts';
import {
  activated,
  attemptOf,
  cancelled,
  declined,
  requested,
  submitted,
} from '../../../shared/domain/activation-steps.ts';
import {
  instructionsAccepted,
  newInstructions,
} from '../../../shared/domain/go-to-market-steps.ts';
import { benefitIdOf, mailIdFrom, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { parseInstant, plusDays } from '../../../shared/domain/time.ts';

const now = parseInstant('2027-03-01T08:00:00.000Z')!;
const later = plusDays(now, 1);
const mailId = mailIdFrom(new Uint8Array(32));
const purchaseId = purchaseIdFrom(new Uint8Array(32));
const asked = requested(
  {
    benefitId: benefitIdOf(purchaseId, 'referral-management'),
    purchaseId,
    itemId: 'referral-management',
    kind: 'goToMarket',
    attempt: 2,
    requestedBy: userIdOf('11111111-0000-4000-8000-000000000001'),
    mails: [mailId],
    instructions: newInstructions(mailId, 1, now),
  },
  defaultPolicy,
  now,
);

/** Every field that an attempt can have, and a state that has fields of its own. */
const attempt = {
  ...asked,
  overdueToldAt: now,
  confirmedAt: now,
  trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const running: AttentionNeededActivation = {
  ...submitted(attempt, now),
  status: 'attentionNeeded',
  attention: { code: 'mailBounced', since: now },
};

const { status: _, nextActionAt: __, timeline: ___, mails: ____, ...kept } = attempt;
const close = { reason: 'No need.', mails: [], by: 'operator' };
const active = activated(running, { expiresAt: later, mails: [] }, now);

test.each([
  ['is activated', active],
  ['is declined', declined(running, close, later)],
  ['is cancelled', cancelled(running, close, later)],
  ['was active and is cancelled', cancelled({ ...active, toldUpTo: now }, close, later)],
])('an attempt that %s keeps every field that is not of its state', (_what, after) => {
  expect(after).toMatchObject(kept);
});

test('an attempt whose contact can be reached again keeps the trace in which it was asked for', () => {
  const reached = instructionsAccepted(running, mailId, later);
  expect(reached.trace).toBe(attempt.trace);
});

test.each([
  ['attention is needed', running],
  ['it is active', { ...active, accessId: 'A', contractId: 'C', toldUpTo: now, revokedAt: now }],
  ['it is declined', declined(running, close, later)],
  ['it is cancelled', cancelled(running, close, later)],
])('an attempt leaves behind what belongs to its state when %s', (_what, before) => {
  const { timeline, mails, ...rest } = attemptOf(before);
  expect(rest).toEqual(kept);
  expect({ timeline, mails }).toEqual({ timeline: before.timeline, mails: before.mails });
});
