// The import table: which room may import which. Rooms are listed from the bottom up: a room may
// import itself and rooms listed before it. The linter enforces each row;
// test/architecture/layers.test.ts shows that every row catches a violation, and
// test/architecture/rooms.test.ts that the order is kept.
import { functionsRooms } from './layers/functions.ts';
import { infraRooms } from './layers/infra.ts';
import { localRooms } from './layers/local.ts';
import type { Layer } from './layers/room.ts';
import { sharedRooms } from './layers/shared.ts';
import { useCaseRooms } from './layers/use-cases.ts';

export type { Layer } from './layers/room.ts';

export const layers: readonly Layer[] = [
  ...sharedRooms,
  ...useCaseRooms,
  ...functionsRooms,
  ...localRooms,
  ...infraRooms,
];

/**
 * The same row as the linter's pattern: everything is forbidden, except what `may` allows; `never`
 * is forbidden again.
 */
export const forbidden = (layer: Layer): string[] => [
  '**',
  ...layer.may.map((glob) => `!${glob}`),
  ...layer.never,
  // Another spelling of a relative path, which would get around the table.
  './../**',
];
