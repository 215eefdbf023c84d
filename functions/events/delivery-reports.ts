// Receives Event Grid's reports of what became of a mail. Every event is accepted, otherwise Event
// Grid would repeat it; only when the store is unavailable it fails, so that it is repeated. Knows
// the event's form, not what it means.
import { z } from 'zod';
import { deliveryStatuses } from '../../shared/domain/mail-delivery.ts';
import { parseInstant } from '../../shared/domain/time.ts';
import type { RecordDelivery } from '../../shared/use-cases/delivery/record-delivery.ts';
import type { HttpContext } from '../edge/http/http.ts';

const eventType = 'Microsoft.Communication.EmailDeliveryReportReceived';

/** The operation id must be a GUID, because it becomes a document id. */
const reportEvent = z.object({
  eventType: z.literal(eventType),
  data: z.object({
    messageId: z.guid(),
    status: z.enum(deliveryStatuses),
    deliveryAttemptTimestamp: z.string().transform((text, context) => {
      const at = parseInstant(text);
      if (at !== undefined) return at;
      context.addIssue({ code: 'custom', message: 'not an instant' });
      return z.NEVER;
    }),
  }),
});

/** The function of an event, as it is registered. */
export interface EventEndpoint {
  readonly name: string;
  readonly handler: (event: unknown, context: HttpContext) => Promise<void>;
}

const line = (event: string, fields: object): string => JSON.stringify({ event, ...fields });

/**
 * The function that receives delivery reports.
 * @param recordFor makes the use case for one invocation
 */
export const deliveryReports = (
  recordFor: (context: HttpContext) => RecordDelivery,
): EventEndpoint => ({
  name: 'record-delivery',
  handler: async (event, context) => {
    const read = reportEvent.safeParse(event);
    if (!read.success) {
      // Values may be addresses, so only their paths are logged.
      const wrong = read.error.issues.map(({ path }) => path.join('.'));
      context.warn(line('delivery report not understood', { wrong }));
      return;
    }
    const { messageId, status, deliveryAttemptTimestamp: at } = read.data.data;
    const recorded = await recordFor(context)({ operationId: messageId, status, at });
    if (recorded === 'unknown' || recorded === 'stale')
      context.warn(
        line(`delivery report for ${recorded} mail`, { operationId: messageId, status }),
      );
  },
});
