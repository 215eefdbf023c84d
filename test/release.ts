// `npm run release:names`: records what is released (orchestrations/released.json), for the test
// that guards it from then on. Writes nothing if the release would harm running instances of the
// last one.
import { writeFileSync } from 'node:fs';
import { startLocalCloud } from '../infra/local/cloud/cloud.ts';
import { harmed } from './support/release.ts';
import { released, releasedFile, today } from './support/release-today.ts';

const cloud = await startLocalCloud();
const { departed, ...names } = await today(cloud.invoker);
await cloud.close();

const findings = harmed(released(), { ...names, departed });
for (const finding of findings) console.error(finding);
if (findings.length === 0) writeFileSync(releasedFile, `${JSON.stringify(names, undefined, 2)}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
