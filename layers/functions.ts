// The import table of the triggers: the edge, the endpoints, the pages and the composition root.
import { room, type Layer } from './room.ts';

const edge = (name: string, uses: readonly string[], packages: string[], why: string): Layer =>
  room({
    folder: `functions/edge/${name}`,
    uses: ['shared/domain', 'shared/ports', ...uses.map((other) => `functions/edge/${other}`)],
    packages,
    why,
  });

const edgeRooms: readonly Layer[] = [
  edge(
    'http',
    [],
    ['jose', 'csv-stringify/sync'],
    'Functions of HTTP that know neither callers nor routes.',
  ),
  edge(
    'problems',
    ['http'],
    [],
    'A refusal is identified by its kind; the table does not know which code refused.',
  ),
  edge(
    'identity',
    ['http', 'problems'],
    ['jose'],
    'The caller is identified without knowing the route.',
  ),
  edge('definitions', ['http', 'problems', 'identity'], ['zod'], 'A route is described as data.'),
  edge(
    'reading',
    ['http', 'problems', 'identity', 'definitions'],
    ['zod'],
    'Input is checked against a definition.',
  ),
  edge(
    'routing',
    ['http', 'problems', 'identity', 'definitions', 'reading'],
    ['zod'],
    'The edge turns HTTP into commands and results into HTTP; it knows no endpoint.',
  ),
];

const everyUseCase = [
  'activations',
  'benefits',
  'delivery',
  'mail',
  'keys',
  'partners',
  'purchases',
  'service-requests',
  'upkeep',
  'users',
].map((name) => `shared/use-cases/${name}`);

/**
 * What every endpoint imports: its definition, the use cases that it calls and the views that it
 * shows.
 */
const endpoint = [
  'shared/domain',
  'functions/edge/definitions',
  'functions/edge/routing/route.ts',
  'functions/http/application.ts',
  'functions/http/views',
];

const endpoints = (name: string, why: string, more: readonly string[] = []): Layer =>
  room({
    folder: `functions/http/${name}`,
    uses: [...endpoint, ...more],
    packages: ['zod'],
    why: `A trigger parses, calls one use case and answers. ${why}`,
  });

const httpRooms: readonly Layer[] = [
  room({
    folder: 'functions/http',
    uses: ['functions/use-cases'],
    why: 'What endpoints call is the type of the composed use cases.',
  }),
  room({
    folder: 'functions/http/views',
    uses: [
      'shared/domain',
      'shared/use-cases/activations',
      'shared/use-cases/keys',
      'functions/edge/definitions',
    ],
    packages: ['zod'],
    why: 'A view shows the values that it gets; it knows no endpoint.',
  }),
  endpoints('purchases', 'Packages, orders and purchases.', [
    'shared/use-cases/commands',
    'shared/use-cases/purchases',
    'functions/edge/problems',
  ]),
  endpoints('benefits', 'Benefits and the people who have them.', ['functions/edge/identity']),
  endpoints('activations', 'Activations and the marketing contact.'),
  endpoints('users', 'The directory, and the caller.', ['functions/edge/identity']),
  endpoints('service-requests', 'Service requests.', ['shared/use-cases/service-requests']),
  endpoints('audit', 'The audit and the compliance export.', ['functions/edge/http']),
  endpoints('operator', 'The back office.'),
  room({
    folder: 'functions/http/routes',
    uses: [
      'shared/domain',
      'functions/edge/http',
      'functions/edge/identity',
      'functions/edge/definitions',
      'functions/edge/routing',
      'functions/http',
      ...[
        'purchases',
        'benefits',
        'activations',
        'users',
        'service-requests',
        'audit',
        'operator',
      ].map((name) => `functions/http/${name}`),
    ],
    packages: ['zod'],
    why: 'The table of all routes knows every endpoint; no endpoint knows the table.',
  }),
];

export const functionsRooms: readonly Layer[] = [
  ...edgeRooms,
  {
    name: 'functions/openapi',
    files: ['functions/openapi/**'],
    may: [
      './**',
      '../edge/{definitions,problems}/*.ts',
      '../../shared/domain/**',
      'zod',
      '@asteasolutions/zod-to-openapi',
    ],
    never: [],
    why: 'The document is made from definitions; it knows no endpoint.',
  },
  room({
    folder: 'functions/use-cases',
    uses: ['shared/domain', 'shared/adapters/system/budgets.ts', 'shared/ports', ...everyUseCase],
    why: 'Makes use cases from ports; decides nothing.',
  }),
  ...httpRooms,
  room({
    folder: 'functions/timers',
    uses: ['shared/domain', 'shared/use-cases/upkeep'],
    why: 'A timer calls one sweep.',
  }),
  room({
    folder: 'functions/events',
    uses: ['shared/ports', 'shared/use-cases/delivery', 'functions/edge/http'],
    why: 'The adapter of the provider reads a report; one use case gets it.',
  }),
  room({
    folder: 'functions/pages',
    uses: [
      'shared/domain',
      'shared/ports',
      'shared/use-cases/activations',
      'shared/use-cases/delivery',
      'shared/use-cases/mail',
      'functions/edge/http',
      'functions/edge/problems',
      'functions/edge/routing',
    ],
    packages: ['node:crypto'],
    why: 'A page is for readers without a token; it calls one use case.',
  }),
  {
    name: 'functions/app.ts',
    files: ['functions/app.ts', 'functions/instrumentation.ts', 'functions/limits.ts'],
    may: ['./**', '../orchestrations/**', '../shared/**'],
    never: ['./main.ts', './register.ts'],
    why: 'The composition root builds the application, not its platform.',
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
];
