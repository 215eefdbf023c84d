// What the provider reports about a mail: that it reached the mailbox, or never will.
// Reports come twice, late and in any order, and about mails that are not ours.
import type { Instant } from '../domain/time.ts';

/** The provider's words for what became of a mail. */
export const deliveryStatuses = [
  'Delivered',
  'Expanded',
  'Bounced',
  'Suppressed',
  'FilteredSpam',
  'Quarantined',
  'Failed',
] as const;

export interface DeliveryReport {
  /** Names the send, as the mail provider knows it. */
  readonly operationId: string;
  readonly status: (typeof deliveryStatuses)[number];
  readonly at: Instant;
}

/** `unknown`: no mail of ours has that operation. `stale`: it is about an earlier send of the mail. */
export type Recorded = 'recorded' | 'unchanged' | 'stale' | 'unknown';

export type RecordDelivery = (report: DeliveryReport) => Promise<Recorded>;
