// Receives the provider's reports of what became of a mail. Every event is accepted, otherwise it
// would be repeated; only when the store is unavailable it fails, so that it is repeated. Knows
// neither the event's form nor what it means.
import type { ReadDeliveryReport } from '../../shared/ports/mail-provider.ts';
import type { RecordDelivery } from '../../shared/use-cases/delivery/record-delivery.ts';
import type { HttpContext } from '../edge/http/http.ts';

/** The function of an event, as it is registered. */
export interface EventEndpoint {
  readonly name: string;
  readonly handler: (event: unknown, context: HttpContext) => Promise<void>;
}

const line = (event: string, fields: object): string => JSON.stringify({ event, ...fields });

/**
 * The function that receives delivery reports.
 * @param read reads the provider's events
 * @param recordFor makes the use case for one invocation
 */
export const deliveryReports = (
  read: ReadDeliveryReport,
  recordFor: (context: HttpContext) => RecordDelivery,
): EventEndpoint => ({
  name: 'record-delivery',
  handler: async (event, context) => {
    const report = read(event);
    if (!report.ok) {
      context.warn(line('delivery report not understood', { wrong: report.failure }));
      return;
    }
    const { operationId, status } = report.value;
    const recorded = await recordFor(context)(report.value);
    if (recorded === 'unknown' || recorded === 'stale')
      context.warn(line(`delivery report for ${recorded} mail`, { operationId, status }));
  },
});
