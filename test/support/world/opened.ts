// Local clouds that tests open: in memory, on a clock that stands still, their answers judged by the
// contract. Knows which of them are open, and ends them.
import { startLocalCloud, type LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import { underContract } from '../contract.ts';
import { surroundings } from '../surroundings.ts';

type Options = NonNullable<Parameters<typeof startLocalCloud>[0]>;

export interface Opened {
  readonly cloud: LocalCloud;
  /** What the application and its host have logged. */
  readonly lines: readonly string[];
}

const open = new Set<LocalCloud>();

/** For `afterEach`: ends every world that a test has opened, and not ended itself. */
export const closeWorlds = async (): Promise<void> => {
  await Promise.all([...open].map((cloud) => cloud.close()));
};

/**
 * @param start the instant at which the clock stands
 * @param options of the local cloud, beside its clock and its log
 * @param judging `unjudged`: whoever asks looks at the answers
 */
export const openCloud = async (
  start: string,
  { settings, ...options }: Options = {},
  judging: 'underContract' | 'unjudged' = 'underContract',
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
      await started.close();
    },
  };
  open.add(cloud);
  return { cloud, lines };
};
