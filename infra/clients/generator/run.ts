// npm run generate:api: writes the OpenAPI document and what is made from it; a test says when that is due.
import { promises } from 'node:fs';
import { join } from 'node:path';
import { apiFiles, examplesFile } from './files.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await promises.writeFile(join(root, path), text);
    console.log(`${path}: ${text.split('\n').length} lines`);
  }
};

// The document is made of them: they are written before it is asked for.
await write(await examplesFile());
await write(await apiFiles());
