// The mail pump: sends what waits, as much as the quota has room for. A full quota costs one read, whatever
// waits; a mail that waits is neither read nor written.
import type { PartnerId } from '../../domain/ids.ts';
import { isSwept, turnSeconds } from '../../domain/mail-quota.ts';
import { instantOf, latest, plusSeconds, secondsUntil, type Instant } from '../../domain/time.ts';
import type { MailPace, MailRoom } from '../../ports/mail-pace.ts';
import type { DueEntity, WaitingMail } from '../../ports/partner-store.ts';
import type { FailingItems } from '../upkeep/failing-items.ts';
import { inLanes } from '../upkeep/in-lanes.ts';
import { createRun, type Swept, type Sweeping } from '../upkeep/sweep.ts';
import type { DeliverMail, MailDeps } from './deliver-mail.ts';
import { createMailSlots } from './mail-slots.ts';
import { lookForMails, planSweep, type PlanDeps } from './plan-sweep.ts';

export interface PumpDeps extends Sweeping, PlanDeps {
  readonly pace: MailPace;
  readonly failing: FailingItems<DueEntity>;
  readonly deliverBy: (way: Pick<MailDeps, 'takeSlot' | 'pause'>) => DeliverMail;
}

/** Slots taken at once: so many mails go out while a slot is valid. */
const mostAtOnce = 60;
/** Partners whose mails go out at the same time. */
const atOnce = 3;

const restingIn = (
  now: Instant,
  ...known: (MailRoom['resting'] | undefined)[]
): ReadonlySet<PartnerId> =>
  new Set(
    known
      .flatMap((each) => Object.entries(each ?? {}))
      .filter(([, until]) => until > now)
      .map(([partnerId]) => partnerId as PartnerId),
  );

type Lists = readonly (readonly WaitingMail[])[];

/** The first of the mails in the lists. */
const firstOf = (lists: Lists, count: number): Lists => {
  let left = count;
  return lists.map((list) => {
    const part = list.slice(0, left);
    left -= part.length;
    return part;
  });
};

/** Seconds by which a mail is late, counted from when the quota had room for it. */
const lateness = ({ partnerId, dueAt }: WaitingMail, room: MailRoom, now: Instant): number => {
  const since = [room.opensAt, room.resting?.[partnerId]]
    .filter((at) => at !== undefined)
    .reduce(latest, dueAt);
  return since > now ? 0 : secondsUntil(now, since);
};

/** One sweep: rounds of looking, taking slots and sending, until the quota is full or nothing waits. */
const createSweep = (deps: PumpDeps) => {
  const { clock, pace, failing, deliverBy, store } = deps;
  const look = lookForMails(store);
  const plan = planSweep(deps);
  const now = () => instantOf(clock.now());
  const slots = createMailSlots(pace, now);
  const deliver = deliverBy(slots);
  const run = createRun(
    deps,
    {
      what: 'mail',
      handle: ({ partnerId, id }: WaitingMail) =>
        deliver(partnerId, id as Parameters<DeliverMail>[1]),
      failing,
    },
    now(),
  );
  const sweepUntil = plusSeconds(now(), turnSeconds);
  let isMine = false;
  let lagSeconds = 0;
  let isToTell = false;

  const send = async (lists: Lists): Promise<void> => {
    for (const list of lists) {
      const lanes = [...Map.groupBy(list, ({ partnerId }) => partnerId).values()];
      await inLanes(lanes, atOnce, run.handle, run.isOutOfTime);
    }
  };

  /** @returns how many mails may go out; undefined: another sweep has the turn */
  const take = async (
    count: number,
    turns: Pick<MailRoom, 'turns' | 'operatorsFrom'>,
    at: Instant,
  ) => {
    const taken = await pace.takeSlots({ count, ...turns, sweepUntil, isMine }, at);
    isMine ||= taken !== undefined;
    return taken;
  };

  /** @returns false when there is no room, nothing to send, or another sweep at work */
  const round = async (): Promise<boolean> => {
    const at = now();
    const room = await pace.room(at);
    const left = slots.left(at);
    const want = Math.min(room.free + left, mostAtOnce);
    if (want === 0 || isSwept(room, isMine ? sweepUntil : undefined, at)) return false;
    const resting = restingIn(at, room.resting, slots.resting);
    const asked = { room, want, resting, now: at };
    const seen = await look(asked);
    if (seen.mails.length === 0 && seen.isAll) return false;
    if (seen.isMuch && !isMine && (await take(0, {}, at)) === undefined) return false;
    const { lists, turns, isAll } = await plan(asked, seen);
    const mails = firstOf(lists, want).flat();
    if (mails.length === 0) return false;
    lagSeconds = Math.max(lagSeconds, ...mails.map((mail) => lateness(mail, room, at)));
    const more = Math.max(0, mails.length - left);
    const taken = more === 0 ? 0 : await take(more, turns, at);
    if (taken === undefined || taken + left === 0) return false;
    slots.add(taken, mails, at);
    isToTell ||= turns.operatorsFrom !== undefined;
    await send(firstOf(lists, taken + left));
    return !isAll && !slots.isPaused && !run.isOutOfTime();
  };

  /** What the next sweeps have to know. */
  const close = async (): Promise<Swept> => {
    const isUntold = isToTell && !slots.operatorsTold;
    if (isUntold || Object.keys(slots.resting).length > 0)
      await pace.rest(slots.resting, now(), isUntold ? now() : undefined);
    return { done: run.handled.size, failed: run.failed, lagSeconds };
  };

  return { round, close };
};

/** @returns sendWaiting(): one sweep */
export const sendWaiting = (deps: PumpDeps) => async (): Promise<Swept> => {
  const sweep = createSweep(deps);
  while (await sweep.round());
  return sweep.close();
};
