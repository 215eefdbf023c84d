// The engine's list of instances as failed runs of ours. Nothing in it is believed before it has been
// looked at: the hub may hold others' instances, and the SDK hands the list on as it came.
import { z } from 'zod';
import { partnerIdOf, splitInstanceId } from '../../domain/ids.ts';
import { parseInstant } from '../../domain/time.ts';
import type { FailedRun } from '../../ports/activations.ts';

const instance = z.object({
  instanceId: z.string(),
  runtimeStatus: z.literal('Failed'),
  lastUpdatedTime: z.string(),
  input: z.object({ partnerId: z.guid() }),
});

/**
 * @param listed what the engine answered
 * @throws ZodError when that is no list
 */
export const failedRunsIn = (listed: unknown): readonly FailedRun[] =>
  z
    .array(z.unknown())
    .parse(listed)
    .flatMap((one) => {
      const { data } = instance.safeParse(one);
      if (data === undefined) return [];
      const named = splitInstanceId(data.instanceId);
      const failedAt = parseInstant(data.lastUpdatedTime);
      const partnerId = partnerIdOf(data.input.partnerId);
      return named && failedAt ? [{ ...named, partnerId, failedAt }] : [];
    });
