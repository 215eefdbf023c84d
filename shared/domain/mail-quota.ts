// The provider's quota: how many mails it takes in any minute and in any hour, and how many of a single partner
// we send in any hour and in any day. The windows roll: what was sent counts until its window has passed over
// it. Pure.
import type { PartnerId } from './ids.ts';
import { latest, plusDays, plusSeconds, type Instant } from './time.ts';

/** The most mails in any window. */
export interface MailLimits {
  readonly perMinute: number;
  readonly perHour: number;
  readonly perPartnerPerHour: number;
  readonly perPartnerPerDay: number;
}

/** Slots that were taken close together, with the instant of the last of them. */
export interface Taken {
  readonly at: Instant;
  readonly count: number;
}

/** Oldest first. */
type Window = readonly Taken[];

/** The quota of all partners together. */
export interface MailQuota {
  readonly minute: Window;
  readonly hour: Window;
  /** The provider, or the way to it, takes no mail before then. */
  readonly pausedUntil?: Instant;
  /** When the next slot is free, as it was after the last one was taken; absent: at once. */
  readonly opensAt?: Instant;
  /** Partners that have used up a limit of their own, and until when. */
  readonly resting?: Readonly<Record<PartnerId, Instant>>;
  /** The partner whose turn was last, in each kind of mail. */
  readonly turns?: Readonly<Record<string, PartnerId>>;
  /** Until then a sweep has the turn: another one would choose the same mails. */
  readonly sweepUntil?: Instant;
  /** The next mail to the operators goes out then at the earliest. */
  readonly operatorsFrom?: Instant;
}

/** The quota of one partner. */
export interface PartnerQuota {
  readonly hour: Window;
  readonly day: Window;
}

/**
 * Seconds within which a slot has to be used: it counts from the moment it is taken, the provider counts
 * from the moment the mail arrives.
 */
export const slotSeconds = 15;

/** Seconds for which a sweep has the turn: less than from one sweep to the next. */
export const turnSeconds = 50;

/** Windows last longer by what a slot may wait and by what the clocks of instances may differ. */
const margin = slotSeconds + 5;

/**
 * Lengths in seconds. Slots are one entry, so that a document stays small, whose instants have the same
 * beginning: a second's, a minute's, an hour's.
 */
const minute = { length: 60 + margin, grain: 'yyyy-mm-ddThh:mm:ss'.length };
const hour = { length: 3600 + margin, grain: 'yyyy-mm-ddThh:mm'.length };
const day = { length: 86_400 + margin, grain: 'yyyy-mm-ddThh'.length };
type Length = typeof minute;

/** An entry by a clock that is ahead counts as of now. */
const passedBy = (window: Window, { length }: Length, now: Instant): Window =>
  window
    .map(({ at, count }) => ({ at: at > now ? now : at, count }))
    .filter(({ at }) => now < plusSeconds(at, length));

interface Room {
  readonly free: number;
  /** When there is room for one more; absent: now. */
  readonly opensAt?: Instant;
}

const roomOf = (window: Window, most: number, length: Length, now: Instant): Room => {
  const counted = passedBy(window, length, now);
  let used = counted.reduce((sum, { count }) => sum + count, 0);
  if (used < most) return { free: most - used };
  for (const { at, count } of counted) {
    used -= count;
    if (used < most) return { free: 0, opensAt: plusSeconds(at, length.length) };
  }
  return { free: 0, opensAt: plusSeconds(now, length.length) };
};

const cellOf = (at: Instant, { grain }: Length): string => at.slice(0, grain);

const withTaken = (window: Window, count: number, length: Length, now: Instant): Window => {
  const counted = passedBy(window, length, now);
  const last = counted.at(-1);
  return last !== undefined && cellOf(last.at, length) === cellOf(now, length)
    ? [...counted.slice(0, -1), { at: now, count: last.count + count }]
    : [...counted, { at: now, count }];
};

/** The narrower of two. */
const narrower = (one: Room, other: Room): Room => {
  const opensAt =
    one.opensAt !== undefined && other.opensAt !== undefined
      ? latest(one.opensAt, other.opensAt)
      : (one.opensAt ?? other.opensAt);
  return { free: Math.min(one.free, other.free), ...(opensAt && { opensAt }) };
};

export const noMails: MailQuota = { minute: [], hour: [] };

/** How many mails the provider takes now. */
export const mailRoom = (quota: MailQuota, limits: MailLimits, now: Instant): Room => {
  const room = narrower(
    roomOf(quota.minute, limits.perMinute, minute, now),
    roomOf(quota.hour, limits.perHour, hour, now),
  );
  const { pausedUntil } = quota;
  return pausedUntil === undefined || pausedUntil <= now
    ? room
    : narrower(room, { free: 0, opensAt: pausedUntil });
};

/** So many resting partners are known; of more, each costs a read when its turn comes. */
const mostResting = 200;

/** Partners that rest now, without those that have rested: those that rest the longest. */
const restingAt = (resting: MailQuota['resting'], now: Instant): Pick<MailQuota, 'resting'> => {
  const still = Object.entries(resting ?? {})
    .filter(([, until]) => until > now)
    .toSorted(([, one], [, other]) => (one < other ? 1 : -1))
    .slice(0, mostResting);
  return still.length === 0 ? {} : { resting: Object.fromEntries(still) };
};

/** The quota after slots were taken, at most as many as there is room for. */
export const withMails = (
  quota: MailQuota,
  count: number,
  limits: MailLimits,
  now: Instant,
): MailQuota => {
  const { opensAt: _, resting, ...kept } = quota;
  const next: MailQuota = {
    ...kept,
    ...restingAt(resting, now),
    minute: withTaken(quota.minute, count, minute, now),
    hour: withTaken(quota.hour, count, hour, now),
  };
  const { opensAt } = mailRoom(next, limits, now);
  return opensAt === undefined ? next : { ...next, opensAt };
};

/** Whether another sweep has the turn. @param mine until when the own turn lasts, if there is one */
export const isSwept = (
  { sweepUntil }: Pick<MailQuota, 'sweepUntil'>,
  mine: Instant | undefined,
  now: Instant,
): boolean => sweepUntil !== undefined && sweepUntil > now && sweepUntil !== mine;

/** Partners that have to wait for a limit of their own, in addition to those that wait already. */
export const withResting = (
  { resting, ...quota }: MailQuota,
  partners: Readonly<Record<PartnerId, Instant>>,
  now: Instant,
): MailQuota => ({ ...quota, ...restingAt({ ...resting, ...partners }, now) });

/** No mail before then, and never for longer than a day: whoever asks for more is asked again. */
export const pausedUntil = (quota: MailQuota, until: Instant, now: Instant): MailQuota => {
  const longest = plusDays(now, 1);
  const asked = until > longest ? longest : until;
  return { ...quota, pausedUntil: latest(asked, quota.pausedUntil ?? asked) };
};

export const noneOfPartner: PartnerQuota = { hour: [], day: [] };

/** How many mails of one partner may go out now. */
export const partnerRoom = (quota: PartnerQuota, limits: MailLimits, now: Instant): Room =>
  narrower(
    roomOf(quota.hour, limits.perPartnerPerHour, hour, now),
    roomOf(quota.day, limits.perPartnerPerDay, day, now),
  );

/** A partner's quota after slots were taken, at most as many as there is room for. */
export const withMailsOf = (quota: PartnerQuota, count: number, now: Instant): PartnerQuota => ({
  hour: withTaken(quota.hour, count, hour, now),
  day: withTaken(quota.day, count, day, now),
});
