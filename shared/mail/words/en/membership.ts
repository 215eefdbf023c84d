// English: purchases, the membership’s year, and benefits that end.
// `title` is the subject line.

export const membership = {
  'purchase-confirmed': {
    title: '{package} is ready to use',
    heading: 'Your benefits are ready',
    body: 'Thank you. {partner} now has {package}, and all its benefits can be used from today.',
    refund:
      'You can cancel this purchase with a refund until that date, as long as no product key has been revealed. The first key that anybody reveals ends that right.',
    refundUnused:
      'You can cancel this purchase with a refund until that date, as long as no benefit has been used. The first benefit that anybody uses ends that right.',
    people:
      '{count, plural, one {One assignment has} other {# assignments have}} not been taken over into the new term. Where there is room, give them again on your benefits page. The first of them:',
    next: 'To begin, open your benefits page: assign people, reveal keys, or activate support and offers there.',
  },
  'purchase-cancelled': {
    title: '{package} has been cancelled',
    heading: 'Your purchase has been cancelled',
    body: '{package} has been cancelled, and its benefits can no longer be used. Please uninstall software that you used under it.',
    refunded:
      'We have noted your refund of {refund}. It goes back the way you paid; how soon it shows depends on your bank.',
    unrefunded: 'No money is paid back for this cancellation.',
  },
  'membership-reminder': {
    title:
      '{moment, select, before {{package}: your membership ends soon} other {{package}: renew now to keep your benefits}}',
    heading:
      '{moment, select, before {Your membership ends soon} other {Your membership has ended, your benefits are still here}}',
    body: '{moment, select, before {The membership that came with {package} ends on {membershipEnd}. Your benefits go on working for a while after that, so that nothing stops while you renew.} other {The membership that came with {package} ended on {membershipEnd}. Your benefits still work, but only until {renewalCloses}.}}',
    renew:
      '{moment, select, before {Renewal opens the day after the membership ends and closes on {renewalCloses}.} other {You can renew until {renewalCloses}. After that the benefits end, and you would have to buy the package again.}}',
    keep: 'If you renew the same package, people keep the subscriptions assigned to them.',
  },
  'membership-ended': {
    title: '{package}: your benefits have ended',
    heading: 'Your benefits have ended',
    body: 'The benefits of {package} ended on {endedAt}. Please uninstall software that you used under them, or buy commercial licences for it.',
    again: 'You can buy a package again at any time.',
  },
  'activation-ended': {
    title: '{benefit} was not activated',
    heading: 'Your request has ended',
    body: 'We have stopped the activation of {benefit}, because the membership that it belongs to is over.',
    next: 'If your company has a membership that follows, you can ask for the activation there, on your benefits page.',
  },
  'benefit-cancelled': {
    title: '{benefit}: the activation was cancelled',
    heading: 'An activation was cancelled',
    body: '{benefit}, about which we wrote to you, has been cancelled. Nothing more will come of it.',
    next: 'Your benefits page shows why, and what you still have.',
  },
  'benefit-expired': {
    title: '{benefit} has expired',
    heading: 'A benefit has expired',
    body: '{benefit} expired on {expiredAt} and can no longer be used.',
    next: 'Your benefits page shows what you still have.',
  },
} as const;
