// Requests technical help: one batch writes the request and uses up its part of the benefit.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import { requestIdFrom } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { TechnicalRequest } from '../../domain/service-request.ts';
import { spend, type TechnicalRequestFailure } from '../../domain/technical-request.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { getRequest, quoted, type QuotedRequest } from './list-requests.ts';
import { loadBenefit } from '../benefits/load-benefit.ts';
import { recordChange } from '../benefits/seat-changes.ts';
import { useOf } from '../benefits/use-of.ts';

/** The details of the request, as they are stored with it. */
type Details = Pick<
  TechnicalRequest,
  'type' | 'benefitId' | 'title' | 'description' | 'severity' | 'customer' | 'hours'
>;

export interface RequestSupport extends Details {
  readonly caller: Caller;
  readonly command: Command;
  /** The caller accepts that the right to a refund may end. */
  readonly acknowledged: boolean;
}

export type RequestSupportFailure =
  | TechnicalRequestFailure
  | FailureOf<
      | 'refundForfeitNotAcknowledged'
      | 'notFound'
      | 'programNotMigrated'
      | 'concurrentChange'
      | 'idempotencyKeyReused'
    >;

/** @returns the open request with the ids to quote; a repeat of the command gets the same one */
export const requestSupport =
  (deps: Deps) =>
  async (
    request: RequestSupport,
  ): Promise<Result<Executed<QuotedRequest>, RequestSupportFailure>> => {
    const { caller, command, acknowledged, ...details } = request;
    const { partnerId, partner, userId } = caller;
    const { now } = command;

    const decide = async () => {
      const parts = { record: true, activation: true };
      const loaded = await loadBenefit(deps, partnerId, details.benefitId, parts);
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter')
        return refuse({ kind: 'programNotMigrated', technical: true });
      const spent = spend(loaded.benefit, details.type, details.hours ?? 1, now);
      if (!spent.ok) return spent;
      const used = useOf(deps, loaded, 'requestSupport', { caller, acknowledged, now });
      if (!used.ok) return used;
      const asked: TechnicalRequest = {
        ...details,
        id: requestIdFrom(deps.ids.random(32)),
        status: 'open',
        purchaseId: loaded.purchase.id,
        createdAt: now,
        createdBy: userId,
      };
      return ok({
        value: quoted(asked, loaded.benefit.activation, loaded.purchase, now),
        action: 'requestSupport',
        answer: asked.id,
        changes: [
          { op: 'create', kind: 'request', value: asked } as const,
          recordChange(loaded.record, spent.value),
          ...used.value,
        ],
      });
    };

    return execute<QuotedRequest, RequestSupportFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: async ({ answer = '' }) => {
        const asked = await getRequest(deps)(partnerId, answer, now);
        return asked === undefined ? refuse({ kind: 'notFound' }) : ok(asked);
      },
    });
  };
