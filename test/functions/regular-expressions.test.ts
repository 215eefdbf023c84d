// No regular expression that is applied to callers' text can be made to run for long. Checks each
// one in the sources and in the schemas.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseSync } from '@swc/core';
import { z } from 'zod';
import { routes } from '../../functions/http/routes/endpoints.ts';
import { root } from '../support/local-process.ts';

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const literalsIn = (node: unknown): Pattern[] => {
  if (node === null || typeof node !== 'object') return [];
  if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node)
    return [{ source: String(node.pattern), flags: String(node.flags) }];
  return Object.values(node).flatMap((inner) => literalsIn(inner));
};

const files = globSync('{functions,shared,orchestrations}/**/*.ts', { cwd: root });
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const inSources = files.flatMap((file) =>
  literalsIn(parseSync(textOf(file), { syntax: 'typescript', target: 'es2024' })),
);

const patternsIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'pattern' && typeof member === 'string' ? [member] : patternsIn(member),
  );
};

const inSchemas = routes
  .flatMap(({ definition: { body, query } }) => [
    ...(body ? [body] : []),
    ...Object.values(query ?? {}),
  ])
  .flatMap((schema) => patternsIn(z.toJSONSchema(schema, { io: 'input' })))
  .map((source): Pattern => ({ source, flags: '' }));

const all = new Map(
  [...inSources, ...inSchemas].map((each) => [`/${each.source}/${each.flags}`, each]),
);

test('there are some in the sources and in the schemas', () => {
  expect(inSources.length).toBeGreaterThan(40);
  expect(inSchemas.length).toBeGreaterThan(5);
});

const catastrophic: Pattern = { source: '^(a+)+$', flags: '' };

/** The verdict of the checker on each pattern; the checker runs in a process of its own. */
const verdicts = (patterns: readonly Pattern[]): string[] => {
  const examiner = require.resolve('../support/examine-expressions.ts');
  const given = JSON.stringify(patterns);
  const said = execFileSync(process.execPath, [examiner], { input: given, encoding: 'utf8' });
  return JSON.parse(said);
};

test('none takes longer than its text is long, and one that did would be found', () => {
  const examined = [...all.values(), catastrophic];
  const said = verdicts(examined).map((verdict, at) => ({ ...examined[at], verdict }));
  expect(said.filter(({ verdict }) => verdict !== 'safe')).toEqual([
    { ...catastrophic, verdict: 'vulnerable' },
  ]);
});

test('none is put together while running', () => {
  const making = files.filter((file) => /\bRegExp\(/u.test(textOf(file)));
  expect(making).toEqual([]);
});
