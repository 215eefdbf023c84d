// Sends one planned mail, at most once for each time it is asked for. The ledger says before the
// POST that it begins; only the status of that POST says how it went.
import { type MailId, type PartnerId } from '../../domain/ids.ts';
import { ledgerOf, type Mail, type PlannedMail, type SendingMail } from '../../domain/mail.ts';
import { instantOf, plusHours, plusMinutes, plusSeconds, type Instant } from '../../domain/time.ts';
import { hasLink, renderStoredMail } from '../../mail/render-mail.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { MailProvider, SendOutcome } from '../../ports/mail-provider.ts';
import type { Stored } from '../../ports/partner-store.ts';
import type { Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { linkHashOf, tokenOf } from '../mail/mail-link.ts';
import { reasonStands } from './mail-reason.ts';
import { recordMailStatus, type MailStatusDeps } from '../mail/record-mail-status.ts';

export interface MailDeps extends MailStatusDeps {
  readonly registry: Registry;
  readonly provider: MailProvider;
  readonly ids: Identifiers;
  readonly clock: Clock;
  readonly telemetry: Pick<Telemetry, 'span'>;
  /** Where readers reach the page behind a link: scheme and host. */
  readonly publicBaseUrl: string;
}

/** How long a POST may take before anybody asks the provider about it. */
const lookUpAfterMinutes = 10;
const givesUpAfterHours = 24;

export type DeliverMail = (partnerId: PartnerId, mailId: MailId) => Promise<void>;

/** A GUID that is the same for every POST of one mail and resend. */
const operationIdOf = (ids: MailDeps['ids'], mail: Mail): string => {
  const hex = Buffer.from(ids.digest('operation', mail.id, String(mail.resend))).toString('hex');
  const part = (from: number, to: number) => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
};

/** The ledger entry after a POST; undefined: it may have arrived, somebody has to ask later. */
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
      return { ...ledgerOf(mail), status: 'planned', nextActionAt };
    }
    case 'unclear':
      return undefined;
  }
};

/**
 * @returns deliver(partnerId, mailId): what it leaves undone, the sweep of the outbox finds by `nextActionAt`
 */
export const deliverMail = (deps: MailDeps): DeliverMail => {
  const { store, registry, provider, ids, clock, policy, telemetry } = deps;
  const now = () => instantOf(clock.now());

  /**
   * Writes the entry, unless somebody else has: then it has a date of its own again, and is theirs.
   * @throws StoreUnavailable when it is not known; the entry stays due
   */
  const write = async (
    partnerId: PartnerId,
    before: Stored<'mail'>,
    after: Mail,
  ): Promise<void> => {
    if ((await store.replaceMail(partnerId, before, after)) === 'unclear')
      throw new StoreUnavailable('the database did not answer a write to the ledger');
  };

  /** Writes that this POST begins. Only the one whose mark is read back may POST. */
  const begin = async (
    partnerId: PartnerId,
    before: Stored<'mail'>,
    post: 1 | 2,
  ): Promise<Stored<'mail'> | undefined> => {
    const mail = before.value;
    const sentBy = Buffer.from(ids.random(12)).toString('hex');
    const at = now();
    const sending: SendingMail = {
      ...ledgerOf(mail),
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
    const { subject, html, text, language } = renderStoredMail({ ...mail, params });
    const outgoing = { to: mail.to, subject, html, text, language };
    const after = afterPost(mail, await provider.send(mail.operationId, outgoing), now());
    // A lost write leaves the entry `sending`: the look-up finds out.
    if (after !== undefined) await recordMailStatus(deps, partnerId, stored, after, now());
  };

  const send = async (partnerId: PartnerId, stored: Stored<'mail'>, which: 1 | 2) => {
    const begun = await begin(partnerId, stored, which);
    if (begun !== undefined) await post(partnerId, begun);
  };

  const voided = (partnerId: PartnerId, stored: Stored<'mail'>) =>
    write(partnerId, stored, {
      ...ledgerOf(stored.value),
      status: 'voided',
      voidedAt: now(),
    });

  const sendPlanned = async (partnerId: PartnerId, stored: Stored<'mail'>, mail: PlannedMail) => {
    if (!(await reasonStands(store, partnerId, mail, now()))) return voided(partnerId, stored);
    const slot = await registry.takeMailSlot(partnerId, now(), policy.mail);
    if (!slot.taken) return write(partnerId, stored, { ...mail, nextActionAt: slot.retryAt });
    await registry.nameOperation(operationIdOf(ids, mail), { partnerId, mailId: mail.id });
    const link = hasLink(mail.template) ? linkHashOf(ids, tokenOf(ids, mail)) : undefined;
    if (link !== undefined)
      await registry.nameLink(link, { partnerId, mailId: mail.id, resend: mail.resend });
    return send(partnerId, stored, 1);
  };

  /** A POST began and nobody knows how it went: ask the provider. */
  const clear = async (partnerId: PartnerId, stored: Stored<'mail'>, mail: SendingMail) => {
    const at = now();
    if (at < plusMinutes(mail.sendingAt, lookUpAfterMinutes)) return;
    const { operationId } = mail;
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
      if (await reasonStands(store, partnerId, mail, at)) await send(partnerId, stored, 2);
      else await voided(partnerId, stored);
    } else if (known === 'unknown' || at >= plusHours(mail.sendingAt, givesUpAfterHours)) {
      const error = 'The provider did not say whether it took this mail.';
      const unknown = { ...ledgerOf(mail), status: 'unknown' as const, operationId, error };
      await recordMailStatus(deps, partnerId, stored, unknown, at);
    } else {
      const nextActionAt = plusMinutes(at, lookUpAfterMinutes);
      await write(partnerId, stored, { ...mail, nextActionAt });
    }
  };

  return async (partnerId, mailId) => {
    const stored = await store.read(partnerId, 'mail', mailId);
    if (stored?.value.status !== 'planned' && stored?.value.status !== 'sending') return;
    const mail = stored.value;
    // In the trace of whoever planned it, even if the outbox is dispatched hours later.
    await telemetry.span(`deliver ${mail.template}`, { parent: mail.trace }, async () => {
      if (mail.status === 'planned') await sendPlanned(partnerId, stored, mail);
      else await clear(partnerId, stored, mail);
    });
  };
};
