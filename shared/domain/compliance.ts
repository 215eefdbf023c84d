// The compliance export, which shows how a partner used licences: each grant, key, seat and
// activation with the audit entry that proves it. It contains no keys and no support ids.
import type { AuditEntry } from './audit.ts';
import type { Activation } from './activation.ts';
import { isCarriedOver, type Benefit } from './benefit.ts';
import { isPaid, type Purchase } from './purchase.ts';
import type { Instant } from './time.ts';

export const complianceEvents = [
  'granted',
  'keyRevealed',
  'keyReplaced',
  'redeemed',
  'assigned',
  'carriedOver',
  'removed',
  'activationRequested',
  'activated',
  'revoked',
  'purchaseCancelled',
] as const;
export type ComplianceEvent = (typeof complianceEvents)[number];

export interface ComplianceRecord {
  readonly at: Instant;
  readonly event: ComplianceEvent;
  readonly purchaseId: string;
  readonly benefitId?: string;
  readonly itemId?: string;
  readonly name: string;
  readonly quantity?: number;
  readonly unit?: string;
  /** The person to whom it was given or from whom it was taken. */
  readonly userId?: string;
  /** The person who did it; absent: the system. */
  readonly by?: string;
  readonly until?: Instant;
  /** The id of the audit entry; absent: the audit has no entry that old. */
  readonly evidence?: string;
}

type Found = Omit<ComplianceRecord, 'evidence'> & { readonly entity: string };

const ofActivation = (activation: Activation): readonly Omit<Found, keyof Base>[] => [
  {
    at: activation.requestedAt,
    event: 'activationRequested',
    by: activation.requestedBy,
    entity: `activation:${activation.id}`,
  },
  ...(activation.status === 'active'
    ? [
        {
          at: activation.activatedAt,
          event: 'activated' as const,
          until: activation.expiresAt,
          entity: `activation:${activation.id}`,
        },
      ]
    : []),
];

type Base = Pick<ComplianceRecord, 'purchaseId' | 'benefitId' | 'itemId' | 'name'>;

const ofBenefit = (benefit: Benefit): readonly Found[] => {
  const { item, purchase, record, quantity, activation } = benefit;
  const { id: benefitId } = benefit;
  const base: Base = { purchaseId: purchase.id, benefitId, itemId: item.id, name: item.name };
  const entity = `benefit:${benefitId}`;
  const { revealed, replacement, redeemed, revoked, seats, formerSeats } = record;
  // The renewal has taken over the people who held it in the term before.
  const given = [...formerSeats, ...seats].map((seat) =>
    isCarriedOver(seat, purchase)
      ? { at: purchase.purchasedAt, event: 'carriedOver' as const, userId: seat.userId, entity }
      : {
          at: seat.assignedAt,
          event: 'assigned' as const,
          userId: seat.userId,
          by: seat.assignedBy,
          entity,
        },
  );
  const taken = formerSeats.map(({ userId, removedAt, removedBy }) => ({
    at: removedAt,
    event: 'removed' as const,
    userId,
    by: removedBy,
    entity,
  }));
  const acts = [
    revealed && { at: revealed.at, by: revealed.by, event: 'keyRevealed' as const, entity },
    replacement && {
      at: replacement.at,
      by: replacement.by,
      event: 'keyReplaced' as const,
      entity,
    },
    redeemed && { at: redeemed.at, by: redeemed.by, event: 'redeemed' as const, entity },
    revoked && { at: revoked.at, by: revoked.by, event: 'revoked' as const, entity },
  ].filter((act) => act !== undefined);
  const granted = {
    at: purchase.purchasedAt,
    event: 'granted' as const,
    ...(quantity.total !== undefined && { quantity: quantity.total }),
    unit: quantity.unit,
    until: purchase.benefitsEndAt,
    entity: `purchase:${purchase.id}`,
  };
  return [
    granted,
    ...given,
    ...taken,
    ...acts,
    ...(activation === undefined ? [] : ofActivation(activation)),
  ].map((each) => ({ ...base, ...each }));
};

const ofPurchase = (purchase: Purchase): readonly Found[] =>
  isPaid(purchase) && purchase.status === 'cancelled'
    ? [
        {
          at: purchase.cancelledAt,
          event: 'purchaseCancelled',
          purchaseId: purchase.id,
          name: purchase.packageId,
          entity: `purchase:${purchase.id}`,
        },
      ]
    : [];

const proofKey = (of: string, at: Instant): string => `${at} ${of}`;

/** The records, oldest first, each with its proof. */
export const complianceRecords = (
  benefits: readonly Benefit[],
  purchases: readonly Purchase[],
  audit: readonly AuditEntry[],
): ComplianceRecord[] => {
  const proofs = new Map(
    audit.flatMap(({ id, at, changes }) =>
      changes.map(({ entity }) => [proofKey(entity, at), id] as const),
    ),
  );
  return [
    ...benefits.flatMap((benefit) => ofBenefit(benefit)),
    ...purchases.flatMap((purchase) => ofPurchase(purchase)),
  ]
    .map(({ entity, ...found }) => {
      const evidence = proofs.get(proofKey(entity, found.at));
      return { ...found, ...(evidence !== undefined && { evidence }) };
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
};
