// A POST that began and whose result is unknown, to the millisecond: when the provider is asked, whether
// the mail is posted again, and when it is given up. The ledger is one document, changed under its ETag.
import { partnerIdOf } from '../../../../shared/domain/ids.ts';
import type { Mail, SendingMail } from '../../../../shared/domain/mail.ts';
import { plusHours, plusMinutes, type Instant } from '../../../../shared/domain/time.ts';
import type { MailProvider } from '../../../../shared/ports/mail-provider.ts';
import type { CommitOutcome } from '../../../../shared/ports/partner-store.ts';
import { deliverMail, type MailDeps } from '../../../../shared/use-cases/delivery/deliver-mail.ts';
import { justBefore, start } from '../../../support/domain/instants.ts';
import { mailId, purchaseId } from '../../../support/domain/people.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const operationId = 'the-operation';

const sending = (post: 1 | 2): SendingMail => ({
  id: mailId,
  status: 'sending',
  template: 'purchase-cancelled',
  params: { package: 'ISV co-sell ready' },
  to: 'ann@northbeam.example',
  language: 'en',
  entity: `purchase:${purchaseId}`,
  reason: {},
  plannedAt: start,
  resend: 0,
  attempts: post,
  operationId,
  post,
  sentBy: 'an earlier worker',
  sendingAt: start,
  nextActionAt: plusMinutes(start, 10),
});

type Answer = Awaited<ReturnType<MailProvider['lookUp']>>;
interface Other {
  /** What another worker writes between this one's reading and its writing. */
  readonly rivals: Mail;
  /** This worker's write gets this answer. */
  readonly outcome: CommitOutcome;
}

const delivered = async (before: Mail, at: Instant, answer: Answer, other?: Other) => {
  let mail = before;
  let rev = 1;
  const calls: string[] = [];
  const read = async () => ({ kind: 'mail', value: mail, rev, etag: `${rev}` }) as const;
  const replaceMail = async (_partner: unknown, { etag }: { etag: string }, value: Mail) => {
    rev += 1;
    if (other !== undefined) {
      mail = other.rivals;
      return other.outcome;
    }
    if (etag !== `${rev - 1}`) return 'conflict' as const;
    mail = value;
    return 'committed' as const;
  };
  const provider: MailProvider = {
    lookUp: async (asked) => {
      calls.push(`look up ${asked}`);
      return answer;
    },
    send: async (_operation, { to }) => {
      calls.push(`post to ${to}`);
      return { kind: 'accepted' };
    },
  };
  const deps = {
    store: { read, replaceMail },
    provider,
    clock: { now: () => new Date(at) },
    ids: {
      random: (length: number) => new Uint8Array(length),
      digest: () => new Uint8Array(32),
    },
    telemetry: { span: (_name: string, _options: object, work: () => unknown) => work() },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  await deliverMail(deps as unknown as MailDeps)(partnerId, mailId);
  return { mail, calls };
};

const asked = `look up ${operationId}`;
const posted = 'post to ann@northbeam.example';
const due = plusMinutes(start, 10);
const over = plusHours(start, 24);

test.each<[string, 1 | 2, Instant, Answer, readonly string[], Partial<SendingMail> | object]>([
  ['nobody asks while the POST may be going on', 1, justBefore(due), 'unknown', [], sending(1)],
  ['known: taken', 1, due, 'known', [asked], { status: 'accepted', acceptedAt: due, attempts: 1 }],
  [
    'not known: posted again',
    1,
    due,
    'unknown',
    [asked, posted],
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
    'known',
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
  const after = await delivered(sending(post), at, answer);
  expect(after.calls).toEqual(calls);
  expect(after.mail).toMatchObject(ledger);
});

const rivals: SendingMail = { ...sending(2), sentBy: 'another worker' };

test.each<CommitOutcome>(['conflict', 'unclear'])(
  'another worker was faster, and our write was answered with %s: only it posts',
  async (outcome) => {
    const { mail, calls } = await delivered(sending(1), due, 'unknown', { rivals, outcome });
    expect(calls).toEqual([asked]);
    expect(mail).toBe(rivals);
  },
);
