// Decides how new the state of a read must be and how old it may be, from consistency levels and
// session tokens, and which reads a replica answers. Knows headers and numbers; not documents, SQL
// or sockets.

import type {
  Consistency,
  ReadHook,
  RequestInfo,
  StaleReads,
  StalenessOptions,
} from '../contract/contract.ts';
import { badRequest, Refusal } from '../contract/refusal.ts';
import type { WireRequest } from '../contract/wire.ts';
import { seeded } from '../../contract/seeded.ts';
import type { DocumentTable } from '../storage/document-table.ts';
import type { Lag } from '../storage/replication.ts';
import type { Container } from '../storage/store.ts';

/**
 * From weak to strong. A request may ask for a weaker level than the account's, not for a stronger
 * one.
 */
const levels = ['Eventual', 'ConsistentPrefix', 'Session', 'BoundedStaleness', 'Strong'] as const;
type Level = (typeof levels)[number];

const isLevel = (text: string): text is Level => levels.some((level) => level === text);
const rank = (level: Level): number => levels.indexOf(level);

/**
 * At these levels two replicas must agree before a read is answered, so it returns the newest
 * state, at twice the charge.
 */
const isQuorum = (level: Level): boolean => rank(level) > rank('Session');

/**
 * The consistency level that applies to a request.
 * @throws Refusal 400 for an unknown level or one stronger than the account's
 */
export const levelOf = ({ headers }: WireRequest, account: Consistency): Level => {
  const asked = headers['x-ms-consistency-level'] ?? account;
  if (!isLevel(asked)) throw badRequest(`The consistency level ${asked} is invalid.`);
  if (rank(asked) > rank(account)) {
    throw badRequest(
      `ConsistencyLevel ${asked} specified in the request is invalid when service is configured with consistency level ${account}. Ensure the request consistency level is not stronger than the service consistency level.`,
    );
  }
  return asked;
};

/** The write number in a session token for the one partition range; 0 without a token. */
const tokenLsn = (token: string | undefined): number => {
  if (token === undefined) return 0;
  const [, lsn] = /^0:-?\d+#(\d+)$/.exec(token) ?? [];
  if (lsn === undefined) throw badRequest(`The session token provided '${token}' is invalid.`);
  return Number(lsn);
};

/** The state that a read sees. */
export interface Sight {
  /** The table to read from; absent: the container's own table. */
  readonly older?: DocumentTable;
  /** The write number for the answer's session token. */
  readonly lsn: number;
  /** The number of replicas that answer, each of which is charged. */
  readonly replicas: 1 | 2;
}

export interface Sessions extends StaleReads {
  /** Passed to the store, if there are replicas. */
  readonly lag: Lag | undefined;
  /**
   * @throws Refusal 404 with substatus 1002 when no replica has reached the request's session token
   */
  sight(request: WireRequest, container: Container, info: RequestInfo): Sight;
}

const mostBehind = 4;

const lagOf = (
  { lag = mostBehind }: StalenessOptions,
  random: () => number,
  reads: () => number,
): Lag => ({
  now: reads,
  due: () => reads() + (Number.isFinite(lag) ? 1 + Math.floor(random() * lag) : lag),
});

/** @param options absent: every read sees the newest state */
export const createSessions = (
  account: Consistency,
  options: StalenessOptions | undefined,
): Sessions => {
  const random = seeded(options?.seed ?? 0);
  let reads = 0;
  let served = 0;
  let hook: ReadHook | undefined;
  const fallsBehind = (info: RequestInfo): boolean => {
    const chance = random() < (options?.share ?? 0);
    return hook?.(info) ?? chance;
  };
  return {
    lag: options && lagOf(options, random, () => reads),
    get onRead() {
      return hook;
    },
    set onRead(given) {
      hook = given;
    },
    get served() {
      return served;
    },
    sight: (request, { log }, info) => {
      const level = levelOf(request, account);
      const lsn = log.lastLsn();
      if (isQuorum(level)) return { lsn, replicas: 2 };
      const seen = level === 'Session' ? tokenLsn(request.headers['x-ms-session-token']) : 0;
      if (seen > lsn) {
        const message = 'The read session is not available for the input session token.';
        throw new Refusal(404, message, { substatus: 1002 });
      }
      reads += 1;
      if (log.replica === undefined || !fallsBehind(info)) return { lsn, replicas: 1 };
      log.replica.catchUp(seen);
      if (log.replica.lsn() < lsn) served += 1;
      return { older: log.replica.table, lsn: log.replica.lsn(), replicas: 1 };
    },
  };
};
