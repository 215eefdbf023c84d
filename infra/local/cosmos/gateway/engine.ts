// The engine behind the HTTP server and the plugin: it authorises a request, injects a fault,
// performs the request, counts it and answers. Knows requests and answers, not sockets and not the
// client's objects.

import { createSecretKey, randomUUID } from 'node:crypto';
import type { Clock } from '../../contract/contract.ts';
import { authorize } from './authorization.ts';
import { refusedCharge } from '../contract/charge.ts';
import type {
  Consistency,
  Fault,
  JsonObject,
  RequestInfo,
  StatusFault,
} from '../contract/contract.ts';
import type { Recorder } from './counters.ts';
import type { FaultSource } from './faults.ts';
import { perform } from '../operations/perform.ts';
import { Refusal } from '../contract/refusal.ts';
import type { Sessions, Sight } from './sessions.ts';
import { levelOf } from './sessions.ts';
import { containerRid, sessionToken } from '../storage/names.ts';
import type { Container, Store } from '../storage/store.ts';
import type { Reply, Target, WireRequest } from '../contract/wire.ts';
import { infoOf, targetOf } from '../contract/wire.ts';

/**
 * An answer, or what happens to the connection instead: `reset` breaks it; `hang` leaves it without
 * an answer.
 */
export type Outcome = Reply | 'reset' | 'hang';
export type Engine = (request: WireRequest) => Outcome;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly key: string;
  readonly counters: Recorder;
  readonly faults: FaultSource;
  readonly sessions: Sessions;
  /** The account's consistency. */
  readonly consistency: Consistency;
  /** Whether requests without authorization are served. */
  readonly trusting: boolean;
}

const common = (charge: number): Record<string, string> => ({
  'x-ms-activity-id': randomUUID(),
  'x-ms-request-charge': String(Math.round(charge * 100) / 100),
  'x-ms-version': '2020-07-15',
});

/**
 * Not found, conflict and precondition are found by an index lookup, which is charged; other
 * refusals are free.
 */
const chargeOf = ({ status }: Refusal): number =>
  [304, 404, 409, 412].includes(status) ? refusedCharge : 0;

const refusalBody = (refusal: Refusal): JsonObject => {
  const { additionalErrorInfo } = refusal.details;
  return {
    code: refusal.code,
    message: refusal.message,
    ...(additionalErrorInfo === undefined ? {} : { additionalErrorInfo }),
  };
};

const refuse = (refusal: Refusal, charge: number): Reply => {
  const { substatus, retryAfterMs } = refusal.details;
  return {
    status: refusal.status,
    headers: {
      ...common(charge),
      ...(substatus === undefined ? {} : { 'x-ms-substatus': String(substatus) }),
      ...(retryAfterMs === undefined ? {} : { 'x-ms-retry-after-ms': String(retryAfterMs) }),
    },
    ...(refusal.status === 304 ? {} : { body: refusalBody(refusal) }),
  };
};

const broken = (how: 'reset' | 'lost' | 'hang' | number | StatusFault): Outcome => {
  if (how === 'hang') return 'hang';
  if (how === 'reset' || how === 'lost') return 'reset';
  const { status, ...details }: StatusFault = typeof how === 'number' ? { status: how } : how;
  return refuse(new Refusal(status, 'A fault was asked for.', details), 0);
};

/** The client maintains its session from these three headers. */
const sessionHeaders = (container: Container, lsn: number): Record<string, string> => ({
  'x-ms-session-token': sessionToken(lsn),
  'x-ms-content-path': containerRid(container),
  'x-ms-alt-content-path': `dbs/${container.database.id}/colls/${container.id}`,
});

const reads: ReadonlySet<string> = new Set(['read', 'query']);

/** Makes the function that answers requests. It throws only because of a defect. */
export const createEngine = (parts: Parts): Engine => {
  const { store, clock, key, counters, faults, sessions, consistency, trusting } = parts;
  const secret = createSecretKey(key, 'base64');
  const attempt = (request: WireRequest, target: Target, info: RequestInfo) => {
    const container = store.container(target.database, target.container);
    let sight: Sight | undefined;
    const session = (): Record<string, string> =>
      container === undefined
        ? {}
        : sessionHeaders(container, sight?.lsn ?? container.log.lastLsn());
    try {
      levelOf(request, consistency);
      const isRead = reads.has(target.operation) && container !== undefined;
      sight = isRead ? sessions.sight(request, container, info) : undefined;
      const ts = Math.floor(clock.now() / 1000);
      const circumstances = { ts, consistency, older: sight?.older };
      const {
        status,
        charge: once,
        headers,
        body,
      } = perform(store, request, target, circumstances);
      const charge = once * (sight?.replicas ?? 1);
      const all = { ...common(charge), ...session(), ...headers };
      return { reply: { status, headers: all, ...(body === undefined ? {} : { body }) }, charge };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const charge = chargeOf(error) * (sight?.replicas ?? 1);
      const refused = refuse(error, charge);
      return { reply: { ...refused, headers: { ...session(), ...refused.headers } }, charge };
    }
  };
  const serve = (request: WireRequest): Outcome => {
    const target = targetOf(request);
    // In process a client may omit the key: code that has the engine can read the data anyway.
    if (!trusting || request.headers['authorization'] !== undefined) {
      authorize(request, target, secret);
    }
    const info = infoOf(request, target, faults.nextIndex());
    const fault: Fault | undefined = faults.choose(info);
    if (fault !== undefined && 'before' in fault) {
      counters.record(target.operation, info.container, 0);
      return broken(fault.before);
    }
    const { reply, charge } = attempt(request, target, info);
    counters.record(target.operation, info.container, charge);
    return fault === undefined ? reply : broken(fault.after);
  };
  return (request) => {
    try {
      return serve(request);
    } catch (error) {
      if (error instanceof Refusal) return refuse(error, 0);
      throw error;
    }
  };
};
