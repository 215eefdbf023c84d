// Which refusals a route may answer: those of the checks that its definition asks for, and those of
// the use case that the definition names. Data from data.
import { problems } from '../edge/problems/problem.ts';
import { codeOf } from '../../shared/domain/failure.ts';
import type { RouteDefinition } from '../edge/definitions/definition.ts';
import type { AnyFailure } from '../edge/problems/edge-failure.ts';

type Kind = AnyFailure['kind'];

/** The kind of a code: the same word with a small first letter. */
const kindOf = (code: string): Kind => {
  const kind = code.charAt(0).toLowerCase() + code.slice(1);
  const found = (Object.keys(problems) as Kind[]).find((known) => known === kind);
  if (found === undefined) throw new Error(`no such code: ${code}`);
  return found;
};

const checksOf = (definition: RouteDefinition): readonly Kind[] => {
  const { action, method, path, idempotencyKey, ifMatch } = definition;
  const kinds: Kind[] = [
    'bodyTooLarge',
    'unsupportedMediaType',
    'validationFailed',
    'tooManyRequests',
  ];
  if (action !== 'anyone') kinds.push('unauthenticated', 'roleRequired');
  if (action !== 'anyone' && action !== 'operate') kinds.push('partnerNotRegistered', 'notLinked');
  if (path.includes('{')) kinds.push('notFound');
  if (idempotencyKey) kinds.push('idempotencyKeyRequired', 'idempotencyKeyReused');
  if (ifMatch) kinds.push('preconditionFailed');
  if (method !== 'GET') kinds.push('concurrentChange');
  return [...kinds, 'internalError', 'serviceUnavailable'];
};

/** The codes by status, each once, sorted by name. */
export const refusalsOf = (definition: RouteDefinition): ReadonlyMap<number, readonly Kind[]> => {
  const kinds = new Set([...checksOf(definition), ...definition.refuses.map(kindOf)]);
  const sorted = [...kinds].toSorted((one, other) => (codeOf(one) < codeOf(other) ? -1 : 1));
  return Map.groupBy(sorted, (kind) => problems[kind].status);
};
