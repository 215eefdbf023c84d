// The import table bites: with the project's own linter settings each row reports what it forbids and
// lets pass what it allows, and without the row nothing would be reported.
import { layers } from '../../layers.ts';
import { linted, type Made } from './linted.ts';

/** A file of each room with an import that its row forbids, and one that it allows. */
const samples: Record<string, { file: string; bad: readonly string[]; good: string }> = {
  'shared/domain': {
    file: 'shared/domain/x.ts',
    bad: ['../adapters/cosmos/database.ts', 'node:fs', '../ports/clock.ts', './../ports/clock.ts'],
    good: './time.ts',
  },
  'shared/ports': {
    file: 'shared/ports/x.ts',
    bad: ['@azure/cosmos', '../adapters/cosmos/errors.ts', '../use-cases/execute.ts'],
    good: '../domain/time.ts',
  },
  'shared/catalog': {
    file: 'shared/catalog/x.ts',
    bad: ['../ports/clock.ts', '@azure/cosmos'],
    good: '../domain/catalog.ts',
  },
  'shared/mail': {
    file: 'shared/mail/x.ts',
    bad: ['../ports/clock.ts', '@azure/communication-email'],
    good: 'intl-messageformat',
  },
  'shared/config.ts': {
    file: 'shared/config.ts',
    bad: ['./ports/clock.ts', 'node:fs'],
    good: './domain/policy.ts',
  },
  'shared/use-cases': {
    file: 'shared/use-cases/x.ts',
    bad: ['../adapters/cosmos/errors.ts', '../config.ts', '@azure/cosmos', 'durable-functions'],
    good: '../ports/partner-store.ts',
  },
  'shared/adapters': {
    file: 'shared/adapters/cosmos/x.ts',
    bad: ['../../use-cases/execute.ts', '../../../functions/app.ts'],
    good: '@azure/cosmos',
  },
  orchestrations: {
    file: 'orchestrations/x.ts',
    bad: ['../shared/ports/clock.ts', './activities/x.ts', 'node:crypto', '../shared/config.ts'],
    good: './steps.ts',
  },
  'orchestrations/activities': {
    file: 'orchestrations/activities/x.ts',
    bad: ['../../shared/adapters/cosmos/errors.ts', '../../functions/app.ts', '../steps.ts'],
    good: '../../shared/use-cases/execute.ts',
  },
  'functions/edge': {
    file: 'functions/edge/x.ts',
    bad: ['../../shared/use-cases/execute.ts', '../../shared/adapters/cosmos/errors.ts'],
    good: 'jose',
  },
  'functions/openapi': {
    file: 'functions/openapi/x.ts',
    bad: ['../http/endpoints.ts', '../../shared/use-cases/execute.ts', 'node:fs'],
    good: '@asteasolutions/zod-to-openapi',
  },
  'functions triggers': {
    file: 'functions/http/x.ts',
    bad: ['durable-functions', '../timers/sweeps.ts', '../../shared/adapters/cosmos/errors.ts'],
    good: '../../shared/use-cases/execute.ts',
  },
  'functions/register.ts': {
    file: 'functions/register.ts',
    bad: ['../shared/config.ts', '../infra/local/cloud.ts'],
    good: '@azure/functions',
  },
  'functions/main.ts': {
    file: 'functions/main.ts',
    bad: ['../shared/domain/time.ts', '@azure/functions'],
    good: './app.ts',
  },
  'functions/app.ts': {
    file: 'functions/app.ts',
    bad: ['./main.ts', './register.ts', '../infra/local/cloud.ts'],
    good: '../shared/config.ts',
  },
  'infra/local': {
    file: 'infra/local/x.ts',
    bad: ['../../functions/http/endpoints.ts', '../../shared/domain/time.ts'],
    good: '../../functions/main.ts',
  },
  'infra/real-engine': {
    file: 'infra/real-engine/x.ts',
    bad: ['../../functions/main.ts', '../local/seed.ts', '../azure/checks/rules.ts', 'jose'],
    good: '../local/contract.ts',
  },
  'infra/azure': {
    file: 'infra/azure/build/x.ts',
    bad: ['../../local/cloud.ts', '../../../shared/config.ts', '@azure/cosmos'],
    good: '../../../functions/main.ts',
  },
};

const importing = (specifiers: readonly string[]): string =>
  specifiers.map((specifier, at) => `import type { X${at} } from '${specifier}';\n`).join('');

/** The imports that are reported, by file. */
const reportedIn = async (made: Made): Promise<Record<string, string[]>> => {
  const reported: Record<string, string[]> = {};
  for (const { file, rule, line } of await linted(made)) {
    if (rule !== 'no-restricted-imports') continue;
    const text = made.files[file]?.split('\n')[line - 1] ?? '';
    (reported[file] ??= []).push(/'(?<specifier>[^']+)'/u.exec(text)?.groups?.['specifier'] ?? '');
  }
  return reported;
};

const files = Object.fromEntries(
  Object.values(samples).map(({ file, bad, good }) => [file, importing([...bad, good])]),
);

const expected = (but?: string) =>
  Object.fromEntries(
    Object.entries(samples)
      .filter(([name]) => name !== but)
      .map(([, { file, bad }]) => [file, bad]),
  );

test('every row of the table has its sample', () => {
  expect(Object.keys(samples)).toEqual(layers.map(({ name }) => name));
});

test('what a row forbids is reported, and nothing else', async () => {
  expect(await reportedIn({ files })).toEqual(expected());
});

test.each(Object.keys(samples))('%s: without its row, nothing would be', async (name) => {
  expect(await reportedIn({ files, withoutRow: name })).toEqual(expected(name));
});

test.each([
  `import { x } from '../adapters/x.ts';`,
  `import x from '../adapters/x.ts';`,
  `import '../adapters/x.ts';`,
  `import type { X } from '../adapters/x.ts';`,
  `export { x } from '../adapters/x.ts';`,
  `export * from '../adapters/x.ts';`,
  `export const x = await import('../adapters/x.ts');`,
])('every spelling of an import counts: %s', async (line) => {
  const file = 'shared/domain/x.ts';
  expect(await reportedIn({ files: { [file]: line } })).toEqual({ [file]: ['../adapters/x.ts'] });
});
