// A process that checks regular expressions: it reads an array of them and writes an array of
// verdicts.
import { readFileSync, writeSync } from 'node:fs';
import { check } from 'recheck';

const given: readonly { readonly source: string; readonly flags: string }[] = JSON.parse(
  readFileSync(0, 'utf8'),
);
const verdicts: string[] = [];
for (const { source, flags } of given) verdicts.push((await check(source, flags)).status);
writeSync(1, JSON.stringify(verdicts));
// The checker keeps a child process, which would prevent a normal exit.
process.exit();
