// Mails about purchases, the membership's year, and benefits that end. Only the layout and its
// parameters; the words are in shared/mail/words.
import { template } from './template.ts';
import { choice, count, instant, money, name, steps } from './values.ts';

export const membership = {
  'purchase-confirmed': template('mail', 'purchase-confirmed', {
    audience: 'partner',
    params: {
      partner: name,
      package: name,
      membershipEnd: instant,
      refundDeadline: instant,
      /** Absent: the first key that is revealed ends the right to a refund. */
      forfeitedBy: choice('anyBenefit').optional(),
      /** Whom a renewal has not taken over: the first of them, and how many there are in all. */
      people: steps.optional(),
      count: count.optional(),
    },
    layout: ({ people, forfeitedBy }) => [
      { paragraph: 'body' },
      { facts: ['package', 'membershipEnd', 'refundDeadline'] },
      ...(people ? ([{ paragraph: 'people' }, { steps: people }] as const) : []),
      { paragraph: 'next' },
      { note: forfeitedBy ? 'refundUnused' : 'refund' },
    ],
  }),
  'purchase-cancelled': template('mail', 'purchase-cancelled', {
    audience: 'partner',
    params: { package: name, refund: money.optional() },
    layout: ({ refund }) => [
      { paragraph: 'body' },
      ...(refund ? ([{ paragraph: 'refunded' }, { facts: ['refund'] }] as const) : []),
      ...(refund ? [] : ([{ paragraph: 'unrefunded' }] as const)),
    ],
  }),
  'membership-reminder': template('mail', 'membership-reminder', {
    audience: 'partner',
    params: {
      package: name,
      membershipEnd: instant,
      renewalCloses: instant,
      moment: choice('before', 'after'),
    },
    layout: () => [
      { paragraph: 'body' },
      { paragraph: 'renew' },
      { facts: ['package', 'membershipEnd', 'renewalCloses'] },
      { note: 'keep' },
    ],
  }),
  'membership-ended': template('mail', 'membership-ended', {
    audience: 'partner',
    params: { package: name, endedAt: instant },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'again' }],
  }),
  'activation-ended': template('mail', 'activation-ended', {
    audience: 'partner',
    params: { benefit: name },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'next' }],
  }),
  'benefit-cancelled': template('mail', 'benefit-cancelled', {
    audience: 'partner',
    params: { benefit: name },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'next' }],
  }),
  'benefit-expired': template('mail', 'benefit-expired', {
    audience: 'partner',
    params: { benefit: name, expiredAt: instant },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'next' }],
  }),
} as const;
