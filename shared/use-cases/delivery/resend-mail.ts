// A person asks to send a mail again that did not arrive, or whose fate nobody knows. The same entry of the
// ledger is planned anew, in one batch with its audit entry; the outbox then sends it.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { MailId, PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { isResent, notResendable, plannedAgain } from '../../domain/mail-resend.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { execute, type Writing } from '../commands/execute.ts';
import { addressOf, type AddressDeps } from '../mail/address-of.ts';
import { mailboxOf, reachableChanges } from '../mail/mailbox.ts';
import { reasonStands } from './mail-reason.ts';

export interface ResendMail {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly mailId: MailId;
  /** Partners do not see the operators' mail. An operator's repeat is answered as it is. */
  readonly by: 'partner' | 'operator';
  /** A person says that an address works again from which mail came back. */
  readonly addressWorks: boolean;
}

export interface Resent {
  /** As it is planned now, with the address to which it will go. */
  readonly mail: Mail;
  /** Another request asked for it before; this one changed nothing. */
  readonly isRepeat: boolean;
}

export type ResendFailure = FailureOf<
  'notFound' | 'mailNotResendable' | 'concurrentChange' | 'idempotencyKeyReused'
>;

type ResendDeps = Writing & AddressDeps;

export const resendMail =
  (deps: ResendDeps) =>
  async ({
    command,
    partnerId,
    mailId,
    by,
    addressWorks,
  }: ResendMail): Promise<Result<Resent, ResendFailure>> => {
    const { store } = deps;
    const decide = async () => {
      const before = await store.read(partnerId, 'mail', mailId);
      const isOurs = by === 'partner' && before?.value.addressee?.kind === 'operators';
      if (before === undefined || isOurs) return refuse({ kind: 'notFound' } as const);
      const mail = before.value;
      const action = 'resendMail';
      if (by === 'operator' && isResent(mail))
        return ok({ value: { mail, isRepeat: true }, action, changes: [] });
      const again = plannedAgain(mail, command.now);
      if (!again.ok) return again;
      if (!(await reasonStands(store, partnerId, mail, command.now)))
        return refuse(notResendable('reasonGone'));
      const { value } = again;
      const to = value.addressee
        ? (await addressOf(deps, partnerId, value.addressee))?.to
        : value.to;
      if (to === undefined) return refuse(notResendable('reasonGone'));
      const mailbox = await store.read(partnerId, 'mailbox', mailboxOf(deps, to));
      const cleared = reachableChanges(mailbox);
      if (cleared.length > 0 && !addressWorks) return refuse(notResendable('addressUnreachable'));
      return ok({
        value: { mail: { ...value, to }, isRepeat: false },
        action,
        about: mail.entity,
        answer: mail.id,
        changes: [{ op: 'replace', before, value } as const, ...cleared],
      });
    };
    const done = await execute<Resent, ResendFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(done.value.value) : done;
  };
