// The import table of the code that uses the local cloud, and of the deployment.
import { room, type Layer } from './room.ts';

export const infraRooms: readonly Layer[] = [
  room({
    folder: 'infra/clients/local',
    uses: ['infra/clients/typescript', 'infra/local/cloud', 'infra/local/hosting'],
    packages: ['@oazapfts/runtime', 'node:crypto'],
    why: 'The client, aimed at a local cloud, and what its people do with it.',
  }),
  room({
    folder: 'infra/local/seed',
    uses: ['infra/clients/local', 'infra/local/cloud', 'infra/local/hosting'],
    why: 'Seeding goes through the API as anybody would.',
  }),
  room({
    folder: 'infra/clients/generator',
    uses: [
      'infra/clients/local',
      'infra/clients/typescript',
      'infra/local/cloud',
      'infra/local/seed',
    ],
    packages: ['oazapfts', 'node:*'],
    why: 'Clients are generated from what a running application says of itself.',
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
    why: 'The demo goes through the API as anybody would.',
  }),
  room({
    folder: 'infra/screenshots',
    uses: ['infra/local/cloud', 'infra/local/hosting', 'infra/local/seed'],
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
    why: 'The real engine takes the place of the local one; what it runs it does not know.',
  }),
  room({
    folder: 'infra/local',
    // `npm start` uses the real engine when asked to.
    uses: ['infra/local/cloud', 'infra/local/seed', 'infra/real-engine/durable.ts'],
    why: 'The program says what is run; how, is said below it.',
  }),
  {
    name: 'infra/azure',
    files: ['infra/azure/**'],
    may: ['./**', '../*/**', '../../../functions/main.ts', 'esbuild', 'node:*', 'node:*/**'],
    never: ['../../local/**', '../../../shared/**', '../local/**'],
    why: 'What is deployed is built from the entry alone; its templates are checked by tests.',
  },
];
