// npm run generate:api: writes the OpenAPI document and what is generated from it; a test fails
// when they are out of date.
import { promises } from 'node:fs';
import { join } from 'node:path';
import { apiFiles } from './files.ts';

const root = join(import.meta.dirname, '..', '..', '..');

for (const [path, text] of Object.entries(await apiFiles())) {
  await promises.writeFile(join(root, path), text);
  console.log(`${path}: ${text.split('\n').length} lines`);
}
