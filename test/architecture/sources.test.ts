// What holds for the sources as they are, whatever the linter says.
import { matchesGlob } from 'node:path';
import { layers } from '../../layers.ts';
import { importsOf, sourcesOf, textOf } from './imports.ts';

const application = sourcesOf('functions', 'orchestrations', 'shared');
const infra = sourcesOf('infra');

test('there are sources to look at', () => {
  expect(application.length).toBeGreaterThan(100);
  expect(infra.length).toBeGreaterThan(50);
});

test('every source file stands under exactly one row of the import table', () => {
  const rowsOf = (file: string) =>
    layers.filter(({ files }) => files.some((glob) => matchesGlob(file, glob)));
  expect([...application, ...infra].filter((file) => rowsOf(file).length !== 1)).toEqual([]);
});

test('the application does not import its surroundings', () => {
  const outside = (to: string) => /^(?:infra|test)\/|^\.\.|^[/]|^file:/u.test(to);
  const wrong = (file: string) =>
    importsOf(file)
      .filter(outside)
      .map((to) => `${file}: ${to}`);
  expect(application.flatMap((file) => importsOf(file)).length).toBeGreaterThan(500);
  expect(application.flatMap((file) => wrong(file))).toEqual([]);
});

test('what is imported later is named in place', () => {
  const computed = /\bimport\((?!\s*['"])|\brequire\(|\bcreateRequire\b/u;
  expect(application.filter((file) => computed.test(textOf(file)))).toEqual([]);
});

test('no source file switches off the import table, the ban on impurity or the compiler', () => {
  const off =
    /(?:oxlint|eslint)-disable(?:-(?:next-)?line)?(?:\s*(?:\*\/|$)|.*no-restricted-)|@ts-(?:ignore|nocheck)/mu;
  expect([...application, ...infra].filter((file) => off.test(textOf(file)))).toEqual([]);
});

test('no source file that somebody wrote is longer than 300 lines', () => {
  const lines = (file: string) => textOf(file).split('\n').length - 1;
  const generated = ['infra/clients/typescript/api.ts', 'functions/openapi/recorded-examples.ts'];
  const all = [...application, ...infra, ...sourcesOf('test')].filter(
    (file) => !generated.includes(file),
  );
  expect(all.filter((file) => lines(file) > 300)).toEqual([]);
});
