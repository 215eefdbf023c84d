// Replaces a key, once: it claims the new key, then writes it with the closed service request in
// one batch. The next reveal shows the new key.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { BenefitId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { poolOfReplacement, replacedBy } from '../../domain/reveal.ts';
import type { ServiceRequest } from '../../domain/service-request.ts';
import type { ClaimedKey } from '../../ports/key-store.ts';
import { claimKey } from './claim-key.ts';
import type { Caller } from '../commands/deps.ts';
import { approved, requestOfProof } from '../service-requests/closed-request.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { loadBenefit } from '../benefits/load-benefit.ts';
import type { RevealDeps } from './reveal-keys.ts';
import { settleClaim } from './release-stale-claim.ts';
import { recordChange } from '../benefits/seat-changes.ts';

export interface ReplaceKey {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly reason: string;
}

export type ReplaceFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'noKeyRequired'
  | 'alreadyReplaced'
  | 'keyNotRevealed'
  | 'replacementWindowClosed'
  | 'keyPoolEmpty'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** @returns the closed service request; a repeat of the command gets the same one */
export const replaceKey =
  (deps: RevealDeps) =>
  async (request: ReplaceKey): Promise<Result<Executed<ServiceRequest>, ReplaceFailure>> => {
    const { caller, command, benefitId, reason } = request;
    const { partnerId, partner, userId } = caller;
    const { now } = command;
    let claimed: ClaimedKey | undefined;

    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { record: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit, record } = loaded;
      const pool = poolOfReplacement(benefit, deps.policy, now);
      if (!pool.ok) return pool;
      // A repeat, or a command for a key of another request, must not claim a licence key in the
      // pool.
      if ((await deps.store.readAudit(partnerId, command.id)) !== undefined)
        return refuse({ kind: 'concurrentChange' });
      const wanted = { partnerId, poolId: pool.value, record: benefit.record, number: 2 } as const;
      const claim = await claimKey(deps, wanted, now);
      if (!claim.ok) return claim;
      claimed = claim.value;
      const { claimId } = claimed.claim.value;
      const asked: ServiceRequest = {
        ...approved(deps, caller.userId, now),
        type: 'keyReplacement',
        purchaseId: benefit.purchase.id,
        benefitId,
        reason,
      };
      return ok({
        value: asked,
        action: 'replaceKey',
        reason,
        answer: asked.id,
        changes: [
          recordChange(record, replacedBy(benefit.record, { claimId, at: now, by: userId })),
          { op: 'create', kind: 'request', value: asked } as const,
        ],
      });
    };

    const done = await execute<ServiceRequest, ReplaceFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: requestOfProof(deps, partnerId),
    });
    if (done.ok && !done.value.replayed && claimed !== undefined) await settleClaim(deps, claimed);
    return done;
  };
