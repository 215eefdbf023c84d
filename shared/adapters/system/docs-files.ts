// Reads the documentation viewer's files from where its package is installed, once each: that place
// comes as a URL, or as a path where the sources run as CommonJS.
import { promises } from 'node:fs';
import type { DocsFile, DocsFiles } from '../../ports/docs-files.ts';

const places: Readonly<Record<DocsFile, () => string>> = {
  'swagger-ui.css': () => import.meta.resolve('swagger-ui-dist/swagger-ui.css'),
  'swagger-ui-bundle.js': () => import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
};

export const createDocsFiles = (): DocsFiles => {
  const texts = new Map<DocsFile, Promise<string>>();
  return (name) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const text = promises.readFile(new URL(places[name](), 'file:///'), 'utf8');
    texts.set(name, text);
    return text;
  };
};
