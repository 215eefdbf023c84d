// The life of what has been activated: which of its dates people are told of. Pure.
// Its status follows from the dates at every read; this is about telling, nothing else.
import { entailedBy } from './activation-kind.ts';
import type { Activation, ActiveActivation } from './activation.ts';
import type { Policy } from './policy.ts';
import { plusDays, type Instant } from './time.ts';

/** A date of which people are told: the end is near, or has come. */
export interface LifeDate {
  readonly kind: 'followUp' | 'expired';
  readonly at: Instant;
}

type LifePolicy = Pick<Policy, 'goToMarket'>;

/** The dates of a life, earliest first; follow-ups are for offers that last long enough. */
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

/** The dates of which nobody has been told. */
const untold = (activation: ActiveActivation, policy: LifePolicy): readonly LifeDate[] => {
  const told = activation.toldUpTo;
  return lifeDates(activation, policy).filter(({ at }) => told === undefined || at > told);
};

/**
 * What people have to be told now: of several dates that have passed during an outage only the
 * last still makes sense.
 */
export const dueLifeDate = (
  activation: ActiveActivation,
  policy: LifePolicy,
  now: Instant,
): LifeDate | undefined => untold(activation, policy).findLast(({ at }) => now >= at);

/** People have been told of that date. */
export const told = (activation: ActiveActivation, at: Instant, policy: LifePolicy): Activation =>
  settled({ ...activation, toldUpTo: at }, policy);

/**
 * Nobody has to look again, unless it is active: then at the next date of its life.
 */
export const settled = (activation: Activation, policy: LifePolicy): Activation => {
  const { nextActionAt: _, ...rest } = activation;
  const isLive = rest.status === 'active' && rest.revokedAt === undefined;
  const [next] = isLive ? untold(rest, policy) : [];
  return next === undefined ? rest : { ...rest, nextActionAt: next.at };
};

/** It ends with its benefit, which was cancelled by itself: nobody is told of its dates any more. */
export const revoked = (activation: ActiveActivation, now: Instant): ActiveActivation => {
  const { nextActionAt: _, ...rest } = activation;
  return { ...rest, revokedAt: now };
};
