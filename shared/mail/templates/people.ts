// Mails to people who are given something, and mails about people whom no mail reaches.
import { template } from './template.ts';
import { choice, id, link, name } from './values.ts';

export const people = {
  'seat-assigned': template('mail', 'seat-assigned', {
    audience: 'person',
    params: { benefit: name, partner: name, manage: link },
    layout: ({ manage }) => [
      { paragraph: 'body' },
      { paragraph: 'todo' },
      { button: 'button', to: manage },
      { note: 'personal' },
    ],
  }),
  'credit-assigned': template('mail', 'credit-assigned', {
    audience: 'person',
    params: { benefit: name, partner: name, manage: link },
    layout: ({ manage }) => [
      { paragraph: 'body' },
      { paragraph: 'todo' },
      { button: 'button', to: manage },
      { note: 'personal' },
    ],
  }),
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
