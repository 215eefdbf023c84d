// The import table of the code that uses the local cloud, and of the deployment.
import { room, type Layer } from './room.ts';

export const infraRooms: readonly Layer[] = [
  room({
    folder: 'infra/clients/local',
    uses: ['infra/clients/typescript', 'infra/local/cloud', 'infra/local/hosting'],
    packages: ['@oazapfts/runtime', 'node:crypto'],
    why: 'The client, connected to a local cloud, and the requests of personas.',
  }),
  room({
    folder: 'infra/local/seed',
    uses: ['infra/clients/local', 'infra/local/cloud', 'infra/local/hosting'],
    why: 'The seed uses the API like any other client.',
  }),
  room({
    folder: 'infra/clients/generator',
    uses: [
      'infra/clients/local',
      'infra/clients/typescript',
      'infra/local/cloud',
      'infra/local/seed',
      'shared/domain/language.ts',
      'shared/mail',
      'shared/mail/words',
    ],
    packages: ['oazapfts', 'node:*'],
    why: 'Clients are generated from the document of a running application.',
  }),
  room({
    folder: 'infra/demo',
    uses: [
      'infra/clients/typescript',
      'infra/clients/local',
      'infra/local/cloud',
      'infra/local/email',
      'infra/local/hosting',
      'infra/local/seed',
    ],
    packages: ['node:*'],
    why: 'The demo uses the API like any other client.',
  }),
  room({
    folder: 'infra/mail-preview',
    uses: ['shared/domain/language.ts', 'shared/mail'],
    packages: ['node:*'],
    why: 'What is written to people can be read without sending it.',
  }),
  room({
    folder: 'infra/screenshots',
    uses: ['infra/local/cloud', 'infra/local/hosting', 'infra/local/seed', 'infra/mail-preview'],
    packages: ['axe-core', 'playwright-core', 'node:*'],
    why: 'A browser sees what readers see.',
  }),
  room({
    folder: 'infra/real-engine',
    uses: [
      'infra/local/contract',
      'infra/local/durable/contract',
      'infra/local/durable/engine/orchestrator-call.ts',
    ],
    packages: ['node:*'],
    why: 'The real engine replaces the local one; it does not know the application.',
  }),
  room({
    folder: 'infra/local',
    // `npm start` can use the real engine.
    uses: ['infra/local/cloud', 'infra/local/seed', 'infra/real-engine/durable.ts'],
    why: 'The program decides what to run; the rooms below decide how.',
  }),
  {
    name: 'infra/azure',
    files: ['infra/azure/**'],
    may: ['./**', '../*/**', '../../../functions/main.ts', 'esbuild', 'node:*', 'node:*/**'],
    never: ['../../local/**', '../../../shared/**', '../local/**'],
    why: 'The deployed bundle is built from the entry alone; tests check the templates.',
  },
];
