// Reads the documentation viewer's files from the deployment folder, beside the bundle. Replaces
// the application's own reader, which looks for the installed package.
import { readFile } from 'node:fs/promises';

export const readDocsFile = (name: string): Promise<string> =>
  readFile(new URL(`docs/${name}`, import.meta.url), 'utf8');
