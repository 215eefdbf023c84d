// Local cloud: all parts and the application in one process; what tests and `npm start` import.
// Composes: every part can be had alone, and nothing here decides how one behaves.
import { loadBenefits, type Application } from '../hosting/application.ts';
import type { ClockMode, LocalClock } from '../clock/clock.ts';
import { readDuration } from '../clock/duration.ts';
import { startTicking } from '../clock/ticking.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { Invoker } from '../contract/contract.ts';
import type { LocalCosmos } from '../cosmos/contract/contract.ts';
import type { DurableEngine, EngineMaker } from '../durable/contract/engine.ts';
import type { LocalDurable } from '../durable/contract/types.ts';
import type { LocalEmail } from '../email/email.ts';
import type { Outbox, OutboxMail } from '../email/outbox.ts';
import type { Timer } from '../functions-host/timers.ts';
import { hostApplication, type Hosting } from '../hosting/hosting.ts';
import type { LocalIdentity } from '../identity/identity.ts';
import type { TokenRequest } from '../identity/token.ts';
import type { LocalTelemetry } from '../telemetry/telemetry.ts';
import { localEngine } from './local-engine.ts';
import { answerLocal, isLocalPath } from '../routes/local-routes.ts';
import type { InstanceOptions } from '../hosting/instances.ts';
import { openParts, type CosmosOptions } from '../hosting/parts.ts';
import { personaNamed, tokenRequestOf } from '../hosting/personas.ts';
import type { About, Ports } from '../hosting/places.ts';
import type { Environment } from '../hosting/settings.ts';
import { fromRequest, toResponse, type Answering } from '../contract/wire.ts';

export interface LocalCloudOptions {
  /** A folder, or `memory` (unless given): nothing is kept. */
  readonly store?: string;
  /** Ports to listen on, 0 for any free one; `none` (unless given): everything is in process. */
  readonly ports?: Ports | 'none';
  /** Frozen unless given. */
  readonly clock?: {
    readonly start?: Date | number | string | undefined;
    readonly mode?: ClockMode;
  };
  /** Whether anybody listens to the application's telemetry; nobody unless given. */
  readonly telemetry?: boolean;
  /** Settings of the application's environment, beside or in place of the usual ones. */
  readonly settings?: Environment;
  /** Gets what the application and the host have to say. */
  readonly log?: (line: string) => void;
  /** Of the database, unlike the account that is deployed: consistency, replicas that are behind. */
  readonly cosmos?: CosmosOptions;
  /** How many instances of the application share the calls, and which; one unless given. */
  readonly instances?: InstanceOptions;
  /** Another application than the project's own. */
  readonly application?: Application;
}

/** @typeParam Engine what runs orchestrations: the local engine, unless another was asked for */
export interface LocalCloud<Engine extends DurableEngine = LocalDurable> {
  readonly origin: string;
  readonly clock: LocalClock;
  readonly cosmos: LocalCosmos;
  readonly email: LocalEmail;
  readonly durable: Engine;
  readonly identity: LocalIdentity;
  /** What was told, if anybody listens. */
  readonly telemetry: LocalTelemetry | undefined;
  readonly invoker: Invoker;
  readonly timers: readonly Timer[];
  readonly timeline: Timeline;
  /** What `GET /local` answers. */
  about(): About;
  /** Asks the application, or `/local/**`, without a socket. */
  fetch(pathOrUrl: string, init?: RequestInit): Promise<Response>;
  /** A token for a persona, by its label, or for anyone else. */
  token(who: string | TokenRequest): Promise<string>;
  /**
   * Moves time through everything due on the way, until all is quiet.
   * @param by an ISO 8601 duration (`P3D`), or an instant
   */
  advance(by: { duration: string } | { to: Date | string }): Promise<void>;
  outbox(filter?: Parameters<Outbox['mails']>[0]): OutboxMail[];
  /** Lets running requests and invocations end, then closes the stores. */
  close(): Promise<void>;
}

const targetOf = (by: { duration: string } | { to: Date | string }, now: number): number => {
  const target =
    'to' in by ? new Date(by.to).getTime() : now + (readDuration(by.duration) ?? Number.NaN);
  if (Number.isNaN(target)) throw new RangeError(`Not a time to advance: ${JSON.stringify(by)}`);
  return target;
};

/** A clock that ticks by itself has its work done by itself. */
const letTick = (
  { timeline }: Pick<Hosting<DurableEngine>, 'timeline'>,
  clock: LocalClock,
  log: (line: string) => void,
) => {
  const failed = (error: unknown): void => log(`The clock's work failed: ${String(error)}`);
  return clock.mode === 'ticking' ? startTicking(timeline, clock, failed) : async () => undefined;
};

const assemble = async <Engine extends DurableEngine>(
  engine: EngineMaker<Engine>,
  options: LocalCloudOptions,
  closing: AsyncDisposableStack,
): Promise<LocalCloud<Engine>> => {
  const { store = 'memory', ports = 'none', clock: time = {}, settings = {} } = options;
  const { telemetry: listens = false, cosmos: account = {}, instances = { count: 1 } } = options;
  const { log = () => undefined, application = await loadBenefits() } = options;
  const folder = store === 'memory' ? undefined : store;
  const parts = await openParts(
    { folder, telemetry: listens, ports, cosmos: account, clock: time },
    closing,
  );
  const hosting = await hostApplication(
    parts,
    { engine, application, settings, instances, log },
    closing,
  );
  const { clock, cosmos, email, identity, places, telemetry } = parts;
  const { http, durable, invoker, timers, timeline } = hosting;

  const about = (): About => places.about(identity, clock);
  const local = answerLocal({
    clock,
    cosmos,
    durable,
    email,
    identity,
    invoker,
    telemetry,
    timeline,
    about,
  });
  const answer: Answering = (request) =>
    isLocalPath(new URL(request.url).pathname) ? local(request) : http.answer(request);
  closing.defer(letTick(hosting, clock, log));
  places.open(answer);

  return {
    origin: places.origin,
    clock,
    cosmos,
    email,
    durable,
    identity,
    telemetry,
    invoker,
    timers,
    timeline,
    about,
    async fetch(pathOrUrl, init) {
      const request = new Request(new URL(pathOrUrl, places.origin), init);
      const answered = await answer(await fromRequest(request));
      if (!answered) throw new TypeError('fetch failed: the connection broke');
      return toResponse(answered);
    },
    token: (who) =>
      identity.token(typeof who === 'string' ? tokenRequestOf(personaNamed(who)) : who),
    async advance(by) {
      if (durable.ownTime !== undefined) throw new Error(durable.ownTime);
      await timeline.advance(targetOf(by, clock.now()));
    },
    outbox: (filter) => email.outbox.mails(filter),
    async close() {
      // No new requests; those under way may still need every part.
      await places.close();
      await closing.disposeAsync();
    },
  };
};

/**
 * Starts a local cloud on an engine, and the application in it. If it cannot, nothing is left open.
 * @param engine makes what runs orchestrations
 * @throws Error when a port is taken, the configuration is not complete, or the application asks
 *   for something that is not emulated
 */
export const startCloudOn = async <Engine extends DurableEngine>(
  engine: EngineMaker<Engine>,
  options: LocalCloudOptions = {},
): Promise<LocalCloud<Engine>> => {
  const closing = new AsyncDisposableStack();
  try {
    return await assemble(engine, options, closing);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
};

/** Starts a local cloud on the local engine. @throws Error as `startCloudOn` does */
export const startLocalCloud = (options: LocalCloudOptions = {}): Promise<LocalCloud> =>
  startCloudOn(localEngine, options);
