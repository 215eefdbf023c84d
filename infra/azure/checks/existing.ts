// An `existing` resource is read as soon as the deployment starts, unless it has a dependency: the
// very first deployment would not find what it is about to create.
import { isObject, type Rule } from './template.ts';

/** Checks the outermost template only, because a module waits as a whole. */
export const existingWaits: Rule = ({ resources }) =>
  Object.entries(isObject(resources) ? resources : {})
    .filter(([, body]) => isObject(body) && body['existing'] === true)
    .filter(([, body]) => !isObject(body) || !Array.isArray(body['dependsOn']))
    .map(([resource]) => ({
      rule: 'existing-waits',
      resource,
      message: 'give it a dependsOn of the module that makes it',
    }));
