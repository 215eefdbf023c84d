// The slots that one sweep has taken for mails, and who may use them: each mail asks when it is about to go out,
// so that one whose reason is gone uses none of its partner's.
import type { PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { slotSeconds } from '../../domain/mail-quota.ts';
import { plusSeconds, type Instant } from '../../domain/time.ts';
import { urgencyOf } from '../../mail/urgency.ts';
import type { MailPace } from '../../ports/mail-pace.ts';
import type { WaitingMail } from '../../ports/partner-store.ts';

export const createMailSlots = (
  pace: Pick<MailPace, 'takePartnerSlots' | 'pause'>,
  now: () => Instant,
) => {
  let free = 0;
  let validUntil = now();
  let isPaused = false;
  let operatorsTold = false;
  const wanted = new Map<PartnerId, number>();
  const own = new Map<PartnerId, number>();
  const resting: Record<PartnerId, Instant> = {};

  /** One slot of a partner's own; what its other mails of this turn need is taken with it. */
  const takeOwn = async (partnerId: PartnerId): Promise<boolean> => {
    const left = own.get(partnerId) ?? 0;
    if (left > 0) {
      own.set(partnerId, left - 1);
      return true;
    }
    if (resting[partnerId] !== undefined) return false;
    const count = Math.max(1, wanted.get(partnerId) ?? 1);
    wanted.delete(partnerId);
    const { granted, restsUntil } = await pace.takePartnerSlots(partnerId, count, now());
    if (restsUntil !== undefined) resting[partnerId] = restsUntil;
    if (granted > 0) own.set(partnerId, granted - 1);
    return granted > 0;
  };

  return {
    /** Slots that are left and still valid. */
    left: (at: Instant): number => (at < validUntil ? free : 0),
    /** Slots that were taken beside those that are left, for these mails. */
    add(count: number, mails: readonly WaitingMail[], at: Instant): void {
      const isOver = at >= validUntil || free === 0;
      free = count + (isOver ? 0 : free);
      if (isOver) validUntil = plusSeconds(at, slotSeconds);
      wanted.clear();
      for (const { partnerId } of mails) wanted.set(partnerId, (wanted.get(partnerId) ?? 0) + 1);
    },
    takeSlot: async (
      partnerId: PartnerId,
      { template }: Pick<Mail, 'template'>,
    ): Promise<boolean> => {
      if (isPaused || free === 0 || now() >= validUntil) return false;
      // Before the first wait: others ask at the same time.
      free -= 1;
      if (urgencyOf(template) === 'operators') {
        operatorsTold = true;
        return true;
      }
      if (await takeOwn(partnerId)) return true;
      free += 1;
      return false;
    },
    async pause(until: Instant): Promise<void> {
      isPaused = true;
      await pace.pause(until, now());
    },
    /** Partners that have used up a limit of their own. */
    resting: resting as Readonly<Record<PartnerId, Instant>>,
    get isPaused() {
      return isPaused;
    },
    /** Whether a mail to the operators has gone out. */
    get operatorsTold() {
      return operatorsTold && !isPaused;
    },
  };
};
