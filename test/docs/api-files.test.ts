// The files in the repository that are made from the OpenAPI document are up to date with the
// application.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiFiles, clientSource, examplesFile } from '../../infra/clients/generator/files.ts';
import { routes } from '../../functions/http/routes/endpoints.ts';
import { operationIdOf } from '../../functions/openapi/operation.ts';
import { root } from '../support/local-process.ts';

let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  files = { ...(await apiFiles()), ...(await examplesFile()) };
  // Starts two local clouds, which is slow on a busy machine.
});

const kept = (path: string): string => readFileSync(join(root, path), 'utf8');

test.each([
  'functions/openapi/recorded-examples.ts',
  'docs/mail.md',
  'docs/openapi.json',
  'docs/requests.http',
  'infra/clients/typescript/api.ts',
])('%s is up to date; if not: npm run generate:api', (path) => {
  expect(kept(path)).toBe(files[path]);
});

test('every call is in the file of requests', () => {
  const ids = routes.map(({ definition }) => operationIdOf(definition.name));
  const named = [...kept('docs/requests.http').matchAll(/^# @name (\w+)$/gmu)].flatMap(
    ([, id = '']) => id,
  );
  expect(named.toSorted()).toEqual([...ids, 'operator', 'partner'].toSorted());
});

/** The compiler's messages about some files, in a folder from which packages can be resolved. */
const compiled = (sources: Readonly<Record<string, string>>): string => {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'client-'));
  const options = { target: 'es2024', module: 'nodenext', noEmit: true, skipLibCheck: true };
  const strict = { ...options, strict: true, noUncheckedIndexedAccess: true, types: ['node'] };
  try {
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: strict }));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('the client as its generator makes it compiles in strict mode, and holds callers to the contract', async () => {
  const client = await clientSource(kept('docs/openapi.json'));
  const good = `import * as api from './api.js';
    const answer = await api.getPurchase('p1');
    if (answer.status === 200) answer.data.catalogVersion.toUpperCase();
    else if (answer.status === 404) answer.data.code satisfies 'NotFound';
    export {};`;
  const package_ = '{ "type": "module" }';
  expect(compiled({ 'api.ts': client, 'good.ts': good, 'package.json': package_ })).toBe('');
  const bad = good.replace("'NotFound'", "'KeyPoolEmpty'");
  expect(compiled({ 'api.ts': client, 'bad.ts': bad, 'package.json': package_ })).toContain(
    'bad.ts(4,',
  );
});
