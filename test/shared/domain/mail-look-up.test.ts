// What a look-up says of a mail that is on its way, to the millisecond.
import {
  acceptedAt,
  afterLookUp,
  type AfterLookUp,
  type LookUp,
} from '../../../shared/domain/mail-look-up.ts';
import type { AcceptedMail, SendingMail } from '../../../shared/domain/mail.ts';
import { plusHours, plusMinutes, type Instant } from '../../../shared/domain/time.ts';
import { justBefore, start } from '../../support/domain/instants.ts';
import { plannedMail } from '../../support/domain/mails.ts';

const sending = (post: 1 | 2, template = 'purchase-cancelled'): SendingMail => ({
  ...plannedMail,
  template,
  status: 'sending',
  attempts: post,
  operationId: 'the-operation',
  post,
  sentBy: 'a worker',
  sendingAt: start,
  nextActionAt: plusMinutes(start, 10),
});
const instructions: AcceptedMail = acceptedAt(sending(1, 'instructions'), start);
const soon = plusMinutes(start, 10);
const day = plusHours(start, 24);

const summary = (after: AfterLookUp): string =>
  after.kind === 'postAgain'
    ? 'post again'
    : `${after.kind} ${after.mail.status} ${after.mail.nextActionAt ?? 'over'}`;

test.each<[1 | 2, LookUp, Instant, string]>([
  [1, 'running', soon, 'learned accepted over'],
  [1, 'sent', soon, 'learned accepted over'],
  [1, 'failed', soon, 'learned failed over'],
  [1, 'unknown', soon, 'post again'],
  [1, 'unknown', justBefore(day), 'post again'],
  // The provider may have forgotten it: to post again could send it twice.
  [1, 'unknown', day, 'learned unknown over'],
  [2, 'unknown', soon, 'learned unknown over'],
  [1, 'unclear', justBefore(day), `wait sending ${plusMinutes(justBefore(day), 10)}`],
  [1, 'unclear', day, 'learned unknown over'],
  [2, 'sent', day, 'learned accepted over'],
  [2, 'failed', day, 'learned failed over'],
])('POST %i without an answer, looked up: %s at %s: %s', (post, found, now, expected) => {
  expect(summary(afterLookUp(sending(post), found, now))).toBe(expected);
});

test.each<[LookUp, Instant, string]>([
  ['sent', plusHours(start, 1), 'wait accepted over'],
  ['unknown', plusHours(start, 1), 'wait accepted over'],
  ['failed', plusHours(start, 1), 'learned failed over'],
  ['running', plusHours(start, 1), `wait accepted ${plusHours(start, 2)}`],
  ['unclear', justBefore(day), `wait accepted ${plusHours(justBefore(day), 1)}`],
  ['unclear', day, 'wait accepted over'],
])('instructions that were accepted, looked up: %s at %s: %s', (found, now, expected) => {
  expect(summary(afterLookUp(instructions, found, now))).toBe(expected);
});

test('only instructions are looked up after they were accepted, unless the look-up said all', () => {
  expect(instructions.nextActionAt).toBe(plusHours(start, 1));
  expect(acceptedAt(sending(1), start)).not.toHaveProperty('nextActionAt');
  const again = (found: LookUp) => afterLookUp(sending(1, 'instructions-active'), found, soon);
  expect(summary(again('running'))).toBe(`learned accepted ${plusMinutes(soon, 60)}`);
  expect(summary(again('sent'))).toBe('learned accepted over');
});

test('a mail that failed keeps its operation: a report about it can still come', () => {
  expect(afterLookUp(sending(1), 'failed', soon)).toMatchObject({
    mail: { status: 'failed', operationId: 'the-operation' },
  });
});
