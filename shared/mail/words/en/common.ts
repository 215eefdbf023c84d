// English: words that many mails and pages share, labels of facts, and footers for each kind of
// reader. A label has the name of the parameter that it describes.

export const labels = {
  package: 'Package',
  benefit: 'Benefit',
  offer: 'Offer',
  membershipEnd: 'End of membership',
  refundDeadline: 'Refund possible until',
  renewalCloses: 'Renewal possible until',
  refund: 'Refund',
  endedAt: 'Ended',
  expectedBy: 'Expected by',
  dueBy: 'Was due by',
  expiresAt: 'Expires',
  expiredAt: 'Expired',
  partnerId: 'Partner ID',
  activationId: 'Activation ID',
  reason: 'Reason',
} as const;

/** The separator between a label and its value, in plain text. */
export const colon = ': ';

export const footers = {
  partner:
    '{brand} sends this because it concerns your company’s membership. Nobody reads replies to this address. We never send product keys or access data by e-mail, and never ask for them.',
  contact:
    '{brand} sends this because you are your company’s marketing contact; your administrator can change that. Nobody reads replies to this address. We never ask for passwords or product keys by e-mail.',
  person:
    '{brand} sends this because your company has given you a benefit of its membership; your administrator can change that. Nobody reads replies to this address. We never ask for passwords or product keys by e-mail.',
  operators: 'From {brand} to its operators.',
  reader: 'This page belongs to {brand}. Opening it changes nothing.',
  anybody: '{brand}',
} as const;
