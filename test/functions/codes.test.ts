// The error codes in the source, in the OpenAPI document and in the tests are the same: each
// documented code can occur, and a test provokes each code that can occur.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problems } from '../../functions/edge/problems/problem.ts';
import { codeOf } from '../../shared/domain/failure.ts';
import { theDocument } from '../support/contract.ts';
import { root } from '../support/local-process.ts';

const inSource = Object.keys(problems)
  .map((kind) => codeOf(kind))
  .toSorted();

const filesIn = (folder: string, suffix: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

interface Coded {
  readonly properties: { readonly code: { readonly enum: readonly string[] } };
}

test('the document knows the codes of the source, and each of them is answered by an operation', async () => {
  const { components, paths } = await theDocument();
  const known = components.schemas['Problem']?.properties?.['code']?.enum ?? [];
  expect(known.map(String).toSorted()).toEqual(inSource);
  const answered = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap(({ content }) => {
      const problem = content?.['application/problem+json'] as { schema: Coded } | undefined;
      return problem?.schema.properties.code.enum ?? [];
    });
  // Unknown methods and paths belong to no operation.
  const everywhere = [...new Set([...answered, 'MethodNotAllowed'])];
  expect(everywhere.toSorted()).toEqual(inSource);
});

test('each is provoked by a test over HTTP', () => {
  const tests = ['test/functions', 'test/rules', 'test/fuzz'].flatMap((folder) =>
    filesIn(folder, '.test.ts'),
  );
  const own = readFileSync(join(root, 'test/functions/codes.test.ts'), 'utf8');
  const provoked = inSource.filter((code) =>
    tests.some((text) => text !== own && text.includes(`'${code}'`)),
  );
  expect(inSource.filter((code) => !provoked.includes(code))).toEqual([]);
});
