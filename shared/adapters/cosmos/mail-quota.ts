// The provider's quota as one document: how many mails were sent in the current minute and in the
// current hour, and how many of the hour's went to each partner.
import type { PartnerId } from '../../domain/ids.ts';
import { plusMinutes, type Instant } from '../../domain/time.ts';
import type { MailLimits, MailSlot } from '../../ports/registry.ts';

interface Window {
  readonly since: Instant;
  readonly used: number;
}

export interface MailQuota {
  readonly minute: Window;
  readonly hour: Window & { readonly byPartner: Readonly<Record<PartnerId, number>> };
}

const isCurrent = (window: Window, minutes: number, now: Instant): boolean =>
  window.since <= now && now < plusMinutes(window.since, minutes);

/**
 * Counts one more send if every limit allows it; otherwise says when the exhausted window ends.
 * @param quota as stored; undefined before the first send
 */
export const takeSlot = (
  quota: MailQuota | undefined,
  partnerId: PartnerId,
  limits: MailLimits,
  now: Instant,
): { readonly slot: MailSlot; readonly quota: MailQuota } => {
  const fresh: MailQuota = {
    minute: { since: now, used: 0 },
    hour: { since: now, used: 0, byPartner: {} },
  };
  const minute = quota && isCurrent(quota.minute, 1, now) ? quota.minute : fresh.minute;
  const hour = quota && isCurrent(quota.hour, 60, now) ? quota.hour : fresh.hour;
  const ofPartner = hour.byPartner[partnerId] ?? 0;
  const later = (retryAt: Instant) => ({
    slot: { taken: false as const, retryAt },
    quota: { minute, hour },
  });
  if (hour.used >= limits.perHour || ofPartner >= limits.perPartnerPerHour)
    return later(plusMinutes(hour.since, 60));
  if (minute.used >= limits.perMinute) return later(plusMinutes(minute.since, 1));
  return {
    slot: { taken: true },
    quota: {
      minute: { ...minute, used: minute.used + 1 },
      hour: {
        ...hour,
        used: hour.used + 1,
        byPartner: { ...hour.byPartner, [partnerId]: ofPartner + 1 },
      },
    },
  };
};
