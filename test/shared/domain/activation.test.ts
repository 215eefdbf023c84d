// The status of an activation at an instant, by table: to the millisecond around every end.
import {
  activationStatusAt,
  isOverdue,
  isRunning,
  isRunningStatus,
  type Activation,
} from '../../../shared/domain/activation.ts';
import { activated, cancelled, declined } from '../../../shared/domain/activation-steps.ts';
import { plusDays, plusSeconds } from '../../../shared/domain/time.ts';
import { asked, attentionNeeded, begun } from '../../support/activation-parts.ts';
import { aPurchase, benefitsEndAt, boughtAt } from '../../support/benefit-parts.ts';

const now = plusDays(boughtAt, 3);
const expiresAt = plusDays(boughtAt, 100);
const active = activated(begun, { expiresAt, mails: [] }, now);
const revoked = { ...active, revokedAt: now };
const close = { reason: 'No need.', mails: [], by: 'operator' };
const closed = {
  declined: declined(begun, close, now),
  cancelled: cancelled(begun, close, now),
};
const before = (at: typeof now) => plusSeconds(at, -0.001);

test.each([
  ['requested', true],
  ['inProgress', true],
  ['attentionNeeded', true],
  ['active', false],
  ['declined', false],
  ['cancelled', false],
  ['expired', false],
  ['nonsense', false],
])('an activation that is %s runs: %s', (status, runs) => {
  expect(isRunningStatus(status)).toBe(runs);
});

test.each<[string, Activation, boolean]>([
  ['was asked for', asked, true],
  ['was submitted', begun, true],
  ['needs attention', attentionNeeded, true],
  ['is active', active, false],
  ['was declined', closed.declined, false],
  ['was cancelled', closed.cancelled, false],
])('an activation that %s is running: %s', (_what, activation, runs) => {
  expect(isRunning(activation)).toBe(runs);
});

const purchase = aPurchase();
const cancelledPurchase = { ...purchase, status: 'cancelled', cancelledAt: now } as const;
const ended = { ...purchase, status: 'ended', endedAt: now } as const;
const upgraded = { ...ended, endedBecause: 'upgraded' } as const;
const expired = { ...ended, endedBecause: 'expired' } as const;

test.each([
  ['one that was asked for stays so', asked, purchase, now, 'requested'],
  ['one that runs stays so', begun, purchase, now, 'inProgress'],
  ['one that needs attention stays so', attentionNeeded, purchase, now, 'attentionNeeded'],
  ['one that is active stays so', active, purchase, now, 'active'],
  ['one that is active is so to its end', active, purchase, before(expiresAt), 'active'],
  ['one that is active expires at its end', active, purchase, expiresAt, 'expired'],
  ['one that runs is so to the end of all', begun, purchase, before(benefitsEndAt), 'inProgress'],
  ['one that runs is cancelled by the end of all', begun, purchase, benefitsEndAt, 'cancelled'],
  ['one that is active expires with its purchase', active, expired, now, 'expired'],
  ['one that runs is cancelled as its purchase ends', begun, expired, now, 'cancelled'],
  [
    'one that is active is cancelled with its purchase',
    active,
    cancelledPurchase,
    now,
    'cancelled',
  ],
  ['one that is active is cancelled by an upgrade', active, upgraded, now, 'cancelled'],
  ['one that runs is cancelled by an upgrade', begun, upgraded, now, 'cancelled'],
  ['one whose benefit was revoked is cancelled', revoked, purchase, now, 'cancelled'],
  ['a revoked one stays cancelled after its end', revoked, purchase, expiresAt, 'cancelled'],
  ['a declined one stays so', closed.declined, cancelledPurchase, benefitsEndAt, 'declined'],
  ['a cancelled one stays so', closed.cancelled, purchase, benefitsEndAt, 'cancelled'],
] as const)('%s', (_sentence, activation, under, at, status) => {
  expect(activationStatusAt(activation, under, at)).toBe(status);
});

test.each([
  ['one that runs is not overdue before its day', begun, before(begun.dueBy), false],
  ['one that runs is overdue on its day', begun, begun.dueBy, true],
  ['one that needs attention can be overdue', attentionNeeded, attentionNeeded.dueBy, true],
  ['one that is active is never overdue', active, plusDays(active.dueBy, 1), false],
  ['a declined one is never overdue', closed.declined, plusDays(active.dueBy, 1), false],
] as const)('%s', (_sentence, activation, at, overdue) => {
  expect(isOverdue(activation, at)).toBe(overdue);
});
