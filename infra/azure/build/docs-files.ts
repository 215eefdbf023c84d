// The documentation viewer's files where the deployment has them: beside the bundle. Takes the place
// of the application's own reader, which looks for an installed package.
import { readFile } from 'node:fs/promises';

export const readDocsFile = (name: string): Promise<string> =>
  readFile(new URL(`docs/${name}`, import.meta.url), 'utf8');
