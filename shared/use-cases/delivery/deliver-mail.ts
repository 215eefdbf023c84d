// Sends one planned mail, at most once for each dispatch. The ledger records the start of a POST
// before the POST itself; only the status of that POST shows its result.
import { sameAddress } from '../../domain/address.ts';
import type { Brand } from '../../domain/brand.ts';
import { type MailId, type PartnerId } from '../../domain/ids.ts';
import {
  ledgerOf,
  unaddressed,
  type Mail,
  type PlannedMail,
  type SendingMail,
} from '../../domain/mail.ts';
import { instantOf, plusHours, plusMinutes, plusSeconds, type Instant } from '../../domain/time.ts';
import { hasLink, renderStoredMail } from '../../mail/render-mail.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { MailProvider, SendOutcome } from '../../ports/mail-provider.ts';
import type { Stored } from '../../ports/partner-store.ts';
import type { Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { addressOf, type AddressDeps, type Reached } from '../mail/address-of.ts';
import { linkHashOf, tokenOf } from '../mail/mail-link.ts';
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

/** Minutes after which the outbox asks the provider about a POST without an answer. */
const lookUpAfterMinutes = 10;
const givesUpAfterHours = 24;

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
      return {
        ...ledgerOf(mail),
        status: 'accepted',
        operationId: mail.operationId,
        acceptedAt: now,
      };
    case 'refused':
      return { ...ledgerOf(mail), status: 'failed', error: outcome.error };
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
    const link = hasLink(mail.template)
      ? { link: `${deps.publicBaseUrl}/i/${tokenOf(ids, mail)}` }
      : {};
    const params = { ...mail.params, ...link };
    const { subject, html, text, language } = await renderStoredMail({
      ...mail,
      params,
      brand: deps.brand,
    });
    const outgoing = { to: mail.to, subject, html, text, language };
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

  const voided = (partnerId: PartnerId, stored: Stored<'mail'>) =>
    write(partnerId, stored, {
      ...ledgerOf(stored.value),
      status: 'voided',
      voidedAt: now(),
    });

  const sendPlanned = async (partnerId: PartnerId, stored: Stored<'mail'>, mail: PlannedMail) => {
    const stands = await reasonStands(store, partnerId, mail, now());
    const reached = stands ? await reachedNow(deps, partnerId, mail) : undefined;
    if (reached === undefined) return voided(partnerId, stored);
    if (!(await deps.takeSlot(partnerId, mail))) return;
    await registry.nameOperation(operationIdOf(ids, mail), { partnerId, mailId: mail.id });
    const link = hasLink(mail.template) ? linkHashOf(ids, tokenOf(ids, mail)) : undefined;
    if (link !== undefined)
      await registry.nameLink(link, { partnerId, mailId: mail.id, resend: mail.resend });
    return send(partnerId, stored, 1, reached);
  };

  /** Asks the provider about a POST that began and whose result is unknown. */
  const clear = async (partnerId: PartnerId, stored: Stored<'mail'>, mail: SendingMail) => {
    const at = now();
    if (at < plusMinutes(mail.sendingAt, lookUpAfterMinutes)) return;
    const { operationId } = mail;
    /** Nobody knows whether it arrives; people decide what is next. */
    const giveUp = (error: string) => {
      const unknown = { ...ledgerOf(mail), status: 'unknown' as const, operationId, error };
      return recordMailStatus(deps, partnerId, stored, unknown, at);
    };
    const known = await provider.lookUp(operationId);
    if (known === 'known') {
      const accepted = {
        ...ledgerOf(mail),
        status: 'accepted' as const,
        operationId,
        acceptedAt: at,
      };
      await recordMailStatus(deps, partnerId, stored, accepted, at);
    } else if (known === 'unknown' && mail.post === 1) {
      const stands = await reasonStands(store, partnerId, mail, at);
      const reached = stands ? await reachedNow(deps, partnerId, mail) : undefined;
      if (reached === undefined) await voided(partnerId, stored);
      else if (sameAddress(reached.to, mail.to)) {
        if (await deps.takeSlot(partnerId, mail)) await send(partnerId, stored, 2, reached);
      } else await giveUp('The address has changed since this mail was sent.');
    } else if (known === 'unknown' || at >= plusHours(mail.sendingAt, givesUpAfterHours)) {
      await giveUp('The provider did not say whether it took this mail.');
    } else {
      const nextActionAt = plusMinutes(at, lookUpAfterMinutes);
      await write(partnerId, stored, { ...mail, nextActionAt });
    }
  };

  return async (partnerId, mailId) => {
    const stored = await store.read(partnerId, 'mail', mailId);
    if (stored?.value.status !== 'planned' && stored?.value.status !== 'sending') return;
    const mail = stored.value;
    // The span belongs to the trace that planned the mail, even hours later.
    await telemetry.span(`deliver ${mail.template}`, { parent: mail.trace }, async () => {
      if (mail.status === 'planned') await sendPlanned(partnerId, stored, mail);
      else await clear(partnerId, stored, mail);
    });
  };
};
