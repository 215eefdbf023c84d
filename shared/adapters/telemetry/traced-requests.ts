// Spans and request units of the database's requests, retries included. The client tells them to its
// plugins, an unlisted option: should it go, these spans go with it and nothing else.
import { OperationType, ResourceType, type RequestContext, type Response } from '@azure/cosmos';
import type { Span, Telemetry } from '../../ports/telemetry.ts';

type Next = (context: RequestContext) => Promise<Response<unknown>>;

/** The names of a request: what is done, and in which container. Ids stay out. */
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

const statusOf = (error: unknown): string | number => {
  const code: unknown = Object(error).code;
  return typeof code === 'number' || typeof code === 'string' ? code : 'none';
};

/** Takes part in every request of the client. */
export const tracedRequests = (telemetry: Telemetry): unknown => ({
  on: 'request',
  plugin: (request: RequestContext, _diagnostics: unknown, next: Next) => {
    const names = namesOf(request);
    const note = (span: Span, status: string | number, headers: unknown): void => {
      const charge = chargeOf(headers);
      span.note({
        'db.response.status_code': String(status),
        'azure.cosmosdb.operation.request_charge': charge,
      });
      if (charge > 0) telemetry.count('benefits.cosmos.request_units', charge, names);
    };
    const facts = {
      'db.system.name': 'azure.cosmosdb',
      'db.operation.name': names.operation,
      'db.collection.name': names.container,
    };
    const name = `${names.operation} ${names.container}`.trimEnd();
    return telemetry.span(name, { kind: 'client', facts }, async (span) => {
      try {
        const response = await next(request);
        note(span, response.code ?? 'none', response.headers);
        return response;
      } catch (error) {
        note(span, statusOf(error), Object(error).headers);
        throw error;
      }
    });
  },
});
