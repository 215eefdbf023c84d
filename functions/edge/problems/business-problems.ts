// The problem table, second half: the refusals of the use cases, and what the caller can do about
// each. Part of problem.ts; data only.
import type {
  FailureKind,
  FollowReason,
  IneligibleReason,
} from '../../../shared/domain/failure.ts';
import type { ResendObstacle } from '../../../shared/domain/mail-resend.ts';
import { daysInWords } from '../../../shared/domain/terms.ts';
import type { ProblemEntry, ProblemTable } from './problem-entry.ts';
import type { RequestKind } from './request-problems.ts';

type BusinessKind = Exclude<FailureKind, RequestKind>;

const missing = (title: string, detail: string): ProblemEntry<unknown> => ({
  status: 404,
  title,
  detail,
});
const conflict = (title: string, detail: string): ProblemEntry<unknown> => ({
  status: 409,
  title,
  detail,
});
const unfit = (title: string, detail: string): ProblemEntry<unknown> => ({
  status: 422,
  title,
  detail,
});

const migrate =
  'Sign in to the old Partner Membership Center, where your company still is, or migrate first.';

type Reason = IneligibleReason | FollowReason;

const words: Readonly<Record<Exclude<Reason['code'], 'UpgradeInstead'>, string>> = {
  AlreadyHeld: 'Your company already has a package of this kind. Renew or upgrade that one.',
  DesignationRequired: 'Your company first needs the designation that this package asks for.',
  NotAnUpgrade: 'This package does not follow on the one that your company has. Buy it by itself.',
  HigherLevelHeld: 'Your company has a higher level, which contains what this package offers.',
  NotARenewal: 'This package is of another kind than the one to be renewed. Buy it by itself.',
  ProgramNotMigrated: migrate,
};

/** Why a package cannot be had, with what else a portal needs to offer the way to it. */
export const reasonView = (reason: Reason) => {
  if (reason.code !== 'UpgradeInstead') return { code: reason.code, message: words[reason.code] };
  const { code, purchaseId, price } = reason;
  return {
    code,
    message: `Your company has the package that is exchanged for this one. Upgrade that purchase: it costs ${price.amount} ${price.currency}.`,
    purchaseId,
    price: { amount: price.amount, currency: price.currency },
  };
};

const onlyThose = 'Only mail that failed, bounced or has an unknown fate is sent again.';
const obstacles: Readonly<Record<ResendObstacle, string>> = {
  onItsWay: `This mail is on its way. ${onlyThose}`,
  arrived: `This mail was accepted or has arrived. ${onlyThose}`,
  voided: `This mail was not sent, because it had no reason any more. ${onlyThose}`,
  reasonGone: 'What this mail is about is over or has changed, or nobody is there to read it.',
  addressUnreachable:
    'Mail to this address came back. Correct the address first; if it works again as it is, say so with `addressWorks`.',
};

export const businessProblems: ProblemTable<BusinessKind> = {
  packageNotFound: missing('No such package', 'Choose a package from the list of packages.'),
  userNotFound: missing('No such user', "Add the person to the partner's users first."),
  programNotMigrated: {
    status: 409,
    title: 'Program not migrated',
    detail: ({ technical }) =>
      technical === true ? `${migrate} For technical benefits contact Partner Frontline.` : migrate,
  },
  notEligible: {
    status: 409,
    title: 'Not eligible',
    detail: 'See `reasons` for what stands against it.',
    members: ({ reasons }) => ({ reasons: reasons.map((reason) => reasonView(reason)) }),
  },
  paymentMethodNotAllowed: unfit(
    'Payment method not allowed',
    'Choose a method that this package and act accept: renewals and upgrades are paid by card, free packages with none.',
  ),
  purchaseNotPending: conflict(
    'Order not pending',
    'The order is no longer waiting for its payment; read the purchase for its status. Money that came for it all the same is recorded as an unapplied payment and given back.',
  ),
  purchaseNotActive: conflict(
    'Purchase not active',
    'The membership that this belongs to is not in force. Pay, renew or buy a package first.',
  ),
  renewalWindowClosed: {
    status: 409,
    title: 'Outside the renewal window',
    detail:
      'Renew between the dates `renewalOpens` and `renewalCloses` of the purchase; after them buy the package again.',
    members: ({ opensAt, closesAt }) => ({ opensAt, closesAt }),
  },
  orderExpired: conflict(
    'Order expired',
    'The payment came after the order had expired. Record it as an unapplied payment to give it back, and have the partner place a new order.',
  ),
  amountMismatch: unfit(
    'Amount differs',
    'Check amount and currency of the payment against the order. If it is more than the price, send `excess: "giveBack"`: that confirms the order, and the rest is given back. Otherwise record it as an unapplied payment to give it back.',
  ),
  noRefundDue: conflict(
    'No refund due',
    'Nothing waits to be given back here, or it was given back with another reference.',
  ),
  paymentReferenceUsed: conflict(
    'Payment reference used',
    'Money with this reference has been recorded already, for another order or company or with other content. Check the reference on the bank statement.',
  ),
  refundNotAvailable: {
    status: 409,
    title: 'Refund not available',
    detail: 'See `blockers` for why. To cancel all the same, send `withoutRefund: true`.',
    members: ({ blockers }) => ({ blockers }),
  },
  refundForfeitNotAcknowledged: conflict(
    'The refund would be lost',
    'This act ends the right to a refund. To go on, send `acknowledgeRefundForfeit: true`.',
  ),
  benefitExpired: conflict(
    'Benefit expired',
    'This benefit can no longer be used. Renew the membership to get it again.',
  ),
  benefitNotActive: conflict(
    'Benefit not active',
    'Activate the benefit first and wait until it is active.',
  ),
  nothingRemaining: conflict('Nothing left', 'All that this benefit offers has been used.'),
  notSupportedByBenefit: conflict(
    'Not covered by this benefit',
    'Choose a benefit that covers this kind of request.',
  ),
  noKeyRequired: conflict(
    'No key required',
    'This benefit is used without a key; follow its instructions.',
  ),
  keyPoolEmpty: conflict(
    'No key in stock',
    'Nothing was recorded. Try again later; the operators refill the stock.',
  ),
  keyNotRevealed: conflict('Key not revealed', 'Reveal the key first.'),
  alreadyReplaced: conflict('Key already replaced', 'A key is replaced once only.'),
  replacementWindowClosed: {
    status: 409,
    title: 'Too late for a replacement',
    detail: ({ days }) => `A key can be replaced within ${daysInWords(days)} of its first reveal.`,
    members: ({ closesAt }) => ({ closesAt }),
  },
  noDownloads: conflict(
    'Nothing to download',
    'This benefit has no downloads; follow its instructions.',
  ),
  notAssignable: conflict('Not assignable', 'This benefit is not given to single people.'),
  noSeatAvailable: conflict('No seat available', 'Remove a person from this benefit first.'),
  reassignCooldown: {
    status: 409,
    title: 'Reassigned too soon',
    detail: ({ reassignableAt }) =>
      `This seat can be given to somebody else from ${reassignableAt} on.`,
    members: ({ reassignableAt }) => ({ reassignableAt }),
  },
  reassignLimitReached: conflict(
    'No reassignment left',
    'This benefit cannot be given to yet another person in this term.',
  ),
  creditAlreadyHeld: conflict(
    'Person already has a credit',
    'Choose a person who has no active credit.',
  ),
  emailDomainNotAllowed: conflict(
    'E-mail domain not allowed',
    'Choose a person with a company e-mail address.',
  ),
  notRedeemable: conflict('Not redeemable', 'This benefit is not redeemed with a key.'),
  notActivatable: conflict(
    'Not activatable',
    'This benefit needs no activation; use it as its instructions say.',
  ),
  marketingContactRequired: conflict(
    'Marketing contact required',
    'Set the marketing contact of your company first.',
  ),
  tooLateToActivate: {
    status: 409,
    title: 'Too late to activate',
    detail: ({ expectedBy, endsAt }) =>
      `It would be ready by ${expectedBy}, but its membership's benefits end at ${endsAt}. Renew the membership, then activate it in the new term.`,
    members: ({ expectedBy, endsAt }) => ({ expectedBy, endsAt }),
  },
  marketingContactInUse: conflict(
    'Marketing contact in use',
    'An offer is on its way to this contact. Name another contact, or cancel the activation first.',
  ),
  activationFinished: conflict(
    'Activation finished',
    'This activation is over; request a new one for the benefit.',
  ),
  identifierInUse: conflict(
    'Identifier in use',
    'The access or contract id belongs to another activation or partner. Check it.',
  ),
  contactEmailMatchesAccount: unfit(
    'Address is the account’s',
    'Choose an address that differs from the one of the partner account.',
  ),
  languageNotSupported: unfit(
    'Language not supported',
    'Choose one of the languages in which mail is sent.',
  ),
  userExists: conflict(
    'User exists',
    'This person is in the directory already; change the user instead.',
  ),
  emailInUse: conflict('E-mail address in use', 'Another user of the partner has this address.'),
  userHasAssignments: conflict(
    'User still has assignments',
    'Take away the seats of this person and name another marketing contact first.',
  ),
  lastAdmin: conflict(
    'Last admin',
    'Give the role to another person first; only a Global admin may change the role with `acknowledgeLastAdmin: true`.',
  ),
  mailNotResendable: {
    status: 409,
    title: 'Mail cannot be sent again',
    detail: ({ because }) => obstacles[because],
    members: ({ because }) => ({ because }),
  },
  partnerExists: conflict(
    'Partner exists',
    'The partner is registered with other data; change it with PUT.',
  ),
};
