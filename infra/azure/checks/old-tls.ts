// No property for a minimum version of TLS may name an old version, on any resource.
import { flatten, isObject, type Finding, type Rule } from './template.ts';

const named = /^min\w*tls\w*$/iu;
const current = /^(?:TLS)?1[._]?[23]$/iu;

const oldIn = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => oldIn(item, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}.${key}`;
    if (!named.test(key)) return oldIn(inner, here);
    return typeof inner === 'string' && current.test(inner) ? [] : [here];
  });
};

export const noOldTls: Rule = (template) =>
  flatten(template).flatMap(({ at, body }) =>
    oldIn(body['properties'], 'properties').map((path): Finding => ({
      rule: 'tls',
      resource: at,
      message: `set ${path} to TLS 1.2`,
    })),
  );
