// npm run generate:api: records the examples, writes the OpenAPI document and what is generated from
// it; a test fails when they are out of date.
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

const inItsOwnProcess = (part: string): Buffer | null =>
  execFileSync(process.execPath, [import.meta.filename, part], { stdio: 'inherit' });

// The story needs the client, and the document needs the story's examples. Each part runs in a
// process of its own, which has not loaded what the part before it has replaced.
if (process.argv.includes('--document')) await write(await apiFiles());
else if (process.argv.includes('--examples')) await write(await examplesFile());
else for (const part of ['--document', '--examples', '--document']) inItsOwnProcess(part);
