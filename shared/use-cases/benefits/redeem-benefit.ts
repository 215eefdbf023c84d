// Records that the token of a licence-based cloud benefit was redeemed.
import type { Command } from '../../domain/audit.ts';
import type { Benefit } from '../../domain/benefit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { BenefitId } from '../../domain/ids.ts';
import { redeem } from '../../domain/redemption.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { loadBenefit } from './load-benefit.ts';
import { recordChange } from './seat-changes.ts';

export interface RedeemBenefit {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  /** Absent: now. */
  readonly redeemedAt?: Instant;
}

export type RedeemFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notRedeemable'
  | 'keyNotRevealed'
  | 'validationFailed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** @returns the benefit; a second record does not change the first time */
export const redeemBenefit =
  (deps: Deps) =>
  async (request: RedeemBenefit): Promise<Result<Benefit, RedeemFailure>> => {
    const { caller, command, benefitId, redeemedAt = command.now } = request;
    const { partnerId, partner, userId } = caller;
    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { record: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit } = loaded;
      const redeemed = redeem(benefit, userId, redeemedAt, command.now);
      if (!redeemed.ok) return redeemed;
      const record = redeemed.value;
      const changes = record === benefit.record ? [] : [recordChange(loaded.record, record)];
      return ok({ value: { ...benefit, record }, action: 'redeem', changes });
    };
    const done = await execute<Benefit, RedeemFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(done.value.value) : done;
  };
