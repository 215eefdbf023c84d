// All of the project's rules on a compiled template. Each is in a file of its own;
// test/infra/azure/planted.test.ts plants a violation of each.
import { knownSettings, noOpenCors } from './app-settings.ts';
import { diagnosticsEverywhere, noPersonalLogs } from './diagnostics.ts';
import { existingWaits } from './existing.ts';
import { noOldTls } from './old-tls.ts';
import { noSecretOutputs } from './outputs.ts';
import { demanded } from './requirements.ts';
import { onlyListedRoles } from './roles.ts';
import { tagged } from './tags.ts';
import type { Finding, Json, Rule } from './template.ts';

/** Rules for every deployed template. */
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

/** The findings in main.bicep, compiled: it creates all resources and assigns all roles. */
export const findingsInMain = (template: Json): readonly Finding[] =>
  [...everywhere, existingWaits, (main: Json) => onlyListedRoles(main)].flatMap((rule) =>
    rule(template),
  );

/** The findings in events.bicep, compiled: it assigns no role. */
export const findingsInEvents = (template: Json): readonly Finding[] =>
  [...everywhere, (events: Json) => onlyListedRoles(events, [])].flatMap((rule) => rule(template));
