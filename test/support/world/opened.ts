// The local clouds that tests open: in memory, on a frozen clock, with each answer checked against
// the contract. Records which clouds are open, and closes them when nothing stays due in them.
import { startLocalCloud, type LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import { underContract } from '../contract.ts';
import { surroundings } from '../surroundings.ts';
import { nothingStaysDue } from './nothing-due.ts';

/** Whether a cloud's answers are checked against the contract. */
export type Judging = 'underContract' | 'unjudged';

type Options = NonNullable<Parameters<typeof startLocalCloud>[0]>;

export interface Opened {
  readonly cloud: LocalCloud;
  /** The log lines of the application and its host. */
  readonly lines: readonly string[];
}

/** Closes a cloud. @throws Error when something stays due in it */
export const closeCloud = async (cloud: LocalCloud): Promise<void> => {
  try {
    await nothingStaysDue(cloud);
  } finally {
    await cloud.close();
  }
};

const open = new Set<LocalCloud>();

/**
 * For `afterEach`: closes every world that a test has opened and not closed.
 * @throws Error of the first world in which something stays due
 */
export const closeWorlds = async (): Promise<void> => {
  const closed = await Promise.allSettled([...open].map((cloud) => cloud.close()));
  for (const one of closed) if (one.status === 'rejected') throw one.reason;
};

/**
 * @param start the instant of the frozen clock
 * @param options of the local cloud, besides its clock and its log
 * @param judging `unjudged`: answers are not checked here, because the caller checks them
 * @param closed what is done behind its end
 */
export const openCloud = async (
  start: string,
  { settings, ...options }: Options = {},
  judging: Judging = 'underContract',
  closed: () => void = () => undefined,
): Promise<Opened> => {
  const lines: string[] = [];
  const started = await startLocalCloud({
    ...surroundings,
    ...options,
    log: (line) => lines.push(line),
    clock: { start },
    settings: { RATE_LIMIT: 'off', ...settings },
  });
  const cloud: LocalCloud = {
    ...(judging === 'unjudged' ? started : underContract(started)),
    close: async () => {
      open.delete(cloud);
      await closeCloud(started).finally(closed);
    },
  };
  open.add(cloud);
  return { cloud, lines };
};
