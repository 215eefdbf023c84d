// A POST that began and whose result is unknown, to the millisecond: when the provider is asked, whether
// the mail is posted again, and when it is given up.
import type { SendingMail } from '../../../../shared/domain/mail.ts';
import { plusHours, plusMinutes, type Instant } from '../../../../shared/domain/time.ts';
import type { CommitOutcome } from '../../../../shared/ports/partner-store.ts';
import { justBefore, start } from '../../../support/domain/instants.ts';
import { plannedMail } from '../../../support/domain/mails.ts';
import { delivered, type Script } from '../../../support/one-mail.ts';

const operationId = 'the-operation';

const sending = (post: 1 | 2): SendingMail => ({
  ...plannedMail,
  status: 'sending',
  attempts: post,
  operationId,
  post,
  sentBy: 'an earlier worker',
  sendingAt: start,
  nextActionAt: plusMinutes(start, 10),
});

type Answer = NonNullable<Script['lookUp']>;

const asked = `look up ${operationId}`;
const posted = 'post to ann@northbeam.example';
const due = plusMinutes(start, 10);
const over = plusHours(start, 24);

test.each<[string, 1 | 2, Instant, Answer, readonly string[], object]>([
  ['nobody asks while the POST may be going on', 1, justBefore(due), 'unknown', [], sending(1)],
  [
    'known: taken',
    1,
    due,
    'running',
    [asked],
    { status: 'accepted', acceptedAt: due, attempts: 1 },
  ],
  [
    'not known: posted again',
    1,
    due,
    'unknown',
    [asked, 'take a slot', posted],
    { status: 'accepted', attempts: 2 },
  ],
  [
    'not known after the second POST: given up',
    2,
    due,
    'unknown',
    [asked],
    { status: 'unknown', attempts: 2 },
  ],
  [
    'known after the second POST: taken',
    2,
    due,
    'running',
    [asked],
    { status: 'accepted', attempts: 2 },
  ],
  [
    'no answer: asked again in ten minutes',
    1,
    justBefore(over),
    'unclear',
    [asked],
    { status: 'sending', post: 1, nextActionAt: plusMinutes(justBefore(over), 10) },
  ],
  [
    'no answer for a day: given up',
    1,
    over,
    'unclear',
    [asked],
    { status: 'unknown', operationId },
  ],
])('%s', async (_case, post, at, answer, calls, ledger) => {
  const after = await delivered(sending(post), { at, lookUp: answer });
  expect(after.calls).toEqual(calls);
  expect(after.mail).toMatchObject(ledger);
});

const rivals: SendingMail = { ...sending(2), sentBy: 'another worker' };

test.each<CommitOutcome>(['conflict', 'unclear'])(
  'another worker was faster, and our write was answered with %s: only it posts',
  async (outcome) => {
    const { mail, calls } = await delivered(sending(1), {
      at: due,
      lookUp: 'unknown',
      rivals: { mail: rivals, outcome },
    });
    expect(calls).toEqual([asked, 'take a slot']);
    expect(mail).toBe(rivals);
  },
);
