// Asking for an activation: every refusal, what is there already, and the last instant at which the
// benefits still last long enough.
import { activationRequest } from '../../../shared/domain/activation-request.ts';
import type { Benefit } from '../../../shared/domain/benefit.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { plusDays } from '../../../shared/domain/time.ts';
import { anActive, aDeclined, aRequested } from '../../support/domain/activations.ts';
import { aBenefit, hours, offer, software } from '../../support/domain/benefits.ts';
import { day, justAfter, justBefore } from '../../support/domain/instants.ts';
import { ann } from '../../support/domain/people.ts';
import { aCancelledPurchase, aPurchase } from '../../support/domain/purchases.ts';

const ends = aPurchase().benefitsEndAt;
const lastOf = (days: number) => plusDays(ends, -days);
const revoked = { revoked: { at: day(5), by: ann } };
const cancelled = aBenefit(hours, { purchase: aCancelledPurchase() });
const again = anActive({ expiresAt: day(9) });

test.each<[string, Benefit, boolean, typeof ends, string]>([
  ['technical help', aBenefit(hours), false, day(10), 'new'],
  [
    'technical help that was declined',
    aBenefit(hours, { activation: aDeclined() }),
    false,
    day(10),
    'new',
  ],
  ['what has expired', aBenefit(hours, { activation: again }), false, day(10), 'new'],
  [
    'what is being activated',
    aBenefit(hours, { activation: aRequested() }),
    false,
    day(10),
    'there',
  ],
  ['what is active', aBenefit(hours, { activation: anActive() }), false, day(10), 'there'],
  [
    'what is active, near its end',
    aBenefit(hours, { activation: anActive({ expiresAt: ends }) }),
    false,
    justBefore(ends),
    'there',
  ],
  ['technical help, just in time', aBenefit(hours), false, justBefore(lastOf(5)), 'new'],
  [
    'technical help, ready as its benefits end',
    aBenefit(hours),
    false,
    lastOf(5),
    'tooLateToActivate',
  ],
  ['technical help, too late', aBenefit(hours), false, justAfter(lastOf(5)), 'tooLateToActivate'],
  ['an offer', aBenefit(offer), true, day(10), 'new'],
  ['an offer without a contact', aBenefit(offer), false, day(10), 'marketingContactRequired'],
  ['an offer, just in time', aBenefit(offer), true, justBefore(lastOf(7)), 'new'],
  ['an offer, ready as its benefits end', aBenefit(offer), true, lastOf(7), 'tooLateToActivate'],
  ['software', aBenefit(software), true, day(10), 'notActivatable'],
  ['what has ended', aBenefit(hours), true, ends, 'benefitExpired'],
  ['what was revoked', aBenefit(hours, { record: revoked }), true, day(10), 'benefitExpired'],
  ['what was cancelled with its purchase', cancelled, true, day(10), 'purchaseNotActive'],
])('%s', (_what, benefit, hasContact, now, expected) => {
  const asked = activationRequest(benefit, hasContact, defaultPolicy, now);
  if (!asked.ok) return expect(asked.failure.kind).toBe(expected);
  return expect(asked.value.there === undefined ? 'new' : 'there').toBe(expected);
});

test('the refusal says when it would have been ready, and when the benefits end', () => {
  const failure = { kind: 'tooLateToActivate', expectedBy: ends, endsAt: ends };
  const asked = activationRequest(aBenefit(hours), false, defaultPolicy, lastOf(5));
  expect(asked).toEqual({ ok: false, failure });
});
