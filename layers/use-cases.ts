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
  useCases('commands', [], 'How every command is written; it knows no command.'),
  useCases('mail', ['commands'], 'The ledger of mails is written with the facts of others.', [
    'shared/mail',
  ]),
  useCases('partners', ['commands'], 'A partner company is there before it has anything.'),
  useCases('users', ['commands'], 'A person is known by what they hold, not by benefits.'),
  useCases('upkeep', ['commands'], 'A sweep is told what to do with what is due.'),
  useCases(
    'benefits',
    ['commands'],
    'A benefit knows its purchase as a fact, not how it is bought.',
  ),
  useCases(
    'activations',
    ['commands', 'mail', 'partners', 'benefits'],
    'An activation is of a benefit; what ends it calls it from above.',
    ['shared/mail'],
  ),
  useCases(
    'service-requests',
    ['commands', 'benefits'],
    'A request is kept here; what it asks for is done where that belongs.',
  ),
  useCases(
    'keys',
    ['commands', 'benefits', 'service-requests'],
    'A key is given out for a benefit, and replaced by a request.',
  ),
  useCases(
    'purchases',
    ['commands', 'mail', 'partners', 'benefits', 'activations', 'service-requests'],
    'A purchase ends all that hangs on it, so it knows what does.',
    ['shared/mail'],
  ),
  useCases(
    'delivery',
    ['commands', 'mail'],
    'What is in the ledger is sent, whatever it is about.',
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
