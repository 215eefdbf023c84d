// Every step of sending a mail, killed before and after it, with every answer of the provider: one POST an attempt, and
// never more than one accepted mail while the provider can be asked. What nobody can know ends as `unknown`.
import { sent, type Answer, type Kill, type LookedUp, type Sending } from '../support/sending.ts';
import { everyNth } from '../support/share.ts';

const takes = true;
const answers: readonly (readonly [string, Answer])[] = [
  ['202', { takes }],
  ['400', { takes: false, seen: 400 }],
  ['401', { takes: false, seen: 401 }],
  ['408', { takes: false, seen: 408 }],
  ['408, though it took it', { takes, seen: 408 }],
  ['409', { takes: false, seen: 409 }],
  ['409, because it has it', { takes, seen: 409 }],
  ['429 for a second', { takes: false, seen: 429, retryAfter: 1 }],
  ['429 for an hour', { takes: false, seen: 429, retryAfter: 3600 }],
  ['500', { takes: false, seen: 500 }],
  ['500, though it took it', { takes, seen: 500 }],
  ['503', { takes: false, seen: 503 }],
  ['503, though it took it', { takes, seen: 503 }],
  ['reset before', { takes: false, seen: 'reset' }],
  ['reset after', { takes, seen: 'reset' }],
  ['silence', { takes: false, seen: 'silence' }],
  ['silence, though it took it', { takes, seen: 'silence' }],
];
const lookUps: readonly LookedUp[] = [
  'Succeeded',
  'Running',
  'Failed',
  'Canceled',
  404,
  429,
  500,
  'reset',
];
const never: Kill = { step: 0, how: 'before' };

/** The steps of a worker that posts, of one that looks up and posts again, and of one that looks up. */
const mostSteps = 30;
const kills: readonly Kill[] = [
  never,
  ...Array.from({ length: mostSteps }, (_, at) =>
    (['before', 'after', 'lost'] as const).map((how) => ({ step: at + 1, how })),
  ).flat(),
];

/** Statuses with which the provider says for sure that it has not taken the mail, for now. */
const later: readonly unknown[] = [401, 429];

const judge = ({ post, always, lookUp }: Sending, result: Awaited<ReturnType<typeof sent>>) => {
  const { mail, posts, taken, mostOfOne } = result;
  const { status } = mail;
  const wrong: string[] = [];
  const must = (what: string, holds: boolean) => {
    if (!holds) wrong.push(`${what}: ${status}, ${posts} posts, ${taken} taken`);
  };
  must('one POST a worker', mostOfOne <= 1);
  must('no POST without an attempt', posts <= mail.attempts);
  // 404 for a mail that it has: it forgets within minutes, so that nobody can ask it.
  must('taken once at the most', taken <= (lookUp === 404 ? 2 : 1));
  must('at rest', mail.nextActionAt === undefined || (always && later.includes(post.seen)));
  const hasFailed = lookUp === 'Failed' || lookUp === 'Canceled';
  if (status === 'accepted') must('accepted is taken', taken > 0);
  else if (status === 'failed')
    must('failed is refused, or so it says', taken === 0 ? post.seen === 400 : hasFailed);
  else if (status === 'planned') must('planned is not taken', taken === 0);
  else must('nobody knows', status === 'unknown');
  // The first POST is the last one when it was taken, and somebody says so.
  const isSaid = typeof lookUp === 'string' && lookUp !== 'reset';
  if (isSaid) must('known when it can be asked', taken === 0 || status !== 'unknown');
  return wrong;
};

describe.each(answers)('a POST answered with %s', (_answer, post) => {
  const all = lookUps.flatMap((lookUp) =>
    [...kills.map((kill) => ({ kill, always: false })), { kill: never, always: true }].map(
      (how) => ({
        post,
        lookUp,
        ...how,
      }),
    ),
  );

  test('sends it once, wherever a worker is killed', async () => {
    for (const sending of everyNth(41, all)) {
      const { lookUp, always, kill } = sending;
      const result = await sent(sending);
      expect([lookUp, always, kill, judge(sending, result)]).toEqual([lookUp, always, kill, []]);
    }
  });
});

test.each<[string, Answer, LookedUp, object]>([
  ['taken, and nobody says so', { takes, seen: 'reset' }, 500, { status: 'unknown', attempts: 1 }],
  [
    'not taken, and nobody says so',
    { takes: false, seen: 503 },
    429,
    { status: 'unknown', attempts: 1 },
  ],
  [
    'taken, and the look-up knows',
    { takes, seen: 503 },
    'Running',
    { status: 'accepted', attempts: 1 },
  ],
  [
    'not taken, so posted once more',
    { takes: false, seen: 409 },
    'Succeeded',
    { status: 'accepted', attempts: 2 },
  ],
  [
    'taken, and then it failed',
    { takes, seen: 408 },
    'Failed',
    { status: 'failed', error: 'notSent' },
  ],
])('%s', async (_case, post, lookUp, ledger) => {
  expect((await sent({ post, always: false, lookUp, kill: never })).mail).toMatchObject(ledger);
});
