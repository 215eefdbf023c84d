// The import table of the use cases, and of the activities that call them.
import { room, type Layer } from './room.ts';

const base = ['shared/domain', 'shared/ports'];

const useCases = (name: string, uses: readonly string[], why: string, more: string[] = []): Layer =>
  room({
    folder: `shared/use-cases/${name}`,
    uses: [...base, ...uses.map((other) => `shared/use-cases/${other}`), ...more],
    why,
  });

export const useCaseRooms: readonly Layer[] = [
  useCases('commands', [], 'The write protocol of all commands; it knows no single command.'),
  useCases(
    'people',
    ['commands'],
    'Who is meant by an id or an address; every room that reaches people asks here.',
  ),
  useCases('mail', ['commands', 'people'], 'Mails are planned in the batches of other use cases.', [
    'shared/mail',
  ]),
  useCases('partners', ['commands'], 'A partner exists before its people, purchases and benefits.'),
  useCases('succession', [], 'Reads which purchases follow which; it writes nothing.'),
  useCases('upkeep', ['commands'], 'A sweep gets the work for due items as a function.'),
  useCases(
    'benefits',
    ['commands', 'people', 'mail', 'succession'],
    'A benefit reads its purchase; it does not know how to buy one.',
    ['shared/mail'],
  ),
  useCases(
    'users',
    ['commands', 'people', 'mail', 'succession', 'benefits'],
    'Whoever changes, is merged or leaves has seats and credits, and was written to.',
  ),
  useCases(
    'activations',
    ['commands', 'mail', 'partners', 'succession', 'benefits'],
    'An activation belongs to a benefit; the rooms that end it use this one.',
    ['shared/mail'],
  ),
  useCases(
    'service-requests',
    ['commands', 'benefits'],
    'Stores service requests; other rooms carry them out.',
  ),
  useCases(
    'keys',
    ['commands', 'benefits', 'service-requests'],
    'A key is given out for a benefit, and replaced by a request.',
  ),
  useCases(
    'purchases',
    ['commands', 'mail', 'partners', 'succession', 'benefits', 'activations', 'service-requests'],
    'The end of a purchase ends what depends on it, so this room uses those rooms.',
    ['shared/mail'],
  ),
  useCases(
    'delivery',
    ['commands', 'people', 'mail', 'upkeep'],
    'Sends the mails in the ledger, whatever their subject.',
    ['shared/mail'],
  ),
  {
    name: 'orchestrations/activities',
    files: ['orchestrations/activities/**'],
    may: [
      './**',
      '../contract.ts',
      '../../shared/use-cases/**',
      '../../shared/ports/**',
      '../../shared/domain/**',
    ],
    never: [],
    why: 'An activity calls one use case.',
  },
];
