// Every rule of the domain is tested by itself: no HTTP and no store stand between it and its table.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, sourcesOf, textOf } from './imports.ts';
import { root } from './linted.ts';

const domain = sourcesOf('shared/domain');
/** What is still there at run time: not a type. */
const exportsValue = (file: string) => /^export (?!type\b|interface\b)/mu.test(textOf(file));
const testOf = (file: string) => `test/${file.replace(/\.ts$/u, '.test.ts')}`;
const isTested = (file: string) =>
  existsSync(join(root, testOf(file))) && importsOf(testOf(file)).includes(file);

const deciding = domain.filter((file) => exportsValue(file));

test('files that decide are told from files of types', () => {
  expect(deciding.length).toBeGreaterThan(35);
  expect(domain.filter((file) => !exportsValue(file))).toEqual([
    'shared/domain/service-request.ts',
    'shared/domain/states.ts',
    'shared/domain/step-result.ts',
  ]);
});

test('every file of the domain that decides has a test of its name, which imports it', () => {
  expect(deciding.filter((file) => !isTested(file))).toEqual([]);
});

test('a test of the domain knows no HTTP and no store', () => {
  const outside =
    /^(?:functions|infra|orchestrations|shared\/(?:adapters|ports|use-cases)|test\/support\/(?:.*-)?world)\b/u;
  const wrong = (file: string) => importsOf(file).filter((to) => outside.test(to));
  const tests = [...sourcesOf('test/shared/domain'), ...sourcesOf('test/support/domain')];
  expect(tests.length).toBeGreaterThan(30);
  expect(tests.flatMap((file) => wrong(file).map((to) => `${file}: ${to}`))).toEqual([]);
});
