// Leaves out of the bundle what packages contain but this application never uses. Each entry is a
// file of a package whose other exports nothing here uses; the end-to-end tests run on the
// resulting bundle.
import type { Plugin } from 'esbuild';

interface Replacement {
  /** The import to replace, as the package writes it. */
  readonly imports: RegExp;
  /** Only imports within this package are replaced. */
  readonly within: string;
  readonly contents: string;
}

const replacements: readonly Replacement[] = [
  {
    // zod's error messages in fifty languages; this application only writes English ones.
    imports: /^\.\.\/locales\/index\.js$/,
    within: 'node_modules/zod/',
    contents: "export { default as en } from './v4/locales/en.js';",
  },
  {
    // The durable client uses one of its hundred checks.
    imports: /^validator$/,
    within: 'node_modules/durable-functions/',
    contents: "exports.isURL = require('validator/lib/isURL').default;",
  },
];

const packageFolder = (importer: string, within: string): string =>
  importer.slice(0, importer.indexOf(within) + within.length);

/** The plugin that replaces those files. */
export const slimmer: Plugin = {
  name: 'slimmer',
  setup(bundling) {
    for (const [index, { imports, within, contents }] of replacements.entries()) {
      const namespace = `slimmer-${index}`;
      bundling.onResolve({ filter: imports }, ({ importer }) =>
        importer.includes(within)
          ? { path: within, namespace, pluginData: packageFolder(importer, within) }
          : undefined,
      );
      bundling.onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
        contents,
        resolveDir: String(pluginData),
      }));
    }
  },
};
