// The import table: who may know whom, room by room, from the bottom up: a room imports itself and rooms
// that stand before it. The linter enforces it row by row; test/architecture/layers.test.ts shows that
// each row bites, and test/architecture/rooms.test.ts that the order holds.
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

/** The same room as the linter's pattern: all is forbidden, but what is listed, but its exceptions. */
export const forbidden = (layer: Layer): string[] => [
  '**',
  ...layer.may.map((glob) => `!${glob}`),
  ...layer.never,
  // A way around the table by spelling.
  './../**',
];
