// The import table: who may know whom. The linter enforces it row by row and
// test/architecture/layers.test.ts shows that each row bites.

/** One room of the project: its files, and the import specifiers (globs) they may use. */
export interface Layer {
  readonly name: string;
  readonly files: readonly string[];
  readonly may: readonly string[];
  /** Exceptions to `may`. */
  readonly never: readonly string[];
  readonly why: string;
}

export const layers: readonly Layer[] = [
  {
    name: 'shared/domain',
    files: ['shared/domain/**'],
    may: ['./**', 'zod'],
    never: [],
    why: 'Rules are pure: they take what they need as arguments.',
  },
  {
    name: 'shared/ports',
    files: ['shared/ports/**'],
    may: ['./**', '../domain/**'],
    never: [],
    why: 'A port speaks of the domain only, never of the technology behind it.',
  },
  {
    name: 'shared/catalog',
    files: ['shared/catalog/**'],
    may: ['./**', '../domain/**', '../../domain/**', '../catalog.ts', 'zod'],
    never: [],
    why: 'The catalogue is checked data.',
  },
  {
    name: 'shared/mail',
    files: ['shared/mail/**'],
    may: ['./**', '../domain/**', '../../domain/**', '../*.ts', 'zod', 'intl-messageformat'],
    never: [],
    why: 'Mail is words and layout; sending is an adapter.',
  },
  {
    name: 'shared/config.ts',
    files: ['shared/config.ts'],
    may: ['./domain/**', 'zod'],
    never: [],
    why: 'Configuration is read once, checked, and passed on.',
  },
  {
    name: 'shared/use-cases',
    files: ['shared/use-cases/**'],
    may: ['./**', '../domain/**', '../ports/**', '../mail/**', '../catalog/**'],
    never: [],
    why: 'A use case knows ports, not what implements them.',
  },
  {
    name: 'shared/adapters',
    files: ['shared/adapters/**'],
    may: [
      './**',
      '../{cosmos,email,durable,identity,key-vault,system,telemetry}/**',
      '../../domain/**',
      '../../ports/**',
      '../../catalog/**',
      '../../../orchestrations/contract.ts',
      'zod',
      'jose',
      '@azure/**',
      '@opentelemetry/**',
      'durable-functions',
      'node:*',
    ],
    never: ['../use-cases/**'],
    why: 'An adapter implements a port; it decides nothing.',
  },
  {
    name: 'orchestrations',
    files: ['orchestrations/*.ts'],
    may: ['./*.ts', '../shared/domain/**', 'durable-functions'],
    never: [],
    why: 'An orchestrator is replayed: it may touch nothing but its context.',
  },
  {
    name: 'orchestrations/activities',
    files: ['orchestrations/activities/**'],
    may: [
      './**',
      '../contract.ts',
      '../../shared/use-cases/**',
      '../../shared/ports/**',
      '../../shared/domain/**',
    ],
    never: [],
    why: 'An activity calls one use case.',
  },
  {
    name: 'functions/edge',
    files: ['functions/edge/**'],
    may: [
      './**',
      '../../shared/domain/**',
      '../../shared/ports/**',
      'zod',
      'jose',
      'csv-stringify/sync',
    ],
    never: [],
    why: 'The edge turns HTTP into commands and results into HTTP.',
  },
  {
    name: 'functions/openapi',
    files: ['functions/openapi/**'],
    may: ['./**', '../edge/**', '../../shared/domain/**', 'zod', '@asteasolutions/zod-to-openapi'],
    never: [],
    why: 'The document is made from definitions; it knows no endpoint.',
  },
  {
    name: 'functions triggers',
    files: [
      'functions/http/**',
      'functions/timers/**',
      'functions/events/**',
      'functions/pages/**',
    ],
    may: [
      './**',
      '../edge/**',
      '../../edge/**',
      '../../shared/use-cases/**',
      '../../shared/ports/**',
      '../../shared/domain/**',
      '../../../shared/use-cases/**',
      '../../../shared/domain/**',
      'zod',
    ],
    never: [],
    why: 'A trigger parses, calls one use case and answers.',
  },
  {
    name: 'functions/register.ts',
    files: ['functions/register.ts'],
    may: ['./app.ts', '@azure/functions', 'durable-functions'],
    never: [],
    why: 'Binding handlers to the platform needs only the handler table.',
  },
  {
    name: 'functions/main.ts',
    files: ['functions/main.ts'],
    may: ['./app.ts', './register.ts', '../shared/config.ts'],
    never: [],
    why: 'The entry starts the application and does nothing else.',
  },
  {
    name: 'functions/app.ts',
    files: ['functions/app.ts', 'functions/observed.ts', 'functions/uses.ts'],
    may: ['./**', '../orchestrations/**', '../shared/**'],
    never: ['./main.ts', './register.ts'],
    why: 'The composition root builds the application, not its platform.',
  },
  {
    name: 'infra/local',
    files: ['infra/local/**'],
    may: [
      './**',
      '../**',
      // `npm start` runs on it, for those who ask.
      '../real-engine/durable.ts',
      '../../functions/main.ts',
      '../../functions/app.ts',
      '../../../functions/main.ts',
      '../../../functions/app.ts',
      '@azure/**',
      '@opentelemetry/**',
      'durable-functions',
      'axe-core',
      'playwright-core',
      '@oazapfts/runtime',
      'oazapfts',
      'jose',
      'croner',
      'node:*',
    ],
    never: [
      '../../functions/{edge,http,openapi,timers,events,pages}/**',
      '../../functions/register.ts',
      '../../orchestrations/**',
      '../../shared/{domain,use-cases,adapters,catalog,mail,config.ts}/**',
      '../../../functions/{edge,http,openapi,timers,events,pages}/**',
      '../../../functions/register.ts',
      '../../../orchestrations/**',
      '../../../shared/{domain,use-cases,adapters,catalog,mail}/**',
    ],
    why: 'The local cloud runs the application as Azure does: through its entry.',
  },
  {
    name: 'infra/real-engine',
    files: ['infra/real-engine/**'],
    may: ['./**', '../local/**', 'node:*'],
    never: ['../local/seed.ts', '../local/start.ts'],
    why: 'The real engine takes the place of the local one; what it runs it does not know.',
  },
  {
    name: 'infra/azure',
    files: ['infra/azure/**'],
    may: ['./**', '../*/**', '../../../functions/main.ts', 'esbuild', 'node:*', 'node:*/**'],
    never: ['../../local/**', '../../../shared/**', '../local/**'],
    why: 'What is deployed is built from the entry alone; its templates are checked by tests.',
  },
];

/** The same room as the linter's pattern: all is forbidden, but what is listed, but its exceptions. */
export const forbidden = (layer: Layer): string[] => [
  '**',
  ...layer.may.map((glob) => `!${glob}`),
  ...layer.never,
  // A way around the table by spelling.
  './../**',
];
