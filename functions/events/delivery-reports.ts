// The provider's events tell what became of a mail. Every event ends well, so that none comes for ever;
// only when the store is out of reach it has to come again. Knows neither an event's form nor what it means.
import type { ReadDeliveryReport } from '../../shared/ports/mail-provider.ts';
import type { RecordDelivery } from '../../shared/use-cases/delivery/record-delivery.ts';
import type { HttpContext } from '../edge/http/http.ts';

/** An event's function as it is registered. */
export interface EventEndpoint {
  readonly name: string;
  readonly handler: (event: unknown, context: HttpContext) => Promise<void>;
}

const line = (event: string, fields: object): string => JSON.stringify({ event, ...fields });

/**
 * The function that hears of deliveries.
 * @param read understands the provider's events
 * @param recordFor what it calls, for one invocation
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
