// What operators work on: the activations of all partners, a page at a time.
import {
  isRunningStatus,
  runningStatuses,
  type ActivationStatus,
} from '../../domain/activation.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { ActivationQuery, PartnerStore } from '../../ports/partner-store.ts';
import type { WatchedActivation } from './list-activations.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'activations' | 'purchasesOf'>;
}

export type OperatorsActivation = WatchedActivation & { readonly partnerId: PartnerId };

/** What operators look for. What is found may be more: a status follows from the purchase, too. */
export interface ActivationSearch extends Pick<ActivationQuery, 'after' | 'limit'> {
  readonly status?: ActivationStatus | undefined;
  readonly overdue?: boolean | undefined;
}

/** The stored statuses that may be shown as this one. */
const storedFor = (status: ActivationStatus): readonly string[] => {
  if (status === 'expired') return ['active'];
  return status === 'cancelled' ? ['cancelled', 'active', ...runningStatuses] : [status];
};

const queryOf = ({ status, overdue, ...page }: ActivationSearch, now: Instant): ActivationQuery => {
  const stored = status && storedFor(status);
  if (overdue !== true) return { ...page, ...(stored && { statuses: stored }) };
  const statuses = (stored ?? runningStatuses).filter((one) => isRunningStatus(one));
  return { ...page, statuses, dueUpTo: now };
};

/**
 * The latest attempts, oldest due day first: one query for them and one for their purchases.
 * @returns fewer than `limit` at the end only
 */
export const listAllActivations =
  ({ store }: Reading) =>
  async (search: ActivationSearch, now: Instant): Promise<readonly OperatorsActivation[]> => {
    const query = queryOf(search, now);
    if (query.statuses?.length === 0) return [];
    const found = await store.activations(query);
    const purchases = await store.purchasesOf(found.map(({ value }) => value.purchaseId));
    const byId = new Map(purchases.map(({ value }) => [value.id, value]));
    return found.flatMap(({ partnerId, value: activation }) => {
      const purchase = byId.get(activation.purchaseId);
      return purchase === undefined ? [] : [{ partnerId, activation, purchase }];
    });
  };
