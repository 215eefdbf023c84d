// The import table of the local cloud, which does not know the inside of the application.
import { room, type Layer } from './room.ts';

const local = (
  name: string,
  uses: readonly string[],
  packages: readonly string[],
  why: string,
  more: readonly string[] = [],
): Layer =>
  room({
    folder: `infra/local/${name}`,
    uses: [...uses.map((other) => `infra/local/${other}`), ...more],
    packages,
    why,
  });

/** For parts that store their data in files and in a database of their own. */
const kept = ['node:fs', 'node:path', 'node:sqlite'];

const part = 'A part of the local cloud can be used alone.';

const cosmosRooms: readonly Layer[] = [
  local(
    'cosmos/contract',
    ['contract'],
    ['@azure/cosmos'],
    'The types and values that all of the local Cosmos uses.',
  ),
  local('cosmos/sql', ['cosmos/contract'], [], 'The language knows no document and no index.'),
  local(
    'cosmos/storage',
    ['cosmos/contract', 'cosmos/sql'],
    kept,
    'Storage does not know the requests.',
  ),
  local(
    'cosmos/query',
    ['cosmos/contract', 'cosmos/sql', 'cosmos/storage'],
    [],
    'A query knows documents and indexes, not the protocol around it.',
  ),
  local(
    'cosmos/operations',
    ['cosmos/contract', 'cosmos/sql', 'cosmos/storage', 'cosmos/query'],
    [],
    'An operation does not know by which way its request came in.',
  ),
  local(
    'cosmos/gateway',
    ['contract', 'cosmos/contract', 'cosmos/storage', 'cosmos/operations'],
    ['@azure/cosmos', 'node:crypto', 'node:http'],
    'The ways in know the engine, and nothing of queries.',
  ),
  local(
    'cosmos',
    ['contract', 'cosmos/contract', 'cosmos/storage', 'cosmos/operations', 'cosmos/gateway'],
    [],
    part,
  ),
];

const durableRooms: readonly Layer[] = [
  local(
    'durable/contract',
    ['contract'],
    [],
    'The types and values that all of the local Durable extension uses.',
  ),
  local(
    'durable/store',
    ['contract', 'durable/contract'],
    ['node:crypto', ...kept],
    'The store of instances does not know the code that writes it.',
  ),
  local(
    'durable/engine',
    ['contract', 'durable/contract', 'durable/store'],
    [],
    'The engine runs the work in the store; it does not know commands.',
  ),
  local(
    'durable/commands',
    ['durable/contract', 'durable/store'],
    ['node:crypto'],
    'A command writes a fact into an inbox; the engine finds it there.',
  ),
  local(
    'durable/rpc',
    ['contract', 'durable/contract'],
    ['node:http'],
    'The RPC translates HTTP calls into commands.',
  ),
  local(
    'durable',
    [
      'contract',
      'durable/contract',
      'durable/store',
      'durable/engine',
      'durable/commands',
      'durable/rpc',
    ],
    [],
    part,
  ),
];

const partRooms: readonly Layer[] = [
  local(
    'contract',
    [],
    ['node:http', 'pure-rand/**'],
    'The types that parts share; it knows no part.',
  ),
  local('clock', ['contract'], ['node:fs', 'node:path'], part),
  local('telemetry', ['contract'], ['@opentelemetry/*', ...kept], part),
  local('email', ['contract'], ['@azure/communication-email', 'node:crypto', ...kept], part),
  local('identity', ['contract'], ['jose', 'node:crypto', 'node:fs', 'node:path'], part),
  local('keys', [], ['node:crypto', 'node:fs', 'node:os', 'node:path', 'node:url'], part),
  local(
    'functions-host',
    ['contract'],
    ['@azure/functions-core', 'croner', 'node:crypto', 'node:fs', 'node:module', 'node:path'],
    part,
  ),
  ...cosmosRooms,
  ...durableRooms,
];

export const localRooms: readonly Layer[] = [
  ...partRooms,
  room({
    folder: 'infra/clients/typescript',
    packages: ['@oazapfts/runtime', '@oazapfts/runtime/query'],
    why: 'The client is generated from the document; it knows nothing of this project.',
  }),
  local(
    'hosting',
    [
      'contract',
      'clock',
      'telemetry',
      'email',
      'identity',
      'keys',
      'functions-host',
      'cosmos',
      'cosmos/contract',
      'durable/contract',
    ],
    ['@azure/cosmos', 'node:url'],
    'The local cloud runs the application as Azure does: through its entry.',
    ['functions/main.ts', 'functions/app.ts', 'infra/clients/typescript/api.ts', 'host.json'],
  ),
  local(
    'pages',
    ['contract', 'cosmos/contract', 'durable/contract', 'email', 'telemetry', 'hosting'],
    [],
    'A page shows what a part reports about itself.',
  ),
  local(
    'routes',
    [
      'contract',
      'clock',
      'telemetry',
      'email',
      'identity',
      'functions-host',
      'cosmos/contract',
      'durable/contract',
      'hosting',
      'pages',
    ],
    [],
    'Routes for developers use only the interfaces of the parts.',
  ),
  local(
    'cloud',
    [
      'contract',
      'clock',
      'telemetry',
      'email',
      'identity',
      'functions-host',
      'cosmos/contract',
      'durable',
      'durable/contract',
      'hosting',
      'routes',
    ],
    ['node:fs', 'node:path'],
    'The cloud composes the parts; each part decides its own behaviour.',
  ),
];
