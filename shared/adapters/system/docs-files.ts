// Reads the files of the documentation viewer from its installed package. The package's location is
// a URL, or a path where the sources run as CommonJS.
import { promises } from 'node:fs';
import type { DocsFile, DocsFiles } from '../../ports/docs-files.ts';

const places: Readonly<Record<DocsFile, () => string>> = {
  'swagger-ui.css': () => import.meta.resolve('swagger-ui-dist/swagger-ui.css'),
  'swagger-ui-bundle.js': () => import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
};

export const readDocsFile: DocsFiles = (name) =>
  promises.readFile(new URL(places[name](), 'file:///'), 'utf8');
