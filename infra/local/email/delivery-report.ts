// Local cloud, e-mail: the event with which the service reports what became of a mail. Pure; does
// not know who receives the event.
import { randomUUID } from 'node:crypto';
import type { OutboxMail } from './outbox.ts';

export const reportStatuses = [
  'Delivered',
  'Bounced',
  'Failed',
  'Suppressed',
  'FilteredSpam',
  'Quarantined',
  'Expanded',
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const isReportStatus = (value: unknown): value is ReportStatus =>
  reportStatuses.some((status) => status === value);

/**
 * Builds one Event Grid event per recipient.
 * @param at the time of the delivery attempt, ms
 */
export const deliveryReports = (mail: OutboxMail, status: ReportStatus, at: number) =>
  mail.to.map((recipient) => ({
    id: randomUUID(),
    topic:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.Communication/CommunicationServices/local',
    subject: `sender/${mail.from}/message/${mail.id}`,
    data: {
      sender: mail.from,
      recipient,
      messageId: mail.id,
      internetMessageId: `<${mail.id}@local>`,
      status,
      deliveryStatusDetails: { statusMessage: status },
      deliveryAttemptTimestamp: new Date(at).toISOString(),
    },
    eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
    dataVersion: '1.0',
    metadataVersion: '1',
    eventTime: new Date(at).toISOString(),
  }));

export type DeliveryReport = ReturnType<typeof deliveryReports>[number];
