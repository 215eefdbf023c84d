// What a template only refers to is read as soon as the deployment starts, unless it is told to wait: the
// first deployment of all would not find what the same deployment is about to make.
import { isObject, type Rule } from './template.ts';

/** Of the outermost template; modules wait as a whole. */
export const existingWaits: Rule = ({ resources }) =>
  Object.entries(isObject(resources) ? resources : {})
    .filter(([, body]) => isObject(body) && body['existing'] === true)
    .filter(([, body]) => !isObject(body) || !Array.isArray(body['dependsOn']))
    .map(([resource]) => ({
      rule: 'existing-waits',
      resource,
      message: 'give it a dependsOn of the module that makes it',
    }));
