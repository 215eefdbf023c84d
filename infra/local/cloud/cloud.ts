// Local cloud: all parts and the application in one process; tests and `npm start` import it.
// Composes only: each part can be used alone, and its behaviour is not decided here.
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
  /** A folder, or `memory` (default): nothing is stored. */
  readonly store?: string;
  /** The ports to listen on, 0 for any free one; `none` (default): everything is in process. */
  readonly ports?: Ports | 'none';
  /** Frozen by default. */
  readonly clock?: {
    readonly start?: Date | number | string | undefined;
    readonly mode?: ClockMode;
  };
  /**
   * A seed for random waits between a request and its answer in process; absent: the environment's
   * INTERLEAVING, else no waits.
   */
  readonly interleaving?: number | undefined;
  /** Whether the application's telemetry is recorded; default: no. */
  readonly telemetry?: boolean;
  /** Settings for the application, which add to the usual ones or override them. */
  readonly settings?: Environment;
  /** Receives the log lines of the application and the host. */
  readonly log?: (line: string) => void;
  /**
   * How the database differs from the deployed account: its consistency, and replicas that lag
   * behind.
   */
  readonly cosmos?: CosmosOptions;
  /**
   * The number of instances of the application, and how calls are distributed among them; default:
   * one instance.
   */
  readonly instances?: InstanceOptions;
  /** Runs another application than the project's own. */
  readonly application?: Application;
}

/** @typeParam Engine the engine that runs orchestrations: the local one by default */
export interface LocalCloud<Engine extends DurableEngine = LocalDurable> {
  readonly origin: string;
  readonly clock: LocalClock;
  readonly cosmos: LocalCosmos;
  readonly email: LocalEmail;
  readonly durable: Engine;
  readonly identity: LocalIdentity;
  /** The recorded telemetry, if it is on. */
  readonly telemetry: LocalTelemetry | undefined;
  readonly invoker: Invoker;
  readonly timers: readonly Timer[];
  readonly timeline: Timeline;
  /** The answer of `GET /local`. */
  about(): About;
  /** Sends a request to the application, or to `/local/**`, without a socket. */
  fetch(pathOrUrl: string, init?: RequestInit): Promise<Response>;
  /** A token for a persona, by its label, or for any other person. */
  token(who: string | TokenRequest): Promise<string>;
  /**
   * Advances time, running everything due on the way, until all is idle.
   * @param by an ISO 8601 duration (`P3D`), or an instant
   */
  advance(by: { duration: string } | { to: Date | string }): Promise<void>;
  outbox(filter?: Parameters<Outbox['mails']>[0]): OutboxMail[];
  /** Waits for running requests and invocations, then closes the stores. */
  close(): Promise<void>;
}

const targetOf = (by: { duration: string } | { to: Date | string }, now: number): number => {
  const target =
    'to' in by ? new Date(by.to).getTime() : now + (readDuration(by.duration) ?? Number.NaN);
  if (Number.isNaN(target)) throw new RangeError(`Not a time to advance: ${JSON.stringify(by)}`);
  return target;
};

/** Clouds opened by this process: each gets a seed of its own, the same when a run is repeated. */
let opened = 0;
const seedOf = (text: string | undefined): number | undefined => {
  if (!text) return undefined;
  opened += 1;
  return Number(text) + opened;
};

/** With a ticking clock, due work runs on its own. */
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
  const { interleaving = seedOf(process.env['INTERLEAVING']) } = options;
  const { log = () => undefined, application = await loadBenefits() } = options;
  const folder = store === 'memory' ? undefined : store;
  const parts = await openParts(
    { folder, telemetry: listens, ports, cosmos: account, interleaving, clock: time },
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
      // A hanging request would keep the other parts from closing.
      for (const part of [cosmos, email, identity, durable]) part.faults?.clear();
      // New requests are refused from here; requests that are running may still need every part.
      await places.close();
      await closing.disposeAsync();
    },
  };
};

/**
 * Starts a local cloud on an engine, and the application in it. If that fails, everything opened is
 * closed.
 * @param engine creates the engine that runs orchestrations
 * @throws Error when a port is taken, the configuration is not complete, or the application uses
 * something that is not emulated
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
