// Local cloud: runs the application on the functions host and the durable host. Knows hosts and
// parts; of the application, only what it registers.
import '../functions-host/install.ts';
import hostJson from '../../../host.json' with { type: 'json' };
import type { Application } from './application.ts';
import { createTimeline, type Timeline } from '../clock/timeline.ts';
import type { Invoker } from '../contract/contract.ts';
import type { DurableEngine, EngineMaker } from '../durable/contract/engine.ts';
import { loadApplication, type HostedApplication } from '../functions-host/core.ts';
import { readHostJson } from '../functions-host/host-json.ts';
import { createHttpHost, type HttpHost } from '../functions-host/http.ts';
import { createInvoker, runLifeHooks } from '../functions-host/invoke.ts';
import { timerFile } from '../functions-host/timer-file.ts';
import { createTimers, type Timer } from '../functions-host/timers.ts';
import type { LocalIdentity } from '../identity/identity.ts';
import { isDisturbed } from './disturbed.ts';
import { spreadOver, type InstanceOptions } from './instances.ts';
import { logLine } from './log-line.ts';
import type { LocalParts } from './parts.ts';
import { dueDocuments, provision } from './provision.ts';
import { settingsOf, type Environment } from './settings.ts';
import { fromRequest, toResponse } from '../contract/wire.ts';

export interface HostingOptions<Engine extends DurableEngine> {
  readonly engine: EngineMaker<Engine>;
  readonly application: Application;
  readonly settings: Environment;
  readonly instances: InstanceOptions;
  readonly log: (line: string) => void;
}

export interface Hosting<Engine extends DurableEngine> {
  readonly invoker: Invoker;
  readonly http: HttpHost;
  readonly durable: Engine;
  readonly timers: readonly Timer[];
  readonly timeline: Timeline;
}

/**
 * A timer for a frozen clock: time does not pass, so no deadline is met, however slow the machine
 * is.
 */
const standingStill = { now: () => 0, after: () => () => undefined };

const unlessAborted = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    answer.then(resolve, reject);
  });

/** Reaches the local issuer without a socket, and nothing else. */
const issuerFetch =
  (identity: LocalIdentity): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const answer = await unlessAborted(request.signal, identity.answer(await fromRequest(request)));
    if (!answer) throw new TypeError('fetch failed: nobody but the local issuer answers');
    return toResponse(answer);
  };

/**
 * Starts the application.
 * @param closing collects what must be closed, in the right order
 * @throws Error when the configuration is not complete, or something is used that is not emulated
 */
export const hostApplication = async <Engine extends DurableEngine>(
  parts: LocalParts,
  { engine, application, settings, instances, log }: HostingOptions<Engine>,
  closing: AsyncDisposableStack,
): Promise<Hosting<Engine>> => {
  const { folder, clock, cosmos, identity, places, keyFile, telemetry, interleave } = parts;
  await provision(cosmos, application.containers);
  const environment = settingsOf({ ...places, identity, keyFile }, settings);
  const load = () =>
    loadApplication(() =>
      application.start({
        environment,
        clock: { now: () => new Date(clock.now()) },
        ...places.clients,
        fetch: issuerFetch(identity),
        ...(clock.mode === 'frozen' && { deadlineTimer: standingStill }),
        ...(telemetry && { telemetry: telemetry.destination }),
        log,
      }),
    );
  const invokerOf = (of: HostedApplication): Invoker =>
    createInvoker(of, {
      durableClientInput: (): string => durable.clientInput(),
      log: (entry) => logLine(entry, log),
      spans: telemetry && { clock, add: telemetry.add },
    });
  const first = load();
  const hosted = [first, ...Array.from({ length: instances.count - 1 }, load)];
  const invoker = spreadOver([invokerOf(first), ...hosted.slice(1).map(invokerOf)], instances);
  for (const one of hosted) closing.defer(() => runLifeHooks(one, 'appTerminate'));

  const { routePrefix, ...hub } = readHostJson(hostJson, environment);
  const http = createHttpHost({ invoker, routePrefix, log });
  const durable = await engine({
    folder,
    ...hub,
    clock,
    invoker,
    span: telemetry?.add,
    log,
    interleave,
  });
  closing.defer(() => durable.close());

  const kept = folder ? timerFile(folder) : {};
  const timers = createTimers({ invoker, start: clock.now(), log, ...kept });
  const documents = dueDocuments(cosmos, application);
  const timeline = createTimeline({
    clock,
    parts: [durable],
    schedules: timers,
    documents,
    news: () => durable.failures(),
    isDisturbed: () => isDisturbed({ ...parts, durable }),
  });
  for (const one of hosted) await runLifeHooks(one, 'appStart');
  await timeline.fireMissed();
  return { invoker, http, durable, timers, timeline };
};
