// All rules of our own on a compiled template. Each is a file; a mistake is planted for each in
// test/infra/azure/planted.test.ts.
import { knownSettings, noOpenCors } from './app-settings.ts';
import { diagnosticsEverywhere, noPersonalLogs } from './diagnostics.ts';
import { existingWaits } from './existing.ts';
import { noOldTls } from './old-tls.ts';
import { noSecretOutputs } from './outputs.ts';
import { demanded } from './requirements.ts';
import { onlyListedRoles } from './roles.ts';
import { tagged } from './tags.ts';
import type { Finding, Json, Rule } from './template.ts';

/** For each template that is deployed. */
const everywhere: readonly Rule[] = [
  demanded,
  noOldTls,
  noSecretOutputs,
  diagnosticsEverywhere,
  noPersonalLogs,
  knownSettings,
  noOpenCors,
  tagged,
];

/** What the rules have against main.bicep, compiled: all is made there, all roles are given there. */
export const findingsInMain = (template: Json): readonly Finding[] =>
  [...everywhere, existingWaits, (main: Json) => onlyListedRoles(main)].flatMap((rule) =>
    rule(template),
  );

/** What the rules have against events.bicep, compiled: it gives no role. */
export const findingsInEvents = (template: Json): readonly Finding[] =>
  [...everywhere, (events: Json) => onlyListedRoles(events, [])].flatMap((rule) => rule(template));
