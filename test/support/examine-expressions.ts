// A process that examines regular expressions: an array of them comes in, as many verdicts go out.
import { readFileSync, writeSync } from 'node:fs';
import { check } from 'recheck';

const given: readonly { readonly source: string; readonly flags: string }[] = JSON.parse(
  readFileSync(0, 'utf8'),
);
const verdicts: string[] = [];
for (const { source, flags } of given) verdicts.push((await check(source, flags)).status);
writeSync(1, JSON.stringify(verdicts));
// The examiner keeps a process of its own.
process.exit();
