// Mails about technical benefits, from the request to the answer, and mails to operators. There is
// no parameter for an Access ID or a Contract ID, so neither can be sent.
import { template } from './template.ts';
import { count, id, instant, name, reason, steps } from './values.ts';

export const technical = {
  'technical-received': template('mail', 'technical-received', {
    audience: 'partner',
    params: { benefit: name, expectedBy: instant },
    layout: () => [
      { paragraph: 'body' },
      { facts: ['benefit', 'expectedBy'] },
      { paragraph: 'next' },
    ],
  }),
  'technical-ready': template('mail', 'technical-ready', {
    audience: 'partner',
    params: { benefit: name, expiresAt: instant },
    layout: () => [
      { paragraph: 'body' },
      { facts: ['benefit', 'expiresAt'] },
      { paragraph: 'look' },
    ],
  }),
  'technical-declined': template('mail', 'technical-declined', {
    audience: 'partner',
    params: { benefit: name, reason },
    layout: () => [{ paragraph: 'body' }, { facts: ['reason'] }, { paragraph: 'next' }],
  }),
  'activation-overdue': template('mail', 'activation-overdue', {
    audience: 'operators',
    params: { partnerId: id, activationId: id, dueBy: instant },
    layout: () => [
      { paragraph: 'body' },
      { facts: ['partnerId', 'activationId', 'dueBy'] },
      { paragraph: 'next' },
    ],
  }),
  // Instead of many mails to operators: what has come up, and where to look.
  'operators-digest': template('mail', 'operators-digest', {
    audience: 'operators',
    params: { count, overdue: count, unreachable: count, matters: steps, more: count },
    layout: ({ matters }) => [
      { paragraph: 'body' },
      { steps: matters },
      { paragraph: 'more' },
      { paragraph: 'next' },
    ],
  }),
} as const;
