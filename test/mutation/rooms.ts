// Which tests have to kill the mutants of which folder, and how many of them at least. A file belongs to
// the first row whose folder it is in.

export interface Room {
  readonly files: string;
  /** Folders and files with tests; those of the first run first against a mutant. */
  readonly tests: readonly string[];
  /** True where a file is held against its own tests alone. */
  readonly byOwnTests?: true;
  /** The score, in percent, under which a run fails. */
  readonly atLeast: number;
}

/** Features over HTTP; not the matrices of all routes, which take minutes and reach everything. */
const features = [
  'test/rules',
  ...['activations', 'benefits', 'operator', 'purchases', 'users'].map(
    (room) => `test/functions/http/${room}`,
  ),
];

export const rooms: readonly Room[] = [
  { files: 'shared/domain', tests: ['test/shared/domain'], byOwnTests: true, atLeast: 85 },
  {
    files: 'shared/use-cases',
    tests: [
      'test/shared/use-cases',
      ...features,
      'test/faults/crash-points.test.ts',
      'test/faults/lost-races.test.ts',
    ],
    atLeast: 85,
  },
  {
    files: 'shared/adapters',
    tests: [
      'test/shared/adapters',
      'test/shared/use-cases',
      'test/functions/measures.test.ts',
      'test/functions/delivery-reports.test.ts',
      'test/functions/http/users',
      'test/rules/rule-4-keys.test.ts',
      'test/rules/rule-8-go-to-market.test.ts',
      'test/faults/failed-runs.test.ts',
    ],
    atLeast: 75,
  },
  {
    files: 'functions/edge',
    tests: [
      'test/functions/edge',
      'test/functions/http/limits.test.ts',
      'test/functions/http/idempotency.test.ts',
      'test/functions/http/users',
      'test/functions/http/operator',
      'test/functions/openapi',
    ],
    atLeast: 75,
  },
  {
    files: 'orchestrations',
    tests: ['test/orchestrations', 'test/e2e/traces.test.ts'],
    atLeast: 75,
  },
];

export const roomOf = (file: string): Room | undefined =>
  rooms.find(({ files }) => file.startsWith(`${files}/`));
