// A service request that is decided at once: how it is made, and how a repeat finds it.
import type { AuditEntry } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import { requestIdFrom, type PartnerId, type UserId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { ServiceRequest } from '../../domain/service-request.ts';
import type { Instant } from '../../domain/time.ts';
import type { Deps } from '../commands/deps.ts';

/** The fields of every request that is approved at once. */
export const approved = ({ ids }: Pick<Deps, 'ids'>, createdBy: UserId, now: Instant) =>
  ({
    id: requestIdFrom(ids.random(32)),
    status: 'closed',
    outcome: 'approved',
    createdAt: now,
    createdBy,
    closedAt: now,
  }) as const;

/** On a repeat of a keyed command, reads the service request that the first one made. */
export const requestOfProof =
  ({ store }: Pick<Deps, 'store'>, partnerId: PartnerId) =>
  async ({
    answer = '',
  }: Pick<AuditEntry, 'answer'>): Promise<Result<ServiceRequest, FailureOf<'notFound'>>> => {
    const asked = await store.read(partnerId, 'request', answer);
    return asked === undefined ? refuse({ kind: 'notFound' }) : ok(asked.value);
  };
