// The packages that nearly every test file loads, each group of a thousand small modules made into
// one file. Jest loads every module again for each test file, which took half of the suite's time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const bundled = [
  '@asteasolutions/zod-to-openapi',
  '@azure/communication-email',
  '@azure/cosmos',
  '@azure/functions',
  '@azure/keyvault-keys',
  '@opentelemetry/api',
  '@opentelemetry/context-async-hooks',
  '@opentelemetry/core',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/sdk-trace-base',
  'ajv/dist/2020.js',
  'ajv-formats',
  'croner',
  'csv-stringify/sync',
  'durable-functions',
  'intl-messageformat',
  'jose',
  'zod',
] as const;

/** What the local cloud puts in the place of a package has to be asked for where Jest sees it. */
const asked = ['@azure/functions-core'];

const fileOf = (specifier: string): string => `${specifier.replaceAll(/[@/.]/gu, '_')}.cjs`;

const write = (folder: string): void => {
  const members = bundled.map((each) => `  '${each}': () => require('${each}'),`);
  buildSync({
    stdin: { contents: `module.exports = {\n${members.join('\n')}\n};`, resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    minifyWhitespace: true,
    legalComments: 'none',
    external: asked,
    outfile: join(folder, 'packages.cjs'),
    logLevel: 'error',
  });
  for (const specifier of bundled) {
    const code = `module.exports = require('./packages.cjs')['${specifier}']();\n`;
    writeFileSync(join(folder, fileOf(specifier)), code);
  }
};

/**
 * Bundles the packages, unless that was done for what is installed.
 * @returns for Jest's `moduleNameMapper`: where each package is
 */
export const bundledPackages = (): Readonly<Record<string, string>> => {
  const recipe = [import.meta.filename, 'package-lock.json'].map((file) => readFileSync(file));
  const version = createHash('sha256').update(Buffer.concat(recipe)).digest('hex').slice(0, 16);
  const folder = join('.packages', version);
  if (!existsSync(folder)) {
    // Complete at once: two runs may begin at the same time.
    const draft = `${folder}-${process.pid}`;
    mkdirSync(draft, { recursive: true });
    write(draft);
    if (existsSync(folder)) rmSync(draft, { recursive: true });
    else renameSync(draft, folder);
  }
  return Object.fromEntries(
    bundled.map((specifier) => [
      `^${specifier.replaceAll('.', String.raw`\.`)}$`,
      `<rootDir>/${folder}/${fileOf(specifier)}`,
    ]),
  );
};
