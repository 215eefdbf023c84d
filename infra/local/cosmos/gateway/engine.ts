// The engine behind the HTTP server and the plugin: authorises, injects a fault, performs, counts,
// answers. Knows requests and answers, not sockets and not the client's objects.

import { createSecretKey, randomUUID } from 'node:crypto';
import type { Clock } from '../../contract/contract.ts';
import { authorize } from './authorization.ts';
import { refusedCharge } from '../contract/charge.ts';
import type { Fault, JsonObject, StatusFault } from '../contract/contract.ts';
import type { Recorder } from './counters.ts';
import type { FaultSource } from './faults.ts';
import type { Performed } from '../operations/perform.ts';
import { perform, sessionHeaders } from '../operations/perform.ts';
import { Refusal } from '../contract/refusal.ts';
import type { Store } from '../storage/store.ts';
import type { Reply, Target, WireRequest } from '../contract/wire.ts';
import { infoOf, targetOf } from '../contract/wire.ts';

/** An answer, or what happens to the connection instead: it breaks, or nothing ever comes. */
export type Outcome = Reply | 'reset' | 'hang';
export type Engine = (request: WireRequest) => Outcome;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly key: string;
  readonly counters: Recorder;
  readonly faults: FaultSource;
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

/** Makes the function that answers requests. It throws only because of a defect. */
export const createEngine = ({ store, clock, key, counters, faults, trusting }: Parts): Engine => {
  const secret = createSecretKey(key, 'base64');
  const session = ({ database, container }: Target): Record<string, string> => {
    const found = container === '' ? undefined : store.container(database, container);
    return found === undefined ? {} : sessionHeaders(store, found);
  };
  const answer = (target: Target, { status, charge, headers, body }: Performed): Reply => ({
    status,
    headers: { ...common(charge), ...session(target), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const work = (request: WireRequest, target: Target): { reply: Reply; charge: number } => {
    try {
      const done = perform(store, request, target, Math.floor(clock.now() / 1000));
      return { reply: answer(target, done), charge: done.charge };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const charge = chargeOf(error);
      const refused = refuse(error, charge);
      return { reply: { ...refused, headers: { ...session(target), ...refused.headers } }, charge };
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
    const { reply, charge } = work(request, target);
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
