// The port MailPace on documents of the registry: one for all partners and one for each. Every write names the
// version that it was decided on; a write without an answer may have taken its slots, and nobody uses them.
import type { Container, Database } from '@azure/cosmos';
import type { PartnerId } from '../../domain/ids.ts';
import {
  isSwept,
  mailRoom,
  noMails,
  noneOfPartner,
  partnerRoom,
  pausedUntil,
  withMails,
  withMailsOf,
  withResting,
  type MailLimits,
  type MailQuota,
  type PartnerQuota,
  type Taken,
} from '../../domain/mail-quota.ts';
import type { Instant } from '../../domain/time.ts';
import type { MailPace, Take } from '../../ports/mail-pace.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { maybeOlder } from './query-all.ts';
import { createNamed, readNamed, replaceNamed } from './named-documents.ts';

const id = 'mail-quota';
const idOf = (partnerId: PartnerId): string => `mail-quota:${partnerId}`;

/** The windows of an earlier release: one at a time, with a beginning. */
interface FixedWindow {
  readonly since: Instant;
  readonly used: number;
}

type Stored = Omit<MailQuota, 'minute' | 'hour'> & {
  readonly minute: readonly Taken[] | FixedWindow;
  readonly hour: readonly Taken[] | FixedWindow;
};

/** What an earlier release counted may have been sent just now. */
const takenIn = (window: readonly Taken[] | FixedWindow, now: Instant): readonly Taken[] =>
  'used' in window ? [{ at: now, count: window.used }] : window;

const quotaFrom = (document: object | undefined, now: Instant): MailQuota => {
  if (document === undefined) return noMails;
  const { minute, hour, ...rest } = document as Stored;
  const { pausedUntil: paused, opensAt, resting, turns, operatorsFrom, sweepUntil } = rest;
  return {
    minute: takenIn(minute, now),
    hour: takenIn(hour, now),
    ...(paused && { pausedUntil: paused }),
    ...(opensAt && { opensAt }),
    ...(resting && { resting }),
    ...(turns && { turns }),
    ...(operatorsFrom && { operatorsFrom }),
    ...(sweepUntil && { sweepUntil }),
  };
};

const partnerQuotaFrom = (document: object | undefined): PartnerQuota => {
  if (document === undefined) return noneOfPartner;
  const { hour, day } = document as PartnerQuota;
  return { hour, day };
};

/**
 * Attempts at a document that others write as well. A read may be older, at half the charge: a write on it fails,
 * and a quota that seems full a little longer does no harm.
 */
const attempts = 6;

/**
 * Decides on a document and writes it, again if somebody else wrote it meanwhile.
 * @param from reads what is stored
 * @param decide undefined: nothing is to be written
 * @returns what was decided; undefined: others wrote it each time
 */
const change = async <T, R>(
  container: Container,
  documentId: string,
  from: (stored: object | undefined) => T,
  decide: (before: T) => { readonly result: R; readonly after?: object | undefined },
): Promise<R | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await readNamed<object>(container, documentId, maybeOlder);
    const { result, after } = decide(from(before?.value));
    if (after === undefined) return result;
    const document = { ...after, id: documentId };
    const isWritten =
      before === undefined
        ? (await createNamed(container, document)) === 'created'
        : await replaceNamed(container, document, before.etag);
    if (isWritten) return result;
  }
  return undefined;
};

const rests = ({ opensAt }: { readonly opensAt?: Instant }) =>
  opensAt === undefined ? {} : { restsUntil: opensAt };

/**
 * @param database as `openDatabase` returns it
 * @param limits of the provider and of each partner
 */
export const createMailPace = (database: Database, limits: MailLimits): MailPace => {
  const container = database.container('registry');

  /** @throws StoreUnavailable when others wrote it each time */
  const changeQuota = async (now: Instant, next: (quota: MailQuota) => MailQuota) => {
    const from = (stored: object | undefined) => quotaFrom(stored, now);
    const done = await change(container, id, from, (quota) => ({
      result: true,
      after: next(quota),
    }));
    if (done === undefined) throw new StoreUnavailable('others keep writing the quota of mails');
  };

  const takeSlots = async (
    count: number,
    now: Instant,
    sweep?: Omit<Take, 'count'>,
  ): Promise<number | undefined> => {
    const from = (stored: object | undefined) => quotaFrom(stored, now);
    return change(container, id, from, (quota) => {
      const granted = Math.min(count, mailRoom(quota, limits, now).free);
      const taken = granted === 0 ? quota : withMails(quota, granted, limits, now);
      if (sweep === undefined) return { result: granted, after: granted === 0 ? undefined : taken };
      const { isMine, ...turn } = sweep;
      if (isSwept(quota, isMine ? turn.sweepUntil : undefined, now)) return { result: undefined };
      return { result: granted, after: { ...taken, ...turn } };
    });
  };

  const takePartnerSlots: MailPace['takePartnerSlots'] = async (partnerId, count, now) => {
    const taken = await change(container, idOf(partnerId), partnerQuotaFrom, (quota) => {
      const room = partnerRoom(quota, limits, now);
      const granted = Math.min(count, room.free);
      if (granted === 0) return { result: { granted, ...rests(room) } };
      const after = withMailsOf(quota, granted, now);
      return { result: { granted, ...rests(partnerRoom(after, limits, now)) }, after };
    });
    return taken ?? { granted: 0 };
  };

  return {
    async room(now) {
      const quota = quotaFrom((await readNamed<object>(container, id, maybeOlder))?.value, now);
      const { resting, turns, operatorsFrom, sweepUntil, opensAt: openedAt } = quota;
      const { free, opensAt = openedAt } = mailRoom(quota, limits, now);
      return {
        free,
        ...(opensAt && { opensAt }),
        ...(resting && { resting }),
        ...(turns && { turns }),
        ...(operatorsFrom && { operatorsFrom }),
        ...(sweepUntil && { sweepUntil }),
      };
    },

    takeSlots: ({ count, ...sweep }, now) => takeSlots(count, now, sweep),
    takePartnerSlots,

    async takeSlot(partnerId, now) {
      const quota = quotaFrom((await readNamed<object>(container, id, maybeOlder))?.value, now);
      const isResting = (quota.resting?.[partnerId] ?? now) > now;
      if (isResting || mailRoom(quota, limits, now).free === 0) return false;
      const { granted } = await takePartnerSlots(partnerId, 1, now);
      return granted > 0 && (await takeSlots(1, now)) === 1;
    },

    rest: (partners, now, operatorsFrom) =>
      changeQuota(now, (quota) => ({
        ...withResting(quota, partners, now),
        ...(operatorsFrom && { operatorsFrom }),
      })),

    pause: (until, now) => changeQuota(now, (quota) => pausedUntil(quota, until, now)),
  };
};

/** A mail as it is stored; other documents have no such members. */
interface StoredMail {
  readonly type?: unknown;
  readonly status?: unknown;
  readonly partnerId?: unknown;
  readonly addressee?: { readonly kind?: unknown };
}

/** Which document says that planned mails, although they are due, have to wait, and until when. */
export const mailHolding = {
  container: 'registry',
  id,
  until: (quota: Partial<MailQuota>, mail: StoredMail): string | undefined => {
    if (mail.type !== 'mail' || mail.status !== 'planned') return undefined;
    const own =
      mail.addressee?.kind === 'operators'
        ? quota.operatorsFrom
        : quota.resting?.[String(mail.partnerId) as PartnerId];
    return [quota.opensAt, quota.pausedUntil, own]
      .filter((at) => at !== undefined)
      .toSorted()
      .at(-1);
  },
} as const;
