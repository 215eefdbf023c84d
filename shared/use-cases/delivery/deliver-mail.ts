// Sends one planned mail, at most once for each dispatch. The ledger records the start of a POST
// before the POST itself; only the status of that POST shows its result.
import type { Brand } from '../../domain/brand.ts';
import { type MailId, type PartnerId } from '../../domain/ids.ts';
import { acceptedAt, lookUpAfterMinutes } from '../../domain/mail-look-up.ts';
import {
  ledgerOf,
  unaddressed,
  type AcceptedMail,
  type Mail,
  type PlannedMail,
  type SendingMail,
  type VoidedMail,
} from '../../domain/mail.ts';
import { instantOf, plusMinutes, plusSeconds, type Instant } from '../../domain/time.ts';
import { renderStoredMail } from '../../mail/render-mail.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { MailProvider, SendOutcome } from '../../ports/mail-provider.ts';
import type { Stored } from '../../ports/partner-store.ts';
import type { Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { addressOf, type AddressDeps, type Reached } from '../mail/address-of.ts';
import { refusedBy } from '../mail/mailbox.ts';
import { lookUpMail, type StillReached } from './look-up-mail.ts';
import { linksOf, nameLinks } from './links-of.ts';
import { reasonStands } from './mail-reason.ts';
import { recordMailStatus, type MailStatusDeps } from '../mail/record-mail-status.ts';

export interface MailDeps extends MailStatusDeps, Pick<AddressDeps, 'operatorsEmail'> {
  readonly registry: Registry;
  /** Takes a slot of the quota for a mail; false: the mail stays as it is until it has its turn. */
  readonly takeSlot: (partnerId: PartnerId, mail: Mail) => Promise<boolean>;
  /** The provider takes no mail before then. */
  readonly pause: (until: Instant) => Promise<void>;
  readonly provider: MailProvider;
  readonly ids: Identifiers;
  readonly clock: Clock;
  readonly telemetry: Pick<Telemetry, 'span'>;
  /** Scheme and host of the page behind a link in a mail. */
  readonly publicBaseUrl: string;
  readonly brand: Brand;
}

/**
 * Minutes after which a worker that began a POST, and then stood still, leaves it to the look-up: another may
 * have posted meanwhile.
 */
const postsWithinMinutes = lookUpAfterMinutes / 2;

const isUnderWay = (mail: Mail): mail is PlannedMail | SendingMail | AcceptedMail =>
  mail.status === 'planned' || mail.status === 'sending' || mail.status === 'accepted';

export type DeliverMail = (partnerId: PartnerId, mailId: MailId) => Promise<void>;

/** A GUID that is the same for every POST of one mail and resend. */
const operationIdOf = (ids: MailDeps['ids'], mail: Mail): string => {
  const hex = Buffer.from(ids.digest('operation', mail.id, String(mail.resend))).toString('hex');
  const part = (from: number, to: number) => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
};

/** Where a mail goes now; undefined: there is no such recipient any more. */
const reachedNow = async (
  deps: MailDeps,
  partnerId: PartnerId,
  { addressee, to }: Mail,
): Promise<Reached | undefined> => {
  if (addressee !== undefined) return addressOf(deps, partnerId, addressee);
  return to === undefined ? undefined : { to };
};

/** The ledger entry after a POST; undefined: the provider may have it, a later look-up asks. */
const afterPost = (mail: SendingMail, outcome: SendOutcome, now: Instant): Mail | undefined => {
  switch (outcome.kind) {
    case 'accepted':
      return acceptedAt(mail, now);
    case 'refused': {
      const { operationId } = mail;
      return { ...ledgerOf(mail), status: 'failed', operationId, error: outcome.error };
    }
    case 'later': {
      const nextActionAt = plusSeconds(now, outcome.afterSeconds);
      return { ...unaddressed(mail), status: 'planned', nextActionAt };
    }
    case 'unclear':
      return undefined;
  }
};

/**
 * @returns deliver(partnerId, mailId): the outbox sweep finds what it leaves unfinished by
 * `nextActionAt`
 */
export const deliverMail = (deps: MailDeps): DeliverMail => {
  const { store, registry, provider, ids, clock, telemetry } = deps;
  const now = () => instantOf(clock.now());

  /**
   * Writes the entry, unless a concurrent write has changed it: then that writer set its next date
   * and continues with it.
   * @throws StoreUnavailable when the outcome is unknown; the entry stays due
   */
  const write = async (
    partnerId: PartnerId,
    before: Stored<'mail'>,
    after: Mail,
  ): Promise<void> => {
    if ((await store.replaceMail(partnerId, before, after)) === 'unclear')
      throw new StoreUnavailable('the database did not answer a write to the ledger');
  };

  /** Records that this POST begins. Only the writer whose mark is read back may POST. */
  const begin = async (
    partnerId: PartnerId,
    before: Stored<'mail'>,
    post: 1 | 2,
    reached: Reached,
  ): Promise<Stored<'mail'> | undefined> => {
    const mail = before.value;
    const sentBy = Buffer.from(ids.random(12)).toString('hex');
    const at = now();
    const sending: SendingMail = {
      ...ledgerOf(mail),
      ...reached,
      status: 'sending',
      operationId: operationIdOf(ids, mail),
      post,
      sentBy,
      sendingAt: at,
      attempts: mail.attempts + 1,
      nextActionAt: plusMinutes(at, lookUpAfterMinutes),
    };
    if ((await store.replaceMail(partnerId, before, sending)) === 'conflict') return undefined;
    const written = await store.read(partnerId, 'mail', mail.id);
    return written?.value.status === 'sending' && written.value.sentBy === sentBy
      ? written
      : undefined;
  };

  const post = async (partnerId: PartnerId, stored: Stored<'mail'>): Promise<void> => {
    const mail = stored.value as SendingMail;
    const { unsubscribe, ...link } = linksOf(deps, mail);
    const params = { ...mail.params, ...link };
    const { subject, html, text, language } = await renderStoredMail({
      ...mail,
      params,
      brand: deps.brand,
    });
    if (now() >= plusMinutes(mail.sendingAt, postsWithinMinutes)) return;
    const outgoing = {
      to: mail.to,
      subject,
      html,
      text,
      language,
      ...(unsubscribe !== undefined && { unsubscribe }),
    };
    const outcome = await provider.send(mail.operationId, outgoing);
    const after = afterPost(mail, outcome, now());
    // If this write is lost, the entry stays `sending`, and the look-up finds the result.
    if (after !== undefined) await recordMailStatus(deps, partnerId, stored, after, now());
    // What the provider says of one mail holds for all.
    if (outcome.kind === 'later') await deps.pause(plusSeconds(now(), outcome.afterSeconds));
  };

  const send = async (
    partnerId: PartnerId,
    stored: Stored<'mail'>,
    which: 1 | 2,
    reached: Reached,
  ) => {
    const begun = await begin(partnerId, stored, which, reached);
    if (begun !== undefined) await post(partnerId, begun);
  };

  const voided = (
    partnerId: PartnerId,
    stored: Stored<'mail'>,
    because?: VoidedMail['because'],
  ): Promise<void> =>
    write(partnerId, stored, {
      ...ledgerOf(stored.value),
      status: 'voided',
      voidedAt: now(),
      ...(because !== undefined && { because }),
    });

  /** Nothing is posted to an address that takes no mail: who can act is told at once. */
  const unreachable = async (partnerId: PartnerId, stored: Stored<'mail'>, reached: Reached) => {
    const status = 'failed' as const;
    const after = { ...ledgerOf(stored.value), ...reached, status, error: 'addressUnreachable' };
    await recordMailStatus(deps, partnerId, stored, after, now());
  };

  /** Where the mail goes now. */
  const stillReached = async (partnerId: PartnerId, mail: Mail): Promise<StillReached> =>
    (await reasonStands(store, partnerId, mail, now()))
      ? ((await reachedNow(deps, partnerId, mail)) ?? 'nobody')
      : undefined;

  const sendPlanned = async (partnerId: PartnerId, stored: Stored<'mail'>, mail: PlannedMail) => {
    const reached = await stillReached(partnerId, mail);
    if (reached === undefined) return voided(partnerId, stored);
    if (reached === 'nobody') return voided(partnerId, stored, 'recipientGone');
    const refused = await refusedBy(deps, partnerId, mail, reached);
    if (refused === 'unsubscribed') return voided(partnerId, stored, refused);
    if (refused !== undefined) return unreachable(partnerId, stored, reached);
    if (!(await deps.takeSlot(partnerId, mail))) return;
    await registry.nameOperation(operationIdOf(ids, mail), { partnerId, mailId: mail.id });
    await nameLinks(deps, partnerId, mail);
    return send(partnerId, stored, 1, reached);
  };

  const lookUp = lookUpMail({
    ...deps,
    stillReached,
    write,
    voided,
    async postAgain(partnerId, stored, reached) {
      if (await deps.takeSlot(partnerId, stored.value)) await send(partnerId, stored, 2, reached);
    },
  });

  return async (partnerId, mailId) => {
    const stored = await store.read(partnerId, 'mail', mailId);
    if (stored === undefined) return;
    const mail = stored.value;
    const isDone = mail.status === 'accepted' && mail.nextActionAt === undefined;
    if (isDone || !isUnderWay(mail)) return;
    // The span belongs to the trace that planned the mail, even hours later.
    await telemetry.span(`deliver ${mail.template}`, { parent: mail.trace }, async () => {
      if (mail.status === 'planned') await sendPlanned(partnerId, stored, mail);
      else await lookUp(partnerId, stored, mail);
    });
  };
};
