// Mails about Go-To-Market offers: to the marketing contact, to the people who requested them, to
// admins. `confirmBy` is absent where the policy sets no deadline for the confirmation.
import { template } from './template.ts';
import { choice, count, instant, link, name, reason, steps } from './values.ts';

export const goToMarket = {
  instructions: template('mail', 'instructions', {
    audience: 'contact',
    params: {
      offer: name,
      partner: name,
      link,
      steps,
      confirmBy: instant.optional(),
      notBefore: instant,
    },
    layout: (values) => [
      { paragraph: 'body' },
      { steps: values.steps },
      { paragraph: 'confirm' },
      { button: 'button', to: values.link },
      { paragraph: 'early' },
      { paragraph: values.confirmBy ? 'silent' : 'waits' },
      { note: 'personal' },
    ],
  }),
  'instructions-reminder': template('mail', 'instructions-reminder', {
    audience: 'contact',
    params: { offer: name, partner: name, link, confirmBy: instant.optional() },
    layout: (values) => [
      { paragraph: 'body' },
      { button: 'button', to: values.link },
      { paragraph: values.confirmBy ? 'silent' : 'waits' },
      { note: 'personal' },
    ],
  }),
  'instructions-active': template('mail', 'instructions-active', {
    audience: 'contact',
    params: { offer: name, partner: name, link, steps, expiresAt: instant },
    layout: (values) => [
      { paragraph: 'body' },
      { steps: values.steps },
      { facts: ['offer', 'expiresAt'] },
      { button: 'button', to: values.link },
      { note: 'personal' },
    ],
  }),
  'offer-active': template('mail', 'offer-active', {
    audience: 'partner',
    params: { offer: name, expiresAt: instant },
    layout: () => [{ paragraph: 'body' }, { facts: ['offer', 'expiresAt'] }, { paragraph: 'next' }],
  }),
  'offer-declined': template('mail', 'offer-declined', {
    audience: 'partner',
    params: { offer: name, reason },
    layout: () => [{ paragraph: 'body' }, { facts: ['reason'] }, { paragraph: 'next' }],
  }),
  'offer-cancelled': template('mail', 'offer-cancelled', {
    audience: 'contact',
    params: { offer: name, partner: name },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'thanks' }],
  }),
  'offer-withdrawn': template('mail', 'offer-withdrawn', {
    audience: 'contact',
    params: { offer: name, partner: name },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'thanks' }],
  }),
  'offer-ended': template('mail', 'offer-ended', {
    audience: 'contact',
    params: { offer: name, partner: name },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'next' }],
  }),
  'offer-follow-up': template('mail', 'offer-follow-up', {
    audience: 'contact',
    params: { offer: name, expiresAt: instant, days: count },
    layout: () => [{ paragraph: 'body' }, { facts: ['offer', 'expiresAt'] }, { paragraph: 'next' }],
  }),
  'offer-attention': template('mail', 'offer-attention', {
    audience: 'partner',
    params: { offer: name, code: choice('mailBounced', 'mailNotAccepted') },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'fix' }, { note: 'waits' }],
  }),
} as const;
