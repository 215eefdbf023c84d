// Which tests have to kill the mutants of which folder, and how many of them at least. A file belongs to
// the first row whose folder it is in.

export interface Room {
  readonly files: string;
  /** Folders and files with tests that run against every mutant. */
  readonly tests: readonly string[];
  /** What runs, after these, against mutants that are still alive. */
  readonly moreTests?: readonly string[];
  /** True where a file is held against its own tests alone. */
  readonly byOwnTests?: true;
  /** The score, in percent, under which a run fails. */
  readonly atLeast: number;
}

export const rooms: readonly Room[] = [
  { files: 'shared/domain', tests: ['test/shared/domain'], byOwnTests: true, atLeast: 85 },
  {
    files: 'shared/use-cases/commands',
    tests: ['test/shared/use-cases/commands'],
    moreTests: ['test/functions/http/idempotency.test.ts', 'test/functions/http/audit'],
    atLeast: 85,
  },
  {
    files: 'shared/use-cases',
    tests: ['test/shared/use-cases'],
    moreTests: ['test/rules', 'test/functions/http'],
    atLeast: 85,
  },
  {
    files: 'shared/adapters',
    tests: ['test/shared/adapters'],
    moreTests: ['test/shared/use-cases', 'test/functions/http/users'],
    atLeast: 75,
  },
  {
    files: 'functions/edge',
    tests: ['test/functions/edge'],
    moreTests: ['test/functions/http/limits.test.ts', 'test/functions/http/idempotency.test.ts'],
    atLeast: 75,
  },
  { files: 'orchestrations', tests: ['test/orchestrations'], atLeast: 75 },
];

export const roomOf = (file: string): Room | undefined =>
  rooms.find(({ files }) => file.startsWith(`${files}/`));
