// Removes the marketing contact. Not while an offer is being activated: that waits for the contact, and naming another
// one lets it go on. An active offer waits for nobody; its link becomes void, and no further mail about it is sent.
import { isRunningStatus, activationStatusAt } from '../../domain/activation.ts';
import { entailedBy } from '../../domain/activation-kind.ts';
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { contactKey, remainderOf, type MarketingContact } from '../../domain/marketing-contact.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { withoutContact } from '../../domain/user.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';

export interface RemoveContact {
  readonly caller: Caller;
  readonly command: Command;
  readonly condition?: (before: MarketingContact) => Promise<boolean>;
}

export type RemoveContactFailure = FailureOf<
  | 'notFound'
  | 'preconditionFailed'
  | 'programNotMigrated'
  | 'marketingContactInUse'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** Whether an offer is on its way to the contact. */
const isAwaited = async (
  store: Pick<PartnerStore, 'list'>,
  partnerId: PartnerId,
  now: Instant,
): Promise<boolean> => {
  const found = await store.list(partnerId, ['activation', 'purchase']);
  const purchases = new Map(
    found.flatMap((one) => (one.kind === 'purchase' ? [[one.value.id, one.value] as const] : [])),
  );
  return found.some((one) => {
    if (one.kind !== 'activation' || !entailedBy(one.value.kind).instructsContact) return false;
    const purchase = purchases.get(one.value.purchaseId);
    return purchase !== undefined && isRunningStatus(activationStatusAt(one.value, purchase, now));
  });
};

/** @returns nothing: afterwards the partner has no contact */
export const removeMarketingContact =
  ({ store, backOff }: Pick<Deps, 'store' | 'backOff'>) =>
  async ({
    caller,
    command,
    condition,
  }: RemoveContact): Promise<Result<void, RemoveContactFailure>> => {
    const { partnerId } = caller;
    const decide = async () => {
      const [before, partner] = await Promise.all([
        store.read(partnerId, 'marketing-contact', contactKey),
        store.read(partnerId, 'partner', 'partner'),
      ]);
      if (before === undefined || partner === undefined) return refuse({ kind: 'notFound' });
      if (condition !== undefined && !(await condition(before.value)))
        return refuse({ kind: 'preconditionFailed' });
      if (partner.value.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      if (await isAwaited(store, partnerId, command.now))
        return refuse({ kind: 'marketingContactInUse' });
      const user = await store.read(partnerId, 'user', before.value.userId);
      const removedContact = remainderOf(before.value, command.now);
      const changes: Change[] = [
        { op: 'delete', before },
        { op: 'replace', before: partner, value: { ...partner.value, removedContact } },
        ...(user === undefined
          ? []
          : [{ op: 'replace' as const, before: user, value: withoutContact(user.value) }]),
      ];
      return ok({ value: undefined, action: 'removeMarketingContact', changes });
    };
    const done = await execute<void, RemoveContactFailure>(
      { store, backOff },
      { partnerId, command, decide },
    );
    return done.ok ? ok(undefined) : done;
  };
