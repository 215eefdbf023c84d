// The import table of the shared rooms other than the use cases: rules, ports, words,
// orchestrators, adapters.
import { room, type Layer } from './room.ts';

export const sharedRooms: readonly Layer[] = [
  room({
    folder: 'shared/domain',
    packages: ['zod', 'email-providers/common.json'],
    why: 'Rules are pure: they take what they need as arguments.',
  }),
  room({
    folder: 'shared/ports',
    uses: ['shared/domain'],
    why: 'A port speaks of the domain only, never of the technology behind it.',
  }),
  {
    name: 'shared/catalog',
    files: ['shared/catalog/**'],
    may: ['./**', '../domain/**', '../../domain/**', '../catalog.ts', '../words/**', 'zod'],
    never: [],
    why: 'The catalogue is checked data.',
  },
  room({
    folder: 'shared/mail/blocks',
    packages: ['intl-messageformat'],
    why: 'Blocks and sentences do not know the mails that use them.',
  }),
  {
    name: 'shared/mail/words',
    files: ['shared/mail/words/**'],
    may: ['./**', '../../domain/language.ts'],
    never: [],
    why: 'Words are data, in one folder per language.',
  },
  room({
    folder: 'shared/mail/templates',
    uses: ['shared/domain', 'shared/mail/blocks', 'shared/mail/words'],
    packages: ['zod'],
    why: 'A template puts words into blocks; the renderer decides how they look.',
  }),
  room({
    folder: 'shared/mail',
    uses: ['shared/domain', 'shared/mail/blocks', 'shared/mail/templates', 'shared/mail/words'],
    packages: ['zod'],
    why: 'This room makes mails from words and layout; an adapter sends them.',
  }),
  {
    name: 'shared/config.ts',
    files: ['shared/config.ts'],
    may: ['./domain/**', 'zod'],
    never: [],
    why: 'Configuration is read once, checked, and passed on.',
  },
  room({
    folder: 'orchestrations',
    uses: ['shared/domain'],
    packages: ['durable-functions'],
    why: 'An orchestrator is replayed: it may touch nothing but its context.',
  }),
  {
    name: 'shared/adapters',
    files: ['shared/adapters/**'],
    may: [
      './**',
      '../{cosmos,email,durable,identity,key-vault,system,telemetry}/**',
      '../../domain/**',
      '../../ports/**',
      '../../catalog/**',
      '../../../orchestrations/contract.ts',
      'zod',
      'jose',
      '@azure/**',
      '@opentelemetry/**',
      'durable-functions',
      'node:*',
    ],
    never: ['../use-cases/**'],
    why: 'An adapter implements a port; it decides nothing.',
  },
];
