// Reads the project's sources: which files exist, and what each imports.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './linted.ts';

export const sourcesOf = (...rooms: string[]): string[] =>
  rooms.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root })).toSorted();

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The imports of a file, in any syntax, as paths from the root; packages by their names. */
export const importsOf = (file: string): string[] =>
  [
    ...textOf(file).matchAll(
      /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(['"`])(?<to>[^'"`\n]+)\1/gu,
    ),
  ].map(({ groups }) => {
    const to = groups?.['to'] ?? '';
    return to.startsWith('.') ? join(dirname(file), to) : to;
  });
