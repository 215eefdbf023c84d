// Which tests have to kill the mutants of which folder, and how many of them at least. A file belongs to
// the first row whose folder or file it is under.

export interface Room {
  readonly files: string;
  /** Folders with tests. */
  readonly tests: readonly string[];
  /** True where a file is held against its own tests alone. */
  readonly byOwnTests?: true;
  /** The score, in percent, under which a run fails. */
  readonly atLeast: number;
}

export const rooms: readonly Room[] = [
  { files: 'shared/domain', tests: ['test/shared/domain'], byOwnTests: true, atLeast: 85 },
  {
    files: 'shared/use-cases',
    tests: ['test/shared/use-cases', 'test/rules', 'test/functions/http'],
    atLeast: 85,
  },
  {
    files: 'shared/adapters/cosmos',
    tests: ['test/shared/adapters', 'test/shared/use-cases', 'test/functions/http'],
    atLeast: 75,
  },
  { files: 'shared/adapters', tests: ['test/shared/adapters'], atLeast: 75 },
  { files: 'functions/edge', tests: ['test/functions/edge', 'test/functions/http'], atLeast: 75 },
  { files: 'orchestrations', tests: ['test/orchestrations'], atLeast: 75 },
];

const isUnder = (file: string, place: string): boolean =>
  file === place || file.startsWith(`${place}/`);

export const roomOf = (file: string): Room | undefined =>
  rooms.find(({ files }) => isUnder(file, files));
