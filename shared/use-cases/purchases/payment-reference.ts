// A bank reference is used once, in whichever company. The registry names the company that may use it,
// and a claim in that company's partition says for what; the claim is written in the batch that books
// the money. A company that was named and never booked the money loses the reference to the next one:
// its claim is blocked first, so that a batch of it which is still on its way cannot be written.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import { paymentIdFrom, type PartnerId, type PaymentId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { referenceKey } from '../../domain/unapplied-payment.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import type { Registered, Registry } from '../../ports/registry.ts';
import { commandIdOf } from '../commands/command-id.ts';
import { execute, type Writing } from '../commands/execute.ts';

export interface ReferenceDeps extends Writing {
  readonly ids: Pick<Identifiers, 'digest'>;
  readonly registry: Pick<Registry, 'namePayment' | 'takeOverPayment'>;
}

type Claim = Stored<'claim'> | undefined;
export type ReferenceFailure = FailureOf<
  'paymentReferenceUsed' | 'concurrentChange' | 'idempotencyKeyReused'
>;

/** The id of the money that has this bank reference. */
export const paymentIdOf = (ids: Pick<Identifiers, 'digest'>, reference: string): PaymentId =>
  paymentIdFrom(ids.digest('bank-reference', referenceKey(reference)));

const claimId = (paymentId: PaymentId): string => `payment:${paymentId}`;

/** The holder of a claim that is blocked: another company may use the reference. */
const nobody = 'nobody';
/** The holder of a claim for money that pays for nothing. */
export const unapplied = 'unapplied';

export const isFree = (claim: Claim): boolean =>
  claim === undefined || claim.value.holder === nobody;

/**
 * The claim for this money, to be written in the batch that books it.
 * @param holder the purchase that it pays, or `unapplied`
 */
export const claimPayment = (before: Claim, paymentId: PaymentId, holder: string): Change => {
  const value = { id: claimId(paymentId), holder };
  return before === undefined
    ? { op: 'create', kind: 'claim', value }
    : { op: 'replace', before, value };
};

/** Blocks the claim of another company, unless it has booked the money. */
const block = async (
  deps: ReferenceDeps,
  command: Command,
  paymentId: PaymentId,
  owner: Registered<PartnerId>,
): Promise<Result<unknown, ReferenceFailure>> => {
  const partnerId = owner.value;
  const id = commandIdOf(deps.ids, command.id, 'blockPayment', owner.etag);
  return execute<void, ReferenceFailure>(deps, {
    partnerId,
    command: { id, now: command.now, actor: command.actor },
    decide: async () => {
      const claim = await deps.store.read(partnerId, 'claim', claimId(paymentId));
      if (!isFree(claim)) return refuse({ kind: 'paymentReferenceUsed' });
      const changes = [claimPayment(claim, paymentId, nobody)];
      return ok({ value: undefined, action: 'blockPayment', changes });
    },
  });
};

const attempts = 8;
/** So often a company that is named gets the time to book the money before its claim is blocked. */
const patience = 2;

/**
 * Makes the registry name this company for the money.
 * @returns the company's claim as it is; a batch that writes it with If-Match, or creates it, is
 * refused once another company has taken the reference over
 */
export const namePayment = async (
  deps: ReferenceDeps,
  partnerId: PartnerId,
  command: Command,
  paymentId: PaymentId,
): Promise<Result<Claim, ReferenceFailure>> => {
  const { store, registry, backOff } = deps;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const owner = await registry.namePayment(paymentId, partnerId);
    const claim = await store.read(owner.value, 'claim', claimId(paymentId));
    if (owner.value === partnerId) {
      // Whoever blocked it may be about to take the reference over; this ends that attempt.
      const isOurs =
        claim?.value.holder !== nobody ||
        (await registry.takeOverPayment(paymentId, owner, partnerId));
      if (isOurs) return ok(claim);
    } else {
      if (!isFree(claim)) return refuse({ kind: 'paymentReferenceUsed' });
      if (attempt > patience) {
        const blocked = await block(deps, command, paymentId, owner);
        if (!blocked.ok) return blocked;
        // The next look finds who is named, with the version that this one has written.
        if (await registry.takeOverPayment(paymentId, owner, partnerId)) continue;
      }
    }
    await backOff(attempt);
  }
  return refuse({ kind: 'concurrentChange' });
};
