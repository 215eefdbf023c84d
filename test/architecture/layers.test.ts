// The import table bites: each row reports what it forbids, and lets pass what it allows.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { forbidden, layers, type Layer } from '../../layers.ts';

const root = join(import.meta.dirname, '..', '..');
const oxlint = join(root, 'node_modules', '.bin', 'oxlint');

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
};

/** What the linter reports with these rows of the table, by imported module. */
const report = (file: string, specifiers: readonly string[], rows: readonly Layer[]): string[] => {
  const folder = mkdtempSync(join(root, 'test', 'architecture', 'fixtures-'));
  try {
    const overrides = rows.map((layer) => ({
      files: [...layer.files],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden(layer) }] }] },
    }));
    const categories = { correctness: 'off' };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ categories, overrides }));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const lines = specifiers.map((specifier, at) => `import type { X${at} } from '${specifier}';`);
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
    const arguments_ = ['--format=json', '-c', '.oxlintrc.json', '--no-ignore', file];
    const output = runLinter(arguments_, folder);
    const { diagnostics }: { diagnostics: { message: string }[] } = JSON.parse(output);
    return specifiers.filter((specifier) =>
      diagnostics.some(({ message }) => message.includes(`'${specifier}'`)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const runLinter = (arguments_: string[], folder: string): string => {
  try {
    return execFileSync(process.execPath, [oxlint, ...arguments_], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    // Findings make it exit with 1; what it found is on its output all the same.
    return String((error as { stdout: unknown }).stdout);
  }
};

test('every row of the table has its sample', () => {
  expect(Object.keys(samples)).toEqual(layers.map(({ name }) => name));
});

test.each(Object.entries(samples))(
  '%s: what is forbidden is reported, nothing else',
  (_name, one) => {
    expect(report(one.file, [...one.bad, one.good], layers)).toEqual(one.bad);
  },
);

test.each(Object.entries(samples))('%s: without its row nothing would be', (name, one) => {
  const others = layers.filter((layer) => layer.name !== name);
  expect(report(one.file, one.bad, others)).toEqual([]);
});

const sources = ['functions', 'orchestrations', 'shared', 'infra']
  .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
  .toSorted();

test('every source file stands under exactly one row', () => {
  const rowsOf = (file: string) =>
    layers.filter(({ files }) => files.some((glob) => matchesGlob(file, glob)));
  expect(sources.filter((file) => rowsOf(file).length !== 1)).toEqual([]);
});

test('no source file is longer than 300 lines', () => {
  const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length;
  expect(sources.filter((file) => lines(file) > 300).map((file) => relative(root, file))).toEqual(
    [],
  );
});
