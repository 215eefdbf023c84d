// What each kind of entity is called within its kind, and which kinds the audit follows.
import { partnerIdOf, requestIdFrom } from '../../../shared/domain/ids.ts';
import { auditedKinds, keyOf } from '../../../shared/domain/entity.ts';
import { anActive, aDeclined } from '../../support/domain/activations.ts';
import { recordOf } from '../../support/domain/benefits.ts';
import { start } from '../../support/domain/instants.ts';
import { ann, mailId, purchaseId } from '../../support/domain/people.ts';
import { aWaitingPayment } from '../../support/domain/payments.ts';
import { aPurchase } from '../../support/domain/purchases.ts';

const partner = {
  partnerId: partnerIdOf('p'),
  name: 'Northbeam',
  accountEmail: 'account@northbeam.example',
  country: 'DE',
  program: 'partnerCenter' as const,
  designations: [],
  directoryRoles: {},
};
const user = { id: ann, email: 'a@b.example', displayName: 'Ann', createdAt: start, holds: [] };
const contact = {
  userId: ann,
  email: 'a@b.example',
  phone: '+49301',
  preferredLanguage: 'en',
  revision: 1,
  updatedAt: start,
  updatedBy: ann,
  changes: [],
};
const request = {
  id: requestIdFrom(new Uint8Array(32)),
  createdAt: start,
  createdBy: ann,
  type: 'cancellation' as const,
  status: 'closed' as const,
  outcome: 'approved' as const,
  closedAt: start,
  purchaseId,
  reason: 'No need.',
};
const mail = {
  id: mailId,
  template: 'x',
  params: {},
  to: 'a@b.example',
  language: 'en',
  entity: 'purchase:p',
  reason: {},
  plannedAt: start,
  resend: 0,
  attempts: 0,
  status: 'planned' as const,
};
const active = anActive();
const declined = aDeclined();
const claim = { id: 'email:a@b.example', holder: ann };
const payment = aWaitingPayment();
const erasure = { id: 'c-1', email: 'a@b.example', nextActionAt: start };

test.each([
  ['the partner is the only one', keyOf('partner', partner), 'partner'],
  ['the contact is the only one', keyOf('marketing-contact', contact), 'marketing-contact'],
  ['a user has their own id', keyOf('user', user), ann],
  ['a purchase has its own id', keyOf('purchase', aPurchase()), purchaseId],
  ['a benefit has its own id', keyOf('benefit', recordOf()), `${purchaseId}-studio`],
  ['a page of former seats has its own id', keyOf('former-seats', { id: 'b:1', seats: [] }), 'b:1'],
  ['an activation has the id of the benefit', keyOf('activation', active), `${purchaseId}-hours`],
  ['an earlier attempt has its own id', keyOf('past-activation', declined), declined.id],
  ['a request has its own id', keyOf('request', request), request.id],
  ['a mail has its own id', keyOf('mail', mail), mailId],
  ['a claim has its own id', keyOf('claim', claim), 'email:a@b.example'],
  ['money that pays for nothing has its own id', keyOf('unapplied-payment', payment), payment.id],
  ['an erasure has its own id', keyOf('erasure', erasure), 'c-1'],
])('%s', (_title, key, expected) => {
  expect(key).toBe(expected);
});

test.each([
  ['partner', true],
  ['user', true],
  ['purchase', true],
  ['benefit', true],
  ['activation', true],
  ['past-activation', true],
  ['marketing-contact', true],
  ['request', true],
  ['unapplied-payment', true],
  ['mail', false],
  ['former-seats', false],
  ['claim', false],
  ['erasure', false],
] as const)('every change of the kind %s is in the audit: %p', (kind, audited) => {
  expect(auditedKinds.has(kind)).toBe(audited);
});
