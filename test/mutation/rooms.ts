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

const rule = (...names: readonly string[]): string[] =>
  names.map((name) => `test/rules/${name}.test.ts`);

/** A room of use cases, its own tests, and those of its feature over HTTP. */
const useCases = (name: string, ...tests: readonly string[]): Room => ({
  files: `shared/use-cases/${name}`,
  tests: [`test/shared/use-cases/${name}`, ...tests],
  atLeast: 85,
});

export const rooms: readonly Room[] = [
  { files: 'shared/domain', tests: ['test/shared/domain'], byOwnTests: true, atLeast: 85 },
  useCases(
    'commands',
    'test/functions/http/idempotency.test.ts',
    'test/functions/http/audit',
    'test/faults/crash-points.test.ts',
  ),
  useCases(
    'keys',
    ...rule('rule-4-keys', 'key-pools', 'key-races'),
    'test/faults/broken-imports.test.ts',
  ),
  useCases(
    'delivery',
    'test/functions/delivery-reports.test.ts',
    ...rule('rule-8-go-to-market', 'rule-9-cancellation'),
  ),
  useCases(
    'mail',
    'test/shared/use-cases/delivery',
    'test/functions/delivery-reports.test.ts',
    'test/rules/people',
    ...rule('rule-8-go-to-market', 'rule-8-contact', 'rule-9-cancellation'),
  ),
  useCases(
    'purchases',
    'test/functions/http/purchases',
    'test/functions/http/operator/operator-refunds.test.ts',
    ...rule('rules-1-to-3', 'orders', 'renewal', 'upgrade', 'membership', 'preview'),
    ...rule('rule-9-cancellation', 'rule-9-one-benefit', 'kept-terms', 'package-terms'),
    'test/rules/money',
    'test/rules/purchases',
  ),
  useCases('people', 'test/functions/http/users', 'test/rules/people'),
  useCases('succession', 'test/rules/purchases', ...rule('renewal', 'upgrade')),
  useCases('users', 'test/functions/http/users', 'test/rules/people', ...rule('retention')),
  useCases(
    'partners',
    'test/functions/http/operator/partners.test.ts',
    'test/functions/http/audit',
  ),
  useCases(
    'benefits',
    'test/functions/http/benefits',
    'test/functions/http/audit/compliance.test.ts',
    'test/functions/http/users/my-benefits.test.ts',
    'test/rules/people',
    'test/growth/many-seats.test.ts',
    ...rule('rule-5-cloud', 'renewal', 'rule-9-one-benefit', 'package-terms'),
  ),
  useCases(
    'activations',
    'test/functions/http/activations',
    'test/functions/http/operator/operator-activations.test.ts',
    'test/functions/pages.test.ts',
    'test/orchestrations',
    ...rule('rule-7-technical', 'rule-8-go-to-market', 'rule-8-contact', 'rule-8-races'),
    ...rule('rule-8-orders', 'people/contact', 'people/recipients', 'people/undelivered'),
  ),
  useCases(
    'service-requests',
    'test/functions/http/idempotency.test.ts',
    ...rule('rule-7-requests', 'rule-9-cancellation', 'rule-9-one-benefit', 'rule-4-keys'),
  ),
  useCases(
    'upkeep',
    'test/functions/measures.test.ts',
    'test/faults/failed-runs.test.ts',
    ...rule('retention'),
  ),
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
