// Everything that can carry tags carries those of its environment, so that costs and azd find it.
import { flatten, type Rule, textOf } from './template.ts';

/** Have a place but take no tags. */
const without = new Set(['Microsoft.Network/virtualNetworks/subnets']);

export const tagged: Rule = (template) =>
  flatten(template)
    .filter(({ type, body }) => body['location'] !== undefined && !without.has(type))
    .filter(({ body }) => !/\('tags'\)/u.test(textOf(body['tags'])))
    .map(({ at }) => ({ rule: 'tags', resource: at, message: 'pass on the tags' }));
