// The history of a benefit's seats, which grows without end: the latest of it is in the benefit's record, the
// rest in pages that never change. So each change of the record costs the same, however many there were.
import type { BenefitRecord, FormerSeat } from './benefit.ts';
import { changesAmong } from './credit.ts';
import type { BenefitId, UserId } from './ids.ts';
import { portionsOf } from './portions.ts';
import type { Instant } from './time.ts';

/** Seats that were held once, in the order in which they were taken. */
export interface FormerSeats {
  /** `{benefit}:{number}`, counted from 1. */
  readonly id: string;
  readonly seats: readonly FormerSeat[];
}

/** So many of the latest stay in the record; as many more make a page. */
const kept = 25;
/** A record from before there were pages goes into a few large ones. */
const largest = 500;

const pageId = (benefitId: BenefitId, number: number): string => `${benefitId}:${number}`;

/** The ids of a record's pages. */
export const pagesOf = ({ id, earlier }: BenefitRecord): readonly string[] =>
  Array.from({ length: earlier?.pages ?? 0 }, (_, at) => pageId(id, at + 1));

export interface Paged {
  readonly record: BenefitRecord;
  /** New ones; to be created in the batch of the record. */
  readonly pages: readonly FormerSeats[];
}

/**
 * Moves into pages what the record need not keep.
 * @param freeAt when a seat may go to somebody else; until then it stays in the record
 */
export const paged = (
  record: BenefitRecord,
  freeAt: (seat: FormerSeat) => Instant,
  now: Instant,
): Paged => {
  const { id, formerSeats, earlier } = record;
  if (formerSeats.length < 2 * kept) return { record, pages: [] };
  const latest = new Map<UserId, FormerSeat>(formerSeats.map((seat) => [seat.userId, seat]));
  const stays = (seat: FormerSeat, at: number): boolean =>
    at >= formerSeats.length - kept || (latest.get(seat.userId) === seat && now < freeAt(seat));
  const gone = formerSeats.filter((seat, at) => !stays(seat, at));
  if (gone.length < kept) return { record, pages: [] };
  const before = earlier?.pages ?? 0;
  const pages = portionsOf(gone, largest).map((seats, at) => ({
    id: pageId(id, before + at + 1),
    seats,
  }));
  const holders = gone.filter((seat) => seat.carriedOver !== true).map(({ userId }) => userId);
  const lastHolder = holders.at(-1) ?? earlier?.last;
  return {
    record: {
      ...record,
      formerSeats: formerSeats.filter((seat, at) => stays(seat, at)),
      earlier: {
        pages: before + pages.length,
        changes:
          (earlier?.changes ?? 0) +
          changesAmong(earlier?.last === undefined ? holders : [earlier.last, ...holders]),
        ...(lastHolder !== undefined && { last: lastHolder }),
      },
    },
    pages,
  };
};
