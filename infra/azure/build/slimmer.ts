// What packages bring along and this application never asks for is left out of the bundle. Each is a
// file of theirs whose other exports nobody here uses; the end-to-end tests run on what is left.
import type { Plugin } from 'esbuild';

interface Replacement {
  /** What is imported, as it is written there. */
  readonly imports: RegExp;
  /** Only imports within this package are meant. */
  readonly within: string;
  readonly contents: string;
}

const replacements: readonly Replacement[] = [
  {
    // Words in fifty languages for errors of zod; ours are answered in English.
    imports: /^\.\.\/locales\/index\.js$/,
    within: 'node_modules/zod/',
    contents: "export { default as en } from './v4/locales/en.js';",
  },
  {
    // Of a hundred checks the durable client uses one.
    imports: /^validator$/,
    within: 'node_modules/durable-functions/',
    contents: "exports.isURL = require('validator/lib/isURL').default;",
  },
];

const packageFolder = (importer: string, within: string): string =>
  importer.slice(0, importer.indexOf(within) + within.length);

/** Takes the place of those files. */
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
