// Reveals the key of a benefit. First it claims a key in the pool, then one batch writes the
// reveal, the end of the refund and the audit entry; only after that does the caller get the key.
// The key is unsealed before the batch, so that no partner loses a refund for a key that cannot be
// shown. A repeated reveal shows the same key, and each one gets an audit entry.
import type { Command } from '../../domain/audit.ts';
import { answers } from '../../domain/catalog.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { BenefitId } from '../../domain/ids.ts';
import type { PoolKey } from '../../domain/key.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { keyToReveal, revealedBy } from '../../domain/reveal.ts';
import type { Instant } from '../../domain/time.ts';
import type { KeySealing } from '../../ports/key-sealing.ts';
import type { ClaimedKey } from '../../ports/key-store.ts';
import { claimKey, existingClaim, type ClaimDeps } from './claim-key.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { loadBenefit } from '../benefits/load-benefit.ts';
import { settleClaim } from './release-stale-claim.ts';
import { recordChange } from '../benefits/seat-changes.ts';

export interface RevealKeys {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  /** The caller accepts that the right to a refund ends. */
  readonly acknowledged: boolean;
  readonly reason?: string;
}

export type RevealFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'noKeyRequired'
  | 'refundForfeitNotAcknowledged'
  | 'keyPoolEmpty'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** A key in clear text. It belongs in one answer and must not be stored or logged. */
export interface RevealedKey extends Pick<PoolKey, 'kind'> {
  readonly key: string;
  /** The number of activations the key allows; absent: no limit. */
  readonly activationsAllowed?: number;
  readonly instructions: string;
  /** When the key was first revealed. */
  readonly revealedAt: Instant;
}

export interface RevealDeps extends Deps, ClaimDeps {
  readonly ids: Deps['ids'];
  readonly sealing: KeySealing;
}

interface Found {
  readonly claimed: ClaimedKey;
  /** True when this command revealed the key first. */
  readonly isFirst: boolean;
  readonly text: string;
  readonly activationsAllowed: number | undefined;
  readonly instructions: string;
  readonly revealedAt: Instant;
}

/**
 * The owner of a sealed key, as the pool's documents name it: the key was sealed for this owner.
 */
export const ownerOf = ({ id, poolId }: Pick<PoolKey, 'id' | 'poolId'>): string =>
  `${poolId}/${id}`;

/** @returns the key, the same one each time; or the first rule that refuses the reveal */
export const revealKeys =
  (deps: RevealDeps) =>
  async (request: RevealKeys): Promise<Result<RevealedKey, RevealFailure>> => {
    const { caller, command, benefitId, acknowledged, reason } = request;
    const { partnerId, partner, userId } = caller;
    const { now } = command;

    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { record: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit, record, storedPurchase } = loaded;
      const decided = keyToReveal(benefit, acknowledged, deps.policy, now);
      if (!decided.ok) return decided;
      const { poolId, number, given } = decided.value;
      const wanted = { partnerId, poolId, record: benefit.record, number };
      const claimed = given === undefined ? await claimKey(deps, wanted, now) : undefined;
      if (claimed !== undefined && !claimed.ok) return claimed;
      const { item, quantity } = benefit;
      const found = claimed?.value ?? (await existingClaim(deps, wanted));
      if (found === undefined) throw new Error(`${benefitId}: the pool does not have its key`);
      const { sealed } = found.key.value;
      const text = await deps.sealing.open(sealed, ownerOf(found.key.value));
      const told = {
        action: 'revealKeys',
        ...(reason !== undefined && { reason }),
        value: {
          claimed: found,
          isFirst: claimed !== undefined,
          text,
          activationsAllowed:
            found.key.value.activationsAllowed ??
            (answers(item, 'key', 'asItemSays') ? item.activationsAllowed : undefined) ??
            quantity.total,
          instructions: item.instructions,
          revealedAt: given?.at ?? now,
        },
      };
      if (given !== undefined) return ok({ ...told, about: `benefit:${benefitId}`, changes: [] });
      const { claimId } = found.claim.value;
      const after = revealedBy(benefit, { claimId, at: now, by: userId }, deps.policy);
      return ok({
        ...told,
        changes: [
          { op: 'replace', before: storedPurchase, value: after.purchase } as const,
          recordChange(record, after.record),
        ],
      });
    };

    const done = await execute<Found, RevealFailure>(deps, { partnerId, command, decide });
    if (!done.ok) return done;
    const { claimed, isFirst, text, activationsAllowed, instructions, revealedAt } =
      done.value.value;
    if (isFirst) await settleClaim(deps, claimed);
    return ok({
      key: text,
      kind: claimed.key.value.kind,
      ...(activationsAllowed !== undefined && { activationsAllowed }),
      instructions,
      revealedAt,
    });
  };
