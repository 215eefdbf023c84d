// Reads failed runs from the engine's list of instances. Each entry is validated first: the hub may
// hold instances of other applications, and the SDK passes the list on unchecked.
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
 * @param listed the engine's answer
 * @throws ZodError when it is not a list of instances
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
