// Port: how fast mail goes out. All instances share one quota of the provider and one for each partner. A
// slot that is taken and not used is lost, never used twice: so a window is never exceeded, whatever becomes
// of a write, its answer or the process.
import type { PartnerId } from '../domain/ids.ts';
import type { MailQuota } from '../domain/mail-quota.ts';
import type { Instant } from '../domain/time.ts';

/** How many mails the provider takes now, and what the sweep has to know of earlier ones. */
export interface MailRoom extends Pick<
  MailQuota,
  'opensAt' | 'resting' | 'turns' | 'operatorsFrom' | 'sweepUntil'
> {
  readonly free: number;
}

/** What a sweep takes, and what is written with it. */
export interface Take extends Pick<MailQuota, 'turns' | 'operatorsFrom'> {
  /** So many slots; 0: only the turn. */
  readonly count: number;
  /** How long the turn of this sweep lasts; a sweep that dies has it until then. */
  readonly sweepUntil: Instant;
  /** True: this sweep has had the turn until `sweepUntil` already. */
  readonly isMine: boolean;
}

export interface PartnerSlots {
  readonly granted: number;
  /** The partner has used up a limit of its own, and rests until then. */
  readonly restsUntil?: Instant;
}

/** Every method throws StoreUnavailable when the store cannot be reached. */
export interface MailPace {
  /** One read. */
  room(now: Instant): Promise<MailRoom>;
  /**
   * Takes the turn and slots for a sweep.
   * @returns how many; fewer when others took some; undefined: another sweep has the turn
   */
  takeSlots(take: Take, now: Instant): Promise<number | undefined>;
  /** Takes slots of one partner's own quota: as many as it has, up to so many. */
  takePartnerSlots(partnerId: PartnerId, count: number, now: Instant): Promise<PartnerSlots>;
  /** Takes one slot of both quotas, for a mail that goes out at once; false: it has to wait. */
  takeSlot(partnerId: PartnerId, now: Instant): Promise<boolean>;
  /** Sweeps leave the mail of these partners alone until then; and when operators are next told. */
  rest(
    partners: Readonly<Record<PartnerId, Instant>>,
    now: Instant,
    operatorsFrom?: Instant,
  ): Promise<void>;
  /** No mail goes out before then. */
  pause(until: Instant, now: Instant): Promise<void>;
}
