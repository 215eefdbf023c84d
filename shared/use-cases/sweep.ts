// A sweep: everything of a kind that is due, oldest first, page by page. One that fails is put off
// so that it cannot block the head of the queue; what is left is found by the next sweep.
import { instantOf, type Instant } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { DueEntity, DueQuery, PartnerStore } from '../ports/partner-store.ts';

export interface SweepDeps {
  readonly store: PartnerStore;
  readonly clock: Clock;
}

export interface Swept {
  readonly done: number;
  /** What went wrong, one line each, without personal data. */
  readonly failed: readonly string[];
}

const pageSize = 100;

/** Nobody waits behind a partner with a thousand due things: one of each partner in turn. */
const inTurn = (due: readonly DueEntity[]): DueEntity[] => {
  const turns = new Map<string, number>();
  const ranked = due.map((entity, index) => {
    const turn = turns.get(entity.partnerId) ?? 0;
    turns.set(entity.partnerId, turn + 1);
    return { entity, turn, index };
  });
  return ranked
    .toSorted((one, other) => one.turn - other.turn || one.index - other.index)
    .map(({ entity }) => entity);
};

/**
 * @param handle one due entity; it moves or removes `nextActionAt`, or is found again
 */
export const sweep = async (
  { store, clock }: SweepDeps,
  kind: DueQuery['kind'],
  handle: (due: DueEntity, now: Instant) => Promise<void>,
): Promise<Swept> => {
  const now = instantOf(clock.now());
  const failed: string[] = [];
  let done = 0;
  let after: DueEntity | undefined;
  for (;;) {
    const page = await store.due({ kind, now, limit: pageSize, ...(after && { after }) });
    for (const due of inTurn(page)) {
      try {
        await handle(due, now);
        done += 1;
      } catch (error) {
        failed.push(`${kind} ${due.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    after = page.at(-1);
    if (page.length < pageSize) return { done, failed };
  }
};
