// All seats of a benefit that were held once: those in its record, and those in pages.
import type { Benefit, BenefitRecord, FormerSeat } from '../../domain/benefit.ts';
import { pagesOf } from '../../domain/former-seats.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'readMany'>;
}

const takenFirst = (one: FormerSeat, other: FormerSeat): number =>
  one.removedAt < other.removedAt ? -1 : Number(one.removedAt > other.removedAt);

/** In the order in which they were taken; a hundred pages are one query. */
export const listFormerSeats =
  ({ store }: Reading) =>
  async (partnerId: PartnerId, record: BenefitRecord): Promise<readonly FormerSeat[]> => {
    const pages = await store.readMany(partnerId, 'former-seats', pagesOf(record));
    return [...pages.flatMap(({ value }) => value.seats), ...record.formerSeats].toSorted(
      takenFirst,
    );
  };

/** The benefits with their whole history. */
export const withHistory = async (
  deps: Reading,
  partnerId: PartnerId,
  benefits: readonly Benefit[],
): Promise<readonly Benefit[]> =>
  Promise.all(
    benefits.map(async (benefit) => {
      if (benefit.record.earlier === undefined) return benefit;
      const formerSeats = await listFormerSeats(deps)(partnerId, benefit.record);
      return { ...benefit, record: { ...benefit.record, formerSeats } };
    }),
  );
