// The application as it is registered now, and the list of the last release.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import hostJson from '../../host.json' with { type: 'json' };
import type { Invoker } from '../../infra/local/contract/contract.ts';
import { wakeEvent } from '../../orchestrations/contract.ts';
import { goldenFiles, goldenText, replay } from './golden.ts';
import { root } from './local-process.ts';
import { namesOf, type Release, type Today } from './release.ts';

/** A release writes it (`npm run release:names`), and the test that guards it reads it. */
export const releasedFile = join(root, 'orchestrations/released.json');

export const released = (): Release => JSON.parse(readFileSync(releasedFile, 'utf8'));

/** A digest of the content, independent of line ends. */
const digestOf = (json: string): string =>
  createHash('sha256')
    .update(JSON.stringify(JSON.parse(json)))
    .digest('hex')
    .slice(0, 16);

/** The recorded histories that cause different actions in this application. */
export const departedIn = async (invoker: Invoker): Promise<string[]> => {
  const departed: string[] = [];
  for (const file of goldenFiles()) {
    const { actions, recorded } = await replay(file, invoker);
    if (!isDeepStrictEqual(actions, recorded)) departed.push(file);
  }
  return departed;
};

/** @param invoker of the application, as the host loaded it */
export const today = async (invoker: Invoker): Promise<Today> => ({
  defaultVersion: hostJson.extensions.durableTask.defaultVersion,
  orchestrators: namesOf(invoker.functions, 'orchestrationTrigger'),
  activities: namesOf(invoker.functions, 'activityTrigger'),
  events: [wakeEvent(7).replace('7', '{round}')],
  histories: Object.fromEntries(goldenFiles().map((file) => [file, digestOf(goldenText(file))])),
  departed: await departedIn(invoker),
});
