// Mails to people who are given something, and mails about people whom no mail reaches.
import { template } from './template.ts';
import { choice, id, link, name, type Link } from './values.ts';

/** To whoever is given something: what it is, what to do, and where. */
const given = {
  audience: 'person',
  params: { benefit: name, partner: name, manage: link },
  layout: ({ manage }: { readonly manage: Link }) =>
    [
      { paragraph: 'body' },
      { paragraph: 'todo' },
      { button: 'button', to: manage },
      { note: 'personal' },
    ] as const,
} as const;

export const people = {
  'seat-assigned': template('mail', 'seat-assigned', given),
  'credit-assigned': template('mail', 'credit-assigned', given),
  'person-unreachable': template('mail', 'person-unreachable', {
    audience: 'partner',
    params: { who: choice('user', 'contact') },
    layout: () => [{ paragraph: 'body' }, { paragraph: 'fix' }],
  }),
  'account-unreachable': template('mail', 'account-unreachable', {
    audience: 'operators',
    params: { partnerId: id },
    layout: () => [{ paragraph: 'body' }, { facts: ['partnerId'] }, { paragraph: 'fix' }],
  }),
} as const;
