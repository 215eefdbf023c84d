// The compliance export, which shows how a partner used licences and what it paid: each grant, key,
// seat, attempt at an activation, end of a purchase and amount of money, with the audit entry that
// proves it. It contains no keys and no support ids.
import type { AuditEntry } from './audit.ts';
import type { Activation } from './activation.ts';
import { isCarriedOver, type Benefit } from './benefit.ts';
import type { Purchase } from './purchase.ts';
import { statementOf, type StatementEntry } from './statement.ts';
import type { Instant } from './time.ts';
import type { UnappliedPayment, UnappliedReason } from './unapplied-payment.ts';

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
  'activationDeclined',
  'activationCancelled',
  'revoked',
  'purchaseCancelled',
  'purchaseUpgraded',
  'purchaseExpired',
  'orderLapsed',
  'moneyReceived',
  'moneyApplied',
  'moneyToGiveBack',
  'moneyGivenBack',
] as const;
export type ComplianceEvent = (typeof complianceEvents)[number];

export interface ComplianceRecord {
  readonly at: Instant;
  readonly event: ComplianceEvent;
  /** Absent only of money that names no order. */
  readonly purchaseId?: string;
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
  /** The attempt at an activation. */
  readonly activationId?: string;
  /** Of money, in major units of the currency. */
  readonly amount?: number;
  readonly currency?: string;
  readonly reference?: string;
  /** Why the money pays for nothing. */
  readonly reason?: UnappliedReason;
  /** The id of the audit entry; absent: the audit has no entry that old. */
  readonly evidence?: string;
}

/** Fields that are written once, at another instant than the one that they tell. */
const writtenOnce = ['endedAt', 'redeemed'] as const;

type Found = Omit<ComplianceRecord, 'evidence'> & {
  readonly entity: string;
  /** When it was written, or the field that was; absent: at `at`. */
  readonly written?: Instant | (typeof writtenOnce)[number];
};

type Base = Pick<ComplianceRecord, 'purchaseId' | 'benefitId' | 'itemId' | 'name'>;

/** The end of an attempt, with whoever ended it. */
const endOf = (activation: Activation): Pick<Found, 'at' | 'event' | 'by'>[] => {
  if (activation.status !== 'declined' && activation.status !== 'cancelled') return [];
  const { closedAt: at, status } = activation;
  const by = activation.timeline.find(({ event }) => event === status)?.by;
  const event = status === 'declined' ? 'activationDeclined' : 'activationCancelled';
  return [{ at, event, ...(by !== undefined && { by }) }];
};

const ofActivation = (activation: Activation): readonly Omit<Found, keyof Base>[] =>
  [
    {
      at: activation.requestedAt,
      event: 'activationRequested' as const,
      by: activation.requestedBy,
    },
    ...(activation.status === 'active'
      ? [{ at: activation.activatedAt, event: 'activated' as const, until: activation.expiresAt }]
      : []),
    ...endOf(activation),
  ].map((each) => ({
    ...each,
    activationId: activation.id,
    entity: `activation:${activation.id}`,
  }));

const ofBenefit = (benefit: Benefit, earlier: readonly Activation[]): readonly Found[] => {
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
  const attempts = activation === undefined ? [] : [...earlier, activation];
  const acts = [
    revealed && { at: revealed.at, by: revealed.by, event: 'keyRevealed' as const, entity },
    replacement && {
      at: replacement.at,
      by: replacement.by,
      event: 'keyReplaced' as const,
      entity,
    },
    redeemed && {
      at: redeemed.at,
      by: redeemed.by,
      event: 'redeemed' as const,
      entity,
      written: 'redeemed' as const,
    },
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
    ...attempts.flatMap((each) => ofActivation(each)),
  ].map((each) => ({ ...base, ...each }));
};

const lastOf = (purchase: Purchase): Pick<Found, 'at' | 'event' | 'written'> | undefined => {
  switch (purchase.status) {
    case 'cancelled':
      return { at: purchase.cancelledAt, event: 'purchaseCancelled' };
    case 'ended': {
      const isUpgraded = purchase.endedBecause === 'upgraded';
      const event = isUpgraded ? 'purchaseUpgraded' : 'purchaseExpired';
      // A sweep writes that a term has expired, later than it did.
      return { at: purchase.endedAt, event, written: 'endedAt' };
    }
    case 'lapsed':
      return { at: purchase.lapsedAt, event: 'orderLapsed' };
    case 'active':
    case 'pendingPayment':
      return undefined;
  }
};

const endOfPurchase = (purchase: Purchase): readonly Found[] => {
  const last = lastOf(purchase);
  const { id: purchaseId, packageId: name } = purchase;
  return last === undefined
    ? []
    : [{ ...last, purchaseId, name, entity: `purchase:${purchaseId}` }];
};

const moneyEvents = {
  received: 'moneyReceived',
  applied: 'moneyApplied',
  toGiveBack: 'moneyToGiveBack',
  givenBack: 'moneyGivenBack',
} as const;

/** Money is named after the package that it was meant for. */
const ofMoney = (
  { kind, at, recordedAt, paymentId, because, ...entry }: StatementEntry,
  names: ReadonlyMap<string, string>,
): Found => {
  const { purchaseId, amount, currency, reference } = entry;
  return {
    at,
    event: moneyEvents[kind],
    ...(purchaseId !== undefined && { purchaseId }),
    name: names.get(purchaseId ?? '') ?? 'noOrder',
    amount,
    currency,
    ...(reference !== undefined && { reference }),
    ...(because !== undefined && { reason: because }),
    entity: paymentId === undefined ? `purchase:${purchaseId}` : `unapplied-payment:${paymentId}`,
    written: recordedAt,
  };
};

/** The keys of the entries: by the time of a change, and by what is written once. */
const proofsIn = (audit: readonly AuditEntry[]): ReadonlyMap<string, string> =>
  new Map(
    audit.flatMap(({ id, at, changes }) =>
      changes.flatMap(({ entity, fields }) => [
        [`${at} ${entity}`, id] as const,
        ...writtenOnce
          .filter((field) => fields.includes(field))
          .map((field) => [`${field} ${entity}`, id] as const),
      ]),
    ),
  );

/** All that a partner's export is made of. */
export interface Recorded {
  readonly benefits: readonly Benefit[];
  /** Attempts at activations before the current ones. */
  readonly earlierAttempts: readonly Activation[];
  readonly purchases: readonly Purchase[];
  readonly payments: readonly UnappliedPayment[];
  readonly audit: readonly AuditEntry[];
}

/** The records, oldest first, each with its proof. */
export const complianceRecords = (recorded: Recorded): ComplianceRecord[] => {
  const { benefits, earlierAttempts, purchases, payments, audit } = recorded;
  const proofs = proofsIn(audit);
  const names = new Map(purchases.map(({ id, packageId }) => [id as string, packageId]));
  return [
    ...benefits.flatMap((benefit) =>
      ofBenefit(
        benefit,
        earlierAttempts.filter(({ benefitId }) => benefitId === benefit.id),
      ),
    ),
    ...purchases.flatMap((purchase) => endOfPurchase(purchase)),
    ...statementOf(purchases, payments).entries.map((entry) => ofMoney(entry, names)),
  ]
    .map(({ entity, written, ...found }) => {
      const evidence = proofs.get(`${written ?? found.at} ${entity}`);
      return { ...found, ...(evidence !== undefined && { evidence }) };
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
};
