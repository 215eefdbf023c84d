// Outputs stay in the deployment's history, where everybody with read access to the resource group
// sees them: no output may be a secret, at any level.
import { isObject, templatesIn, type Finding, type Json, type Rule, textOf } from './template.ts';

const secretName =
  /secret|password|credential|connectionstring|token|(?:access|account|primary|secondary|shared)key|sas(?:url|uri|$)/iu;
const secretCall = /\blist\w*\(|connectionString|InstrumentationKey|primaryKey|secondaryKey/iu;

const isSecure = (declared: unknown): boolean =>
  isObject(declared) && textOf(declared['type']).toLowerCase().startsWith('secure');

/** Whether the text refers to a secure parameter of the template. */
const refersToSecure = (template: Json, text: string): boolean =>
  Object.entries(isObject(template['parameters']) ? template['parameters'] : {}).some(
    ([name, declared]) => isSecure(declared) && text.includes(`parameters('${name}')`),
  );

const flawOf = (template: Json, name: string, output: Json): string | undefined => {
  // `copy` outputs have their value in `input`.
  const text = JSON.stringify(output['value'] ?? output['copy']);
  // The name of a vault or of a secret is not itself a secret.
  if (secretName.test(name.replace(/_|name$/giu, ''))) return 'its name says that it is a secret';
  if (isSecure(output)) return 'its type is secure';
  if (secretCall.test(text)) return 'its value is a key or a connection string';
  return refersToSecure(template, text) ? 'its value is a secure parameter' : undefined;
};

export const noSecretOutputs: Rule = (template) =>
  templatesIn(template).flatMap(([at, { outputs, ...inner }]): Finding[] =>
    Object.entries(isObject(outputs) ? outputs : {}).flatMap(([name, output]) => {
      const flaw = flawOf(inner, name, isObject(output) ? output : {});
      return flaw === undefined
        ? []
        : [
            {
              rule: 'no-secret-output',
              resource: `${at}/${name}`,
              message: `take it out: ${flaw}`,
            },
          ];
    }),
  );
