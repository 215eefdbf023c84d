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
  edge('http', [], ['jose', 'csv-stringify/sync'], 'HTTP as it is, whoever asks and whatever for.'),
  edge('problems', ['http'], [], 'A refusal is known by its kind, not by who refuses.'),
  edge('identity', ['http', 'problems'], ['jose'], 'Who asks is known before what is asked.'),
  edge('definitions', ['http', 'problems', 'identity'], ['zod'], 'A route is described as data.'),
  edge(
    'reading',
    ['http', 'problems', 'identity', 'definitions'],
    ['zod'],
    'What was sent is held against a definition.',
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
  'keys',
  'partners',
  'purchases',
  'service-requests',
  'upkeep',
  'users',
].map((name) => `shared/use-cases/${name}`);

/** What every endpoint imports: its definition, the use cases it calls and the views it shows. */
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
    why: 'What endpoints call is what was put together, as a type.',
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
    why: 'A view shows what it is given; it knows no endpoint.',
  }),
  endpoints('purchases', 'Packages, orders and purchases.', [
    'shared/use-cases/commands',
    'shared/use-cases/purchases',
    'functions/edge/problems',
  ]),
  endpoints('benefits', 'Benefits and who has them.', ['functions/edge/identity']),
  endpoints('activations', 'Activations and the marketing contact.'),
  endpoints('users', 'The directory, and who asks.', ['functions/edge/identity']),
  endpoints('service-requests', 'Service requests.', ['shared/use-cases/service-requests']),
  endpoints('audit', 'What was changed, for the company.', ['functions/edge/http']),
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
    why: 'The table of all routes knows every endpoint, and no endpoint the table.',
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
    why: 'Use cases are made from ports; nothing is decided.',
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
    why: 'A report is read by the adapter of the provider and handed to one use case.',
  }),
  room({
    folder: 'functions/pages',
    uses: [
      'shared/domain',
      'shared/ports',
      'shared/use-cases/activations',
      'functions/edge/http',
      'functions/edge/problems',
      'functions/edge/routing',
    ],
    why: 'A page is for readers without a token; it calls one use case.',
  }),
  {
    name: 'functions/app.ts',
    files: ['functions/app.ts', 'functions/instrumentation.ts'],
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
