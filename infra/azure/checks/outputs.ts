// Outputs are kept in the deployment's history, where everybody who may read the group finds them: no
// secret may be one, at any level.
import { isObject, templatesIn, type Finding, type Json, type Rule, textOf } from './template.ts';

const secretName =
  /secret|password|credential|connectionstring|token|(?:access|account|primary|secondary|shared)key|sas(?:url|uri|$)/iu;
const secretCall = /\blist\w*\(|connectionString|InstrumentationKey|primaryKey|secondaryKey/iu;

const isSecure = (declared: unknown): boolean =>
  isObject(declared) && textOf(declared['type']).toLowerCase().startsWith('secure');

/** The secure parameters of a template that the text refers to. */
const refersToSecure = (template: Json, text: string): boolean =>
  Object.entries(isObject(template['parameters']) ? template['parameters'] : {}).some(
    ([name, declared]) => isSecure(declared) && text.includes(`parameters('${name}')`),
  );

const flawOf = (template: Json, name: string, output: Json): string | undefined => {
  // `copy` outputs have their value in an input.
  const text = JSON.stringify(output['value'] ?? output['copy']);
  // The names of names are no secret: what a vault or a secret is called.
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
