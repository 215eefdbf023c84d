// Builds the deployment folder: the application bundled into few files, and the files that Azure
// reads beside them. Chunks are loaded on first use; the entry that Azure loads only calls
// `start()`.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { slimmer } from './slimmer.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const here = (name: string): string => join(import.meta.dirname, name);

/** Files that the application serves unchanged. */
const served = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;

/**
 * Packages written for CommonJS load Node's own modules, and the host's, with `require`, so the
 * bundle has to define it.
 */
const banner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

const docsBesideTheBundle: Plugin = {
  name: 'docs-beside-the-bundle',
  setup: (bundling) =>
    bundling.onResolve({ filter: /\/system\/docs-files\.ts$/ }, () => ({
      path: here('docs-files.ts'),
    })),
};

/** A package.json for the deployment, so that Azure knows what to load and installs nothing. */
const packageOf = ({ name, version }: { name: string; version: string }): string =>
  `${JSON.stringify({ name, version, private: true, type: 'module', main: 'index.js' }, null, 2)}\n`;

export interface Built {
  /** The size in bytes of each file that Node loads. */
  readonly chunks: ReadonlyMap<string, number>;
  /** Bytes loaded before the first request: the application and its static imports. */
  readonly atStart: number;
  readonly total: number;
}

/** The files loaded together with a file: itself and its static imports. */
const loadedWith = (outputs: Metafile['outputs'], file: string, seen = new Set<string>()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement' && outputs[path]) loadedWith(outputs, path, seen);
  return seen;
};

const isMain = ([, { entryPoint }]: [string, Metafile['outputs'][string]]): boolean =>
  entryPoint === 'functions/main.ts';

const sizesOf = ({ outputs }: Metafile): Built => {
  const [main = ''] = Object.entries(outputs).find((output) => isMain(output)) ?? [];
  const bytesOf = (file: string): number => outputs[file]?.bytes ?? 0;
  const files = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const sum = (some: Iterable<string>): number =>
    [...some].reduce((bytes, file) => bytes + bytesOf(file), 0);
  return {
    chunks: new Map(files.map((file) => [file, bytesOf(file)])),
    atStart: sum(loadedWith(outputs, main)),
    total: sum(files),
  };
};

/**
 * Builds the folder from scratch.
 * @param folder the target; its content is deleted
 * @throws Error of the bundler, naming the file and line
 */
export const buildDeployment = async (folder: string): Promise<Built> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'docs'), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: here('entry.ts'), main: join(root, 'functions/main.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: ['@azure/functions-core'],
    plugins: [docsBesideTheBundle, slimmer],
    banner: { js: banner },
    minify: true,
    // Each Chinese or Arabic character is its own bytes, and not an escape of six.
    charset: 'utf8',
    keepNames: true,
    // With source maps, stack traces in the log name places in the sources.
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const viewer = join(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'), '..');
  for (const name of served) copyFileSync(join(viewer, name), join(folder, 'docs', name));
  for (const name of ['host.json', '.funcignore', 'LICENSE'])
    copyFileSync(join(root, name), join(folder, name));
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), packageOf(own));
  return sizesOf(metafile);
};
