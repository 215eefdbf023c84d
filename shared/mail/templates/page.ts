// The instruction page in each of its states. The pages of finished states take no parameters, so
// they cannot reveal anything.
import { template } from './template.ts';
import { instant, name, steps } from './values.ts';

const offer = { offer: name, partner: name, steps };

export const page = {
  open: template('page', 'open', {
    audience: 'reader',
    params: { ...offer, notBefore: instant, confirmBy: instant.optional() },
    layout: (values) => [
      { paragraph: 'body' },
      { steps: values.steps },
      { paragraph: 'next' },
      { paragraph: values.confirmBy ? 'silent' : 'waits' },
      { confirm: 'button' },
    ],
  }),
  confirmed: template('page', 'confirmed', {
    audience: 'reader',
    params: { ...offer, notBefore: instant },
    layout: (values) => [{ paragraph: 'body' }, { steps: values.steps }],
  }),
  active: template('page', 'active', {
    audience: 'reader',
    params: { ...offer, expiresAt: instant },
    layout: (values) => [{ paragraph: 'body' }, { steps: values.steps }],
  }),
  expired: template('page', 'expired', {
    audience: 'anybody',
    params: {},
    layout: () => [{ paragraph: 'body' }],
  }),
  replaced: template('page', 'replaced', {
    audience: 'anybody',
    params: {},
    layout: () => [{ paragraph: 'body' }],
  }),
  cancelled: template('page', 'cancelled', {
    audience: 'anybody',
    params: {},
    layout: () => [{ paragraph: 'body' }],
  }),
  unsubscribe: template('page', 'unsubscribe', {
    audience: 'anybody',
    params: {},
    layout: () => [{ paragraph: 'body' }, { confirm: 'button' }],
  }),
  unsubscribed: template('page', 'unsubscribed', {
    audience: 'anybody',
    params: {},
    layout: () => [{ paragraph: 'body' }],
  }),
  notFound: template('page', 'notFound', {
    audience: 'anybody',
    params: {},
    layout: () => [{ paragraph: 'body' }],
  }),
} as const;
