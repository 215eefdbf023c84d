// Local cloud, durable: composes the host: store, dispatcher, commands, timers and RPC. The only
// file that the rest of the local cloud imports; knows no orchestrator by name.
import { noInterleaving } from '../contract/interleaving.ts';
import { createCommands } from './commands/commands.ts';
import { createDispatcher } from './engine/dispatcher.ts';
import { createFaultSeam } from './contract/faults.ts';
import { eventType } from './contract/history.ts';
import { createRpc } from './rpc/rpc.ts';
import { createRpcServer } from './rpc/rpc-server.ts';
import { openStore, type Store } from './store/store.ts';
import type { DurableOptions, LocalDurable } from './contract/types.ts';

/** Puts the timers that are due into their instances' inboxes. */
const fireTimers = (store: Store, now: number): void =>
  store.together(() => {
    for (const { id, timer } of store.dueTimers(now)) {
      store.dropTimer(id, timer);
      store.post(id, { EventType: eventType.timerFired, TimerId: timer });
    }
  });

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * Opens a durable host. Work that was running when the folder was last used continues at once;
 * activities whose result was not stored run again.
 */
export const createDurable = (given: DurableOptions): LocalDurable => {
  let failures = 0;
  const failed = (): void => {
    failures += 1;
  };
  const options = { log: toStandardError, ...given, failed };
  const store = openStore(options.folder);
  const seam = createFaultSeam(options.timersFireEarly);
  const dispatcher = createDispatcher(store, options, seam);
  const commands = createCommands(store, options, seam, dispatcher.wake);
  const handleRpc = createRpc(
    commands,
    seam,
    () => server.baseUrl(),
    options.interleave ?? noInterleaving,
  );
  const server = createRpcServer(handleRpc, options.taskHub ?? 'LocalHub');
  dispatcher.wake();
  return {
    ...commands,
    failures: () => failures,
    faults: seam.faults,
    handleRpc,
    listen: server.listen,
    mountAt: server.mountAt,
    clientInput: server.clientInput,
    ready: dispatcher.ready,
    run: dispatcher.run,
    idle: dispatcher.idle,
    nextDue: () => store.nextTimer(),
    runDue: async () => {
      fireTimers(store, options.clock.now());
      dispatcher.wake();
      await dispatcher.idle();
    },
    close: async () => {
      seam.hanging.break();
      await server.close();
      await dispatcher.stop();
      store.close();
    },
  };
};
