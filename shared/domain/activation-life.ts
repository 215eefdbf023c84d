// The dates in the life of an active activation about which people get expiry notices. Pure. The
// status follows from the dates at every read and does not depend on these notices.
import { entailedBy } from './activation-kind.ts';
import type { Activation, ActiveActivation } from './activation.ts';
import type { Policy } from './policy.ts';
import { plusDays, type Instant } from './time.ts';

/** A date that has a notice: the end is near, or the end has come. */
export interface LifeDate {
  readonly kind: 'followUp' | 'expired';
  readonly at: Instant;
}

type LifePolicy = Pick<Policy, 'goToMarket'>;

/** The dates of a life, earliest first; only offers that last long enough have follow-ups. */
export const lifeDates = (
  { kind, activatedAt, expiresAt }: ActiveActivation,
  { goToMarket }: LifePolicy,
): readonly LifeDate[] => {
  const followUps = entailedBy(kind).followedUp
    ? goToMarket.followUpDaysBefore
        .map((days) => plusDays(expiresAt, -days))
        .filter((at) => at > activatedAt)
        .toSorted()
    : [];
  return [
    ...followUps.map((at) => ({ kind: 'followUp' as const, at })),
    { kind: 'expired', at: expiresAt },
  ];
};

/** The dates that have had no notice yet. */
const untold = (activation: ActiveActivation, policy: LifePolicy): readonly LifeDate[] => {
  const told = activation.toldUpTo;
  return lifeDates(activation, policy).filter(({ at }) => told === undefined || at > told);
};

/**
 * The date that is due for a notice now. When several dates passed during an outage, only the last
 * one still makes sense.
 */
export const dueLifeDate = (
  activation: ActiveActivation,
  policy: LifePolicy,
  now: Instant,
): LifeDate | undefined => untold(activation, policy).findLast(({ at }) => now >= at);

/** The activation once the notice for that date is planned. */
export const told = (activation: ActiveActivation, at: Instant, policy: LifePolicy): Activation =>
  settled({ ...activation, toldUpTo: at }, policy);

/** The activation without a next action, or, if it is active, with the next date of its life. */
export const settled = (activation: Activation, policy: LifePolicy): Activation => {
  const { nextActionAt: _, ...rest } = activation;
  const isLive = rest.status === 'active' && rest.revokedAt === undefined;
  const [next] = isLive ? untold(rest, policy) : [];
  return next === undefined ? rest : { ...rest, nextActionAt: next.at };
};

/** Its benefit was cancelled by itself: the activation ends with it and gets no more notices. */
export const revoked = (activation: ActiveActivation, now: Instant): ActiveActivation => {
  const { nextActionAt: _, ...rest } = activation;
  return { ...rest, revokedAt: now };
};

/** An earlier attempt, beside the one that takes its place: no sweep looks at it any more. */
export const earlier = (activation: Activation): Activation => {
  const { nextActionAt: _date, failing: _failing, ...rest } = activation;
  return rest;
};
