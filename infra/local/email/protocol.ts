// Local cloud, e-mail: `POST /emails:send` and `GET /emails/operations/{id}` of API 2025-09-01.
// Knows the protocol; does not know whether a request came by socket or in process.
import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../contract/contract.ts';
import {
  bare,
  json,
  readJson,
  type Answering,
  type WireAnswer,
  type WireRequest,
} from '../contract/wire.ts';
import type { EmailFault, EmailFaults } from './faults.ts';
import { readMessage } from './message.ts';
import type { Outbox } from './outbox.ts';
import { refuseSignature } from './signature.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const operationPath = /^\/emails\/operations\/([^/]+)$/;
/** Seconds after which a client should ask for the status. */
const retryAfter = '1';

export interface ProtocolParts {
  readonly key: string;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly faults: EmailFaults;
  /** Counts the requests that reached the service. */
  readonly counters: { posts: number; lookUps: number };
}

const failure = (status: number, code: string, message: string, target?: string): WireAnswer =>
  json(
    status,
    { error: { code, message, ...(target ? { target } : {}) } },
    { 'x-ms-error-code': code },
  );

/** What a fault gives the caller: an error answer, or no answer at all. */
const faulty = async (
  { hanging }: EmailFaults,
  fault: EmailFault,
): Promise<WireAnswer | undefined> => {
  if (fault.hang === true) await hanging.hang();
  if (fault.hang === true || fault.status === undefined) return undefined;
  const answer = failure(fault.status, fault.status === 429 ? 'TooManyRequests' : 'Fault', 'Fault');
  const headers: WireAnswer['headers'] = fault.retryAfter
    ? [['retry-after', String(fault.retryAfter)]]
    : [];
  return { ...answer, headers: [...answer.headers, ...headers] };
};

const accepted = (request: WireRequest, id: string): WireAnswer => {
  const { origin, search } = new URL(request.url);
  return json(
    202,
    { id, status: 'Running' },
    {
      'operation-location': `${origin}/emails/operations/${id}${search}`,
      'retry-after': retryAfter,
    },
  );
};

const send = async (
  parts: ProtocolParts,
  request: WireRequest,
): Promise<WireAnswer | undefined> => {
  const { outbox, faults, clock } = parts;
  parts.counters.posts += 1;
  const broken = faults.take('refuse');
  if (broken) return faulty(faults, broken);
  const id = (request.headers['operation-id'] ?? randomUUID()).toLowerCase();
  if (!guid.test(id)) return failure(400, 'BadRequest', 'Operation-Id must be a GUID.');
  const read = readMessage(readJson(request.body));
  if ('refused' in read) {
    const { refused } = read;
    const code = refused.status === 501 ? 'NotImplemented' : 'InvalidRequest';
    return failure(refused.status, code, refused.message, refused.target);
  }
  const bodyHash = createHash('sha256').update(request.body).digest('hex');
  const known = outbox.operation(id);
  if (known && known.bodyHash !== bodyHash) {
    return failure(409, 'Conflict', 'This Operation-Id belongs to another message.');
  }
  if (!known) {
    const status = faults.take('outcome')?.outcome ?? 'Succeeded';
    outbox.accept({ id, bodyHash, status }, read.message, clock.now());
  }
  const lost = faults.take('lose');
  return lost ? faulty(faults, lost) : accepted(request, id);
};

const lookUp = async (parts: ProtocolParts, id: string): Promise<WireAnswer | undefined> => {
  parts.counters.lookUps += 1;
  const broken = parts.faults.take('status');
  if (broken) return faulty(parts.faults, broken);
  const operation = parts.outbox.operation(id.toLowerCase());
  if (!operation) return failure(404, 'NotFound', 'There is no such operation.');
  const { status } = operation;
  const error = status === 'Failed' ? { error: { code: 'Failed', message: 'Not sent.' } } : {};
  const running = status === 'Running' || status === 'NotStarted';
  return json(
    200,
    { id: operation.id, status, ...error },
    running ? { 'retry-after': retryAfter } : {},
  );
};

/**
 * Makes the function that answers the part's requests.
 * @returns undefined instead of an answer when the connection is to break
 */
export const answerEmail =
  (parts: ProtocolParts): Answering =>
  async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const operation = operationPath.exec(pathname)?.[1];
    const sends = request.method === 'POST' && pathname === '/emails:send';
    if (!sends && !(request.method === 'GET' && operation)) {
      return failure(501, 'NotImplemented', `Not emulated: ${request.method} ${pathname}`);
    }
    const unsigned = refuseSignature(request, parts.key);
    if (unsigned) return failure(401, 'Denied', unsigned);
    if (!searchParams.get('api-version')) {
      return failure(400, 'MissingApiVersionParameter', 'The parameter api-version is required.');
    }
    return sends ? send(parts, request) : operation ? lookUp(parts, operation) : bare(404);
  };
