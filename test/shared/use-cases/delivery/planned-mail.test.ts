// A planned mail at its turn: it is voided when its reason is gone, waits when the quota has no slot, and
// is posted only after its operation has a name; then the ledger says what the provider said.
import { plusMinutes, plusSeconds } from '../../../../shared/domain/time.ts';
import { StoreUnavailable } from '../../../../shared/ports/store-unavailable.ts';
import { start } from '../../../support/domain/instants.ts';
import { purchaseId } from '../../../support/domain/people.ts';
import { plannedMail as planned } from '../../../support/domain/mails.ts';
import { delivered, type Script } from '../../../support/one-mail.ts';

const at = plusMinutes(start, 1);
const named = ['take a slot', 'name the operation', 'post to ann@northbeam.example'];

test.each<[string, Omit<Script, 'at'>, readonly string[], object]>([
  ['accepted', {}, named, { status: 'accepted', acceptedAt: at, attempts: 1 }],
  [
    'refused for good: failed, as the provider says',
    { post: { kind: 'refused', error: 'no such domain' } },
    named,
    { status: 'failed', error: 'no such domain' },
  ],
  [
    'not now: planned again for when the provider says, and so are all others',
    { post: { kind: 'later', afterSeconds: 90 } },
    [...named, `pause until ${plusSeconds(at, 90)}`],
    { status: 'planned', nextActionAt: plusSeconds(at, 90), attempts: 1 },
  ],
  [
    'no answer: looked up in ten minutes',
    { post: { kind: 'unclear' } },
    named,
    { status: 'sending', post: 1, sendingAt: at, nextActionAt: plusMinutes(at, 10) },
  ],
  [
    'no slot: it waits, and nothing is posted or written',
    { slot: 'none', rivals: { mail: planned, outcome: 'unclear' } },
    ['take a slot'],
    planned,
  ],
])('%s', async (_case, script, calls, ledger) => {
  const after = await delivered(planned, { at, ...script });
  expect(after.calls).toEqual(calls);
  expect(after.mail).toMatchObject(ledger);
});

test('a mail whose reason is gone is voided, and takes no slot', async () => {
  const { mail, calls } = await delivered({ ...planned, reason: { purchaseId } }, { at });
  expect(calls).toEqual([]);
  expect(mail).toMatchObject({ status: 'voided', voidedAt: at });
  expect(mail).not.toHaveProperty('nextActionAt');
});

test('a write to the ledger without an answer is an outage, and the mail stays due', async () => {
  const goneBefore = { ...planned, reason: { purchaseId } };
  const lost = { mail: goneBefore, outcome: 'unclear' } as const;
  const { thrown, mail } = await delivered(goneBefore, { at, rivals: lost });
  expect(thrown).toBeInstanceOf(StoreUnavailable);
  expect(mail).toBe(goneBefore);
});

test('a mail that is on its way or over is left alone', async () => {
  const { nextActionAt: _, ...entry } = planned;
  const voided = { ...entry, status: 'voided', voidedAt: start } as const;
  expect(await delivered(voided, { at })).toEqual({ mail: voided, calls: [], thrown: undefined });
});
