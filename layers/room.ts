// One row of the import table, and the short way to write it for a folder.
import { posix } from 'node:path';

/** One room of the project: its files, and the import specifiers (globs) they may use. */
export interface Layer {
  readonly name: string;
  readonly files: readonly string[];
  readonly may: readonly string[];
  /** Exceptions to `may`. */
  readonly never: readonly string[];
  readonly why: string;
}

/** A folder without its subfolders, and what its files may import besides each other. */
interface Room {
  readonly folder: string;
  /** Folders (their own files, not those of the folders in them) or single files, from the root. */
  readonly uses?: readonly string[];
  readonly packages?: readonly string[];
  readonly why: string;
}

const specifierOf = (from: string, place: string): string => {
  const path = posix.relative(from, /\.[a-z]+$/.test(place) ? place : `${place}/*.ts`);
  return path.startsWith('.') ? path : `./${path}`;
};

export const room = ({ folder, uses = [], packages = [], why }: Room): Layer => ({
  name: folder,
  files: [`${folder}/*.ts`],
  may: ['./*.ts', ...uses.map((place) => specifierOf(folder, place)), ...packages],
  never: [],
  why,
});
