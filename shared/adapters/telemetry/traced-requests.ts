// Spans and request units of the database's requests, retries included. The client reports requests
// to its plugins, which are an undocumented option: if it is removed, only these spans are lost.
import { OperationType, ResourceType, type RequestContext, type Response } from '@azure/cosmos';
import type { Telemetry } from '../../ports/telemetry.ts';

type Next = (context: RequestContext) => Promise<Response<unknown>>;

/** Names a request by operation and container, without ids. */
const namesOf = ({
  operationType = OperationType.Read,
  resourceType,
  path = '',
}: RequestContext) => {
  const [, container = ''] = /\/colls\/([^/]+)/.exec(`/${path}`) ?? [];
  const isItem = resourceType === ResourceType.item;
  return { operation: isItem ? operationType : `${operationType} ${resourceType}`, container };
};

const chargeOf = (headers: unknown): number => {
  const charge = Object(headers)['x-ms-request-charge'];
  return Number(charge ?? 0) || 0;
};

/**
 * The outcome of a request: the client throws for every status that is not a success, even for
 * expected ones.
 */
interface Ended {
  readonly status: string | number;
  readonly headers: unknown;
  readonly answer: () => Response<unknown>;
}

const ending = async (next: Next, request: RequestContext): Promise<Ended> => {
  try {
    const response = await next(request);
    return { status: response.code ?? 'none', headers: response.headers, answer: () => response };
  } catch (error) {
    const { code, headers } = Object(error);
    const status = typeof code === 'number' || typeof code === 'string' ? code : 'none';
    return {
      status,
      headers,
      answer: () => {
        throw error;
      },
    };
  }
};

/** Whether operators should see a status: a missing document and a lost condition are normal. */
const isTrouble = (status: string | number): boolean =>
  typeof status !== 'number' || status >= 500 || [401, 403, 408, 429, 449].includes(status);

/** A plugin that sees every request of the client. */
export const tracedRequests = (telemetry: Telemetry): unknown => ({
  on: 'request',
  plugin: async (request: RequestContext, _diagnostics: unknown, next: Next) => {
    const names = namesOf(request);
    const facts = {
      'db.system.name': 'azure.cosmosdb',
      'db.operation.name': names.operation,
      'db.collection.name': names.container,
    };
    const name = `${names.operation} ${names.container}`.trimEnd();
    const { answer } = await telemetry.span(name, { kind: 'client', facts }, async (span) => {
      const ended = await ending(next, request);
      const charge = chargeOf(ended.headers);
      span.note({
        'db.response.status_code': String(ended.status),
        'azure.cosmosdb.operation.request_charge': charge,
      });
      if (isTrouble(ended.status)) span.fail(String(ended.status));
      if (charge > 0) telemetry.count('benefits.cosmos.request_units', charge, names);
      return ended;
    });
    return answer();
  },
});
