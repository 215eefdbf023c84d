// How adverse a test's cloud is, from the environment: STALE (the share of reads that a replica may
// answer, 0 to 1), CONSISTENCY (of the account), INSTANCES, SEED. By default nothing is adverse.
import type { LocalCloudOptions } from '../../infra/local/cloud/cloud.ts';

const { STALE, CONSISTENCY, INSTANCES, SEED } = process.env;
const seed = Number(SEED ?? Math.floor(Math.random() * 2 ** 31));

if (STALE !== undefined || INSTANCES !== undefined)
  process.stderr.write(
    `STALE=${STALE ?? 0} CONSISTENCY=${CONSISTENCY ?? ''} INSTANCES=${INSTANCES ?? 1} SEED=${seed}\n`,
  );

export type Surroundings = Pick<LocalCloudOptions, 'cosmos' | 'instances'>;

/** The options for `startLocalCloud`. */
export const surroundings: Surroundings = {
  cosmos: {
    ...(STALE !== undefined && { staleness: { seed, share: Number(STALE) } }),
    ...(CONSISTENCY === 'Session' && { consistency: CONSISTENCY }),
  },
  instances: { count: Number(INSTANCES ?? 1), seed },
};
