// npm run generate:api: records the examples, then writes the OpenAPI document and the files
// generated from it; a test fails when they are out of date.
import { execFileSync } from 'node:child_process';
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

// The document contains the examples, so another process makes it: this one has loaded the old
// ones.
if (process.argv.includes('--document')) await write(await apiFiles());
else {
  await write(await examplesFile());
  execFileSync(process.execPath, [import.meta.filename, '--document'], { stdio: 'inherit' });
}
