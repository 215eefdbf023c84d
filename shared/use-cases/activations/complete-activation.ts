// An operator provisions by hand: a technical benefit with identifiers, an offer without.
import {
  activationStatusAt,
  isRunning,
  isRunningStatus,
  type Activation,
} from '../../domain/activation.ts';
import { entailedBy } from '../../domain/activation-kind.ts';
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { ActivationId, PartnerId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { Registry } from '../../ports/registry.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { execute } from '../commands/execute.ts';
import { readCurrentActivation, type WatchedActivation } from './list-activations.ts';
import { benefitsEnd, expiryOf, provisioned } from './provision-activation.ts';
import { claimIdentifiers, type TechnicalIds } from './technical-identifiers.ts';

export interface CompleteActivation {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly accessId?: string;
  readonly contractId?: string;
  readonly expiresAt?: Instant;
}

export type CompleteFailure = FailureOf<
  | 'notFound'
  | 'activationFinished'
  | 'identifierInUse'
  | 'validationFailed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

const invalid = (pointer: string, detail: string) =>
  refuse({
    kind: 'validationFailed' as const,
    errors: [{ pointer, code: 'ValidationFailed', detail }],
  });

/** A technical activation needs both identifiers; an offer takes none. */
const identifiersFor = (
  { kind }: Activation,
  { accessId, contractId }: CompleteActivation,
): Result<TechnicalIds | undefined, FailureOf<'validationFailed'>> => {
  if (entailedBy(kind).identifiers) {
    if (accessId === undefined) return invalid('/accessId', 'A technical activation needs one.');
    if (contractId === undefined)
      return invalid('/contractId', 'A technical activation needs one.');
    return ok({ accessId, contractId });
  }
  if (accessId !== undefined) return invalid('/accessId', 'A Go-To-Market offer has none.');
  if (contractId !== undefined) return invalid('/contractId', 'A Go-To-Market offer has none.');
  return ok(undefined);
};

const isRepeat = (activation: Activation, request: CompleteActivation): boolean =>
  activation.status === 'active' &&
  activation.accessId === request.accessId &&
  activation.contractId === request.contractId &&
  (request.expiresAt === undefined || request.expiresAt === activation.expiresAt);

/**
 * An operator provisions an activation by hand.
 * @returns the active activation; a repeat with the same content changes nothing
 */
export const completeActivation =
  (deps: WakingDeps & { readonly registry: Registry }) =>
  async (request: CompleteActivation): Promise<Result<WatchedActivation, CompleteFailure>> => {
    const { command, partnerId, activationId, expiresAt } = request;
    const { now, actor } = command;
    const decide = async () => {
      const found = await readCurrentActivation(deps.store, partnerId, activationId);
      if (found === undefined) return refuse({ kind: 'notFound' });
      const { stored, purchase } = found;
      const action = 'completeActivation';
      const before = stored.value;
      const value = { activation: before, purchase };
      if (isRepeat(before, request)) return ok({ value, action, changes: [] });
      const status = activationStatusAt(before, purchase, now);
      if (!isRunning(before) || !isRunningStatus(status))
        return refuse({ kind: 'activationFinished' });
      const end = benefitsEnd(purchase);
      if (expiresAt !== undefined && (expiresAt <= now || expiresAt > end))
        return invalid('/expiresAt', `Must be in the future and not after ${end}.`);
      const given = identifiersFor(before, request);
      if (!given.ok) return given;
      const taken =
        given.value && (await claimIdentifiers(deps, partnerId, activationId, given.value));
      if (taken !== undefined)
        return refuse({
          kind: 'identifierInUse',
          errors: [{ pointer: `/${taken}`, code: 'IdentifierInUse' }],
        });
      const grant = {
        ...given.value,
        expiresAt: expiresAt ?? expiryOf(deps, before, purchase, now),
        ...('id' in actor ? { by: actor.id } : {}),
      };
      const act = await provisioned(deps, partnerId, before, purchase, grant, now);
      const changes: Change[] = [
        { op: 'replace', before: stored, value: act.after },
        ...act.changes,
      ];
      return ok({ value: { ...value, activation: act.after }, action, changes });
    };
    const done = await execute<WatchedActivation, CompleteFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    if (!done.ok) return done;
    await deps.activations.wake(done.value.value.activation);
    return ok(done.value.value);
  };
