// Asks the provider about a mail that is on its way: a POST that began and whose result is unknown, or
// instructions that it accepted and has reported nothing about.
import { sameAddress } from '../../domain/address.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { AcceptedMail, Mail, SendingMail, VoidedMail } from '../../domain/mail.ts';
import { afterLookUp, givenUp, lookUpAfterMinutes } from '../../domain/mail-look-up.ts';
import { instantOf, plusMinutes } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MailProvider } from '../../ports/mail-provider.ts';
import type { Stored } from '../../ports/partner-store.ts';
import type { Reached } from '../mail/address-of.ts';
import { recordMailStatus, type MailStatusDeps } from '../mail/record-mail-status.ts';

/** `nobody`: whom it was for is no longer there. undefined: its reason is gone. */
export type StillReached = Reached | 'nobody' | undefined;

export interface LookUpDeps extends MailStatusDeps {
  readonly provider: Pick<MailProvider, 'lookUp'>;
  readonly clock: Clock;
  readonly stillReached: (partnerId: PartnerId, mail: Mail) => Promise<StillReached>;
  readonly write: (partnerId: PartnerId, before: Stored<'mail'>, after: Mail) => Promise<void>;
  readonly voided: (
    partnerId: PartnerId,
    stored: Stored<'mail'>,
    because?: VoidedMail['because'],
  ) => Promise<void>;
  /** The second and last POST of this send. */
  readonly postAgain: (
    partnerId: PartnerId,
    stored: Stored<'mail'>,
    reached: Reached,
  ) => Promise<void>;
}

/** @returns ask(partnerId, stored, mail): nothing is asked before the mail is due */
export const lookUpMail =
  (deps: LookUpDeps) =>
  async (
    partnerId: PartnerId,
    stored: Stored<'mail'>,
    mail: SendingMail | AcceptedMail,
  ): Promise<void> => {
    const now = instantOf(deps.clock.now());
    const dueAt =
      mail.status === 'sending'
        ? plusMinutes(mail.sendingAt, lookUpAfterMinutes)
        : mail.nextActionAt;
    if (dueAt === undefined || now < dueAt) return;
    const next = afterLookUp(mail, await deps.provider.lookUp(mail.operationId), now);
    if (next.kind === 'wait') return deps.write(partnerId, stored, next.mail);
    if (next.kind === 'learned') {
      await recordMailStatus(deps, partnerId, stored, next.mail, now);
      return;
    }
    if (mail.status !== 'sending') return;
    const reached = await deps.stillReached(partnerId, mail);
    if (reached === undefined) return deps.voided(partnerId, stored);
    if (reached === 'nobody') return deps.voided(partnerId, stored, 'recipientGone');
    if (sameAddress(reached.to, mail.to)) return deps.postAgain(partnerId, stored, reached);
    const after = givenUp(mail, 'The address has changed since this mail was sent.');
    await recordMailStatus(deps, partnerId, stored, after, now);
  };
