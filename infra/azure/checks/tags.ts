// Every resource that supports tags has those of its environment, because cost reports and azd need
// them.
import { flatten, type Rule, textOf } from './template.ts';

/** Types with a location but without support for tags. */
const without = new Set(['Microsoft.Network/virtualNetworks/subnets']);

export const tagged: Rule = (template) =>
  flatten(template)
    .filter(({ type, body }) => body['location'] !== undefined && !without.has(type))
    .filter(({ body }) => !/\('tags'\)/u.test(textOf(body['tags'])))
    .map(({ at }) => ({ rule: 'tags', resource: at, message: 'pass on the tags' }));
