// Translates the delivery reports of Azure Communication Services, which Event Grid delivers, into
// our words. The only place that knows the provider's words for the fate of a mail.
import { z } from 'zod';
import type { DeliveryStatus } from '../../domain/mail-delivery.ts';
import { refuse, ok } from '../../domain/result.ts';
import { parseInstant } from '../../domain/time.ts';
import type { ReadDeliveryReport } from '../../ports/mail-provider.ts';

const eventType = 'Microsoft.Communication.EmailDeliveryReportReceived';

const ours = {
  Delivered: 'delivered',
  Expanded: 'passedOn',
  Bounced: 'bounced',
  Suppressed: 'suppressed',
  FilteredSpam: 'filteredAsSpam',
  Quarantined: 'quarantined',
  Failed: 'notDelivered',
} as const satisfies Record<string, DeliveryStatus>;

type ProviderStatus = keyof typeof ours;

/** The operation's id is a GUID and becomes the id of a document. */
const reportEvent = z.object({
  eventType: z.literal(eventType),
  data: z.object({
    messageId: z.guid(),
    status: z.enum(Object.keys(ours) as ProviderStatus[]),
    deliveryAttemptTimestamp: z.string().transform((text, context) => {
      const at = parseInstant(text);
      if (at !== undefined) return at;
      context.addIssue({ code: 'custom', message: 'not an instant' });
      return z.NEVER;
    }),
  }),
});

/** Reads an event of Event Grid; the port describes its result. */
export const readDeliveryReport: ReadDeliveryReport = (event) => {
  const read = reportEvent.safeParse(event);
  if (!read.success) return refuse(read.error.issues.map(({ path }) => path.join('.')));
  const { messageId, status, deliveryAttemptTimestamp: at } = read.data.data;
  return ok({ operationId: messageId, status: ours[status], at });
};
