// Local cloud: all parts and the application in one process; what tests and `npm start` import.
// Composes: every part can be had alone, and nothing here decides how one behaves.
import './functions-host/install.ts';
import hostJson from '../../host.json' with { type: 'json' };
import { loadBenefits, type Application } from './application.ts';
import { createClock, type ClockMode, type LocalClock } from './clock/clock.ts';
import { clockFile } from './clock/clock-file.ts';
import { readDuration } from './clock/duration.ts';
import { startTicking } from './clock/ticking.ts';
import { createTimeline, type Timeline } from './clock/timeline.ts';
import type { Invoker } from './contract.ts';
import type { LocalCosmos } from './cosmos/contract.ts';
import { createCosmos } from './cosmos/cosmos.ts';
import { createDurable } from './durable/durable.ts';
import type { LocalDurable } from './durable/types.ts';
import { createEmail, type LocalEmail } from './email/email.ts';
import type { Outbox, OutboxMail } from './email/outbox.ts';
import { loadApplication } from './functions-host/core.ts';
import { readHostJson } from './functions-host/host-json.ts';
import { createHttpHost } from './functions-host/http.ts';
import { createInvoker, runLifeHooks } from './functions-host/invoke.ts';
import { timerFile } from './functions-host/timer-file.ts';
import { createTimers, type Timer } from './functions-host/timers.ts';
import { createIdentity, type LocalIdentity } from './identity/identity.ts';
import type { TokenRequest } from './identity/token.ts';
import { answerLocal, isLocalPath } from './local-routes.ts';
import { logLine } from './log-line.ts';
import { personaNamed, tokenRequestOf } from './personas.ts';
import { openPlaces, type About, type Ports } from './places.ts';
import { dueDocuments, provision } from './provision.ts';
import { settingsOf, type Environment } from './settings.ts';
import { fromRequest, toResponse, type Answering } from './wire.ts';

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
  /** Settings of the application's environment, beside or in place of the usual ones. */
  readonly settings?: Environment;
  /** Gets what the application and the host have to say. */
  readonly log?: (line: string) => void;
  /** Another application than the project's own. */
  readonly application?: Application;
}

export interface LocalCloud {
  readonly origin: string;
  readonly clock: LocalClock;
  readonly cosmos: LocalCosmos;
  readonly email: LocalEmail;
  readonly durable: LocalDurable;
  readonly identity: LocalIdentity;
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

/**
 * Starts a local cloud and the application in it.
 * @throws what a part throws: a taken port (`EADDRINUSE`), a configuration that is not complete
 */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const { store = 'memory', ports = 'none', settings = {}, log = () => undefined } = options;
  const folder = store === 'memory' ? undefined : store;
  const application = options.application ?? (await loadBenefits());

  const { mode = 'frozen', start } = options.clock ?? {};
  const clock = createClock({ mode, start, ...(folder ? clockFile(folder) : {}) });
  const inFolder = folder ? { folder } : {};
  const cosmos = createCosmos({ ...inFolder, clock });
  const email = createEmail({ ...inFolder, clock });
  const places = await openPlaces(ports, cosmos, email);
  const identity = createIdentity({ ...inFolder, origin: places.origin });
  await provision(cosmos, application.containers);

  const environment = settingsOf({ ...places, identity }, settings);
  const hosted = loadApplication(() =>
    application.start({
      environment,
      clock: { now: () => new Date(clock.now()) },
      ...places.clients,
      fetch: async (input, init) => {
        const answer = await identity.answer(await fromRequest(new Request(input, init)));
        if (!answer) throw new TypeError('fetch failed: only the local issuer can be reached');
        return toResponse(answer);
      },
      log,
    }),
  );
  const invoker: Invoker = createInvoker(hosted, {
    durableClientInput: () => durable.clientInput(),
    log: (entry) => logLine(entry, log),
  });
  const { routePrefix, ...durableSettings } = readHostJson(hostJson, environment);
  const http = createHttpHost({ invoker, routePrefix, log });
  const durable = createDurable({ ...inFolder, ...durableSettings, clock, invoker, log });
  await durable.listen(0);
  const kept = folder ? timerFile(folder) : {};
  const timers = createTimers({ invoker, start: clock.now(), log, ...kept });
  const documents = dueDocuments(cosmos, application.containers);
  const timeline = createTimeline({ clock, parts: [durable], schedules: timers, documents });

  const about = (): About => places.about(identity, clock);
  const local = answerLocal({ clock, cosmos, durable, email, identity, invoker, timeline, about });
  const answer: Answering = (request) =>
    isLocalPath(new URL(request.url).pathname) ? local(request) : http.answer(request);
  await runLifeHooks(hosted, 'appStart');
  await timeline.fireMissed();
  const stopTicking =
    mode === 'ticking'
      ? startTicking(timeline, clock, (error) => log(`The clock's work failed: ${String(error)}`))
      : async () => undefined;
  places.open(answer);

  return {
    origin: places.origin,
    clock,
    cosmos,
    email,
    durable,
    identity,
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
    advance: async (by) => timeline.advance(targetOf(by, clock.now())),
    outbox: (filter) => email.outbox.mails(filter),
    async close() {
      await places.close();
      await stopTicking();
      await durable.close();
      await runLifeHooks(hosted, 'appTerminate');
      await cosmos.close();
      email.close();
    },
  };
};
