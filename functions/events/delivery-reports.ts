// Receives the provider's delivery reports. It accepts every event, because Event Grid would repeat
// a refused one; only when the store is unavailable does it fail, so that the event is repeated.
// Knows neither the form of an event nor its meaning.
import type { ReadDeliveryReport } from '../../shared/ports/mail-provider.ts';
import type { RecordDelivery } from '../../shared/use-cases/delivery/record-delivery.ts';
import type { HttpContext } from '../edge/http/http.ts';

/** The function that receives an event, as it is registered. */
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
