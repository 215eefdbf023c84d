// Mail of one fact to more people than one batch can hold: what is too much for the batch of the fact is
// planned in batches before it. Each mail is named by the fact and its reader, so that whoever is
// interrupted plans the rest, and nobody is told twice.
import type { PartnerId } from '../../domain/ids.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import { portionsOf } from '../../domain/portions.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { systemCommand } from '../commands/command-id.ts';
import { execute, type Writing } from '../commands/execute.ts';
import { mailCreates } from './plan-mail.ts';

export interface PlanAheadDeps extends Writing {
  readonly ids: Pick<Identifiers, 'digest'>;
}

/** So many mails fit into one batch, with a few changes beside them. */
const mailsPerBatch = 90;

export interface PlannedAhead {
  readonly partnerId: PartnerId;
  /** What the mails are about, `{type}:{id}`. */
  readonly about: string;
  readonly mails: readonly PlannedMail[];
  readonly now: Instant;
}

/** Those that nobody has planned yet. */
const unplanned = async (
  { store }: PlanAheadDeps,
  partnerId: PartnerId,
  mails: readonly PlannedMail[],
): Promise<readonly PlannedMail[]> => {
  const ids = mails.map(({ id }) => id);
  const there = new Set(
    (await store.readMany(partnerId, 'mail', ids)).map(({ value }) => value.id),
  );
  return mails.filter(({ id }) => !there.has(id));
};

/**
 * Plans mails until one batch can hold the rest.
 * @returns the rest, for the batch of the fact; none of it has been planned yet
 * @throws Error when others keep planning the same mails: the fact is not written then
 */
export const planAhead = async (
  deps: PlanAheadDeps,
  { partnerId, about, mails, now }: PlannedAhead,
): Promise<readonly PlannedMail[]> => {
  const portions = portionsOf(await unplanned(deps, partnerId, mails), mailsPerBatch);
  for (const portion of portions.slice(0, -1)) {
    const action = 'planMails';
    const done = await execute<void, never>(deps, {
      partnerId,
      command: systemCommand(deps.ids, now, action, ...portion.map(({ id }) => id)),
      replay: async () => ok(undefined),
      decide: async () => {
        const changes = mailCreates(await unplanned(deps, partnerId, portion));
        return ok({ value: undefined, action, about, changes });
      },
    });
    if (!done.ok) throw new Error('others kept planning the same mails');
  }
  return portions.at(-1) ?? [];
};
