// Incomplete routes, none of which compiles: if the compiler accepts one, the comment above it
// becomes an error itself.
import { z } from 'zod';
import { shown } from '../../../functions/edge/definitions/answer.ts';
import { documented } from '../../../functions/edge/definitions/documented.ts';
import { route } from '../../../functions/edge/routing/route.ts';
import { refuse } from '../../../shared/domain/result.ts';

const thing = documented(z.object({ id: z.string() }), { id: 't1' });

const complete = {
  name: 'show-thing',
  method: 'GET',
  path: 'api/v1/things/{thingId}',
  action: 'read',
  tag: 'me',
  summary: 'Show a thing',
  answers: { 200: thing },
  refuses: ['NotFound'],
} as const;

const { action: _action, ...withoutRoles } = complete;
const { refuses: _refuses, ...withoutCodes } = complete;
const { answers: _answers, ...withoutAnswers } = complete;
const { summary: _summary, ...withoutSummary } = complete;

const show = () => async () => shown({ id: 't1' });
const never = () => async () => refuse({ kind: 'notFound' });

export const finished = route(complete, show);

/** Each of these must stay an error. */
export const forgotten = [
  // @ts-expect-error -- the definition names no action
  route(withoutRoles, show),
  // @ts-expect-error -- the definition names no refusals
  route(withoutCodes, show),
  // @ts-expect-error -- the definition names no answers
  route(withoutAnswers, never),
  // @ts-expect-error -- the definition has no summary
  route(withoutSummary, show),
  // @ts-expect-error -- the access table has no such row
  route({ ...complete, action: 'fly' }, show),
  // @ts-expect-error -- the problem table has no such code
  route({ ...complete, refuses: ['TooHeavy'] }, show),
  // @ts-expect-error -- the handler refuses with a code that the definition does not name
  route({ ...complete, refuses: [] }, never),
  // @ts-expect-error -- the schema of the body has no example
  route({ ...complete, body: z.strictObject({}) }, show),
  // @ts-expect-error -- the handler answers something else than the definition says
  route(complete, () => async () => shown({ name: 'thing' })),
  // @ts-expect-error -- the example does not fit the schema
  documented(z.object({ id: z.string() }), { name: 't1' }),
];
