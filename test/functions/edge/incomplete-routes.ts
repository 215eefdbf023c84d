// Routes that somebody forgot to finish. None of them compiles: where the compiler has nothing against
// one, the comment above it is an error itself.
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

/** Each of these has to stay an error. */
export const forgotten = [
  // @ts-expect-error -- nobody says who may
  route(withoutRoles, show),
  // @ts-expect-error -- nobody says how it refuses
  route(withoutCodes, show),
  // @ts-expect-error -- nobody says what it answers
  route(withoutAnswers, never),
  // @ts-expect-error -- nobody says what it is for
  route(withoutSummary, show),
  // @ts-expect-error -- there is no such row in the access table
  route({ ...complete, action: 'fly' }, show),
  // @ts-expect-error -- there is no such code
  route({ ...complete, refuses: ['TooHeavy'] }, show),
  // @ts-expect-error -- it refuses with a code that it does not name
  route({ ...complete, refuses: [] }, never),
  // @ts-expect-error -- its body has no example
  route({ ...complete, body: z.strictObject({}) }, show),
  // @ts-expect-error -- it answers something else than it says
  route(complete, () => async () => shown({ name: 'thing' })),
  // @ts-expect-error -- its example is of something else
  documented(z.object({ id: z.string() }), { name: 't1' }),
];
