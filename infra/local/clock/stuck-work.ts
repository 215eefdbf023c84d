// Local cloud, clock: notices documents that stay due however often the schedules fire. A sweep that
// leaves its work as it was would run for ever in Azure, unseen; here it is an error.
import type { DueDocument, DueDocuments } from './due-work.ts';

const minute = 60_000;
/** Younger documents are work as usual. */
const asUsual = 10 * minute;
/** Documents are counted this often. */
const pause = 30 * minute;
/** What has been late for so long, at every look, is stuck. */
const longest = 4 * 60 * minute;

const nameOf = ({ container, id }: DueDocument): string => `${container} ${id}`;

/** A document as an error tells of it. */
export const dueLine = (document: DueDocument): string =>
  `${nameOf(document)} since ${document.nextActionAt}`;

/** Watches the documents of a timeline. */
export const createStuckWork = (documents: DueDocuments) => {
  /** When each late document was first seen so, ms. */
  let late = new Map<string, number>();
  let seenAt = -Infinity;
  let ticks = 0;

  const forget = (): void => {
    late = new Map();
    seenAt = -Infinity;
    ticks = 0;
  };

  return {
    /**
     * A schedule has fired.
     * @param isOutage nothing could be done: that is no fault of the sweeps
     */
    fired(isOutage: boolean): void {
      if (isOutage) forget();
      else ticks += 1;
    },
    /** @throws Error naming the documents that have been late for four hours, whatever was fired */
    check(now: number): void {
      const first = documents.smallest();
      if (first === undefined || first > now - asUsual) return forget();
      if (now < seenAt + pause) return;
      seenAt = now;
      const found = documents.upTo(now - asUsual);
      const before = late;
      late = new Map(found.map((one) => [nameOf(one), before.get(nameOf(one)) ?? now]));
      const stuck = found.filter((one) => now - (before.get(nameOf(one)) ?? now) >= longest);
      if (stuck.length === 0 || ticks === 0) return;
      const told = `Still due after ${ticks} ticks: ${stuck.map(dueLine).join('; ')}`;
      forget();
      throw new Error(told);
    },
  };
};
