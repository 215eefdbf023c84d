// Local cloud, e-mail: an Azure Communication Services account that stores the mails it accepts.
// Composes the part; decides nothing.
import type { Clock } from '../contract/contract.ts';
import { noInterleaving, type Interleave } from '../contract/interleaving.ts';
import { listen, type Listening } from '../contract/listen.ts';
import { deliveryReports, type DeliveryReport, type ReportStatus } from './delivery-report.ts';
import { createEmailFaults, type EmailFaults } from './faults.ts';
import { inProcess, type HttpClient } from './http-client.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { answerEmail } from './protocol.ts';

/** An access key that is not secret: it only gives access to this emulator. */
const localKey = Buffer.from('local e-mail service, no secret..').toString('base64');

export interface EmailOptions {
  /** The folder for accepted mails; absent: in memory. */
  readonly folder?: string | undefined;
  readonly clock: Clock;
  /** The access key, base64. */
  readonly key?: string;
  /** Waits around a request that is answered in process; absent: none. */
  readonly interleave?: Interleave;
}

export interface LocalEmail {
  readonly key: string;
  /** The connection string for the real client; it needs the endpoint. */
  connectionString(endpoint?: string): string;
  /** For the client's option `httpClient`: requests are answered without a socket. */
  readonly httpClient: HttpClient;
  listen(port: number): Promise<Listening>;
  readonly outbox: Outbox;
  readonly faults: EmailFaults;
  readonly counters: Readonly<{ posts: number; lookUps: number }>;
  /** The events that report a mail's delivery; undefined when there is no such mail. */
  reports(id: string, status: ReportStatus): DeliveryReport[] | undefined;
  close(): void;
}

/** Creates the part. */
export const createEmail = ({
  folder,
  clock,
  key = localKey,
  interleave = noInterleaving,
}: EmailOptions): LocalEmail => {
  const outbox = openOutbox(folder);
  const faults = createEmailFaults();
  const counters = { posts: 0, lookUps: 0 };
  const answering = answerEmail({ key, clock, outbox, faults, counters });
  return {
    key,
    connectionString: (endpoint = 'http://email.local') => `endpoint=${endpoint}/;accesskey=${key}`,
    httpClient: inProcess(answering, interleave),
    async listen(port) {
      const listening = await listen(answering, port);
      const close = (): Promise<void> => {
        faults.clear();
        return listening.close();
      };
      return { ...listening, close };
    },
    outbox,
    faults,
    counters,
    reports(id, status) {
      const mail = outbox.mail(id);
      return mail && deliveryReports(mail, status, clock.now());
    },
    close: () => {
      faults.clear();
      outbox.close();
    },
  };
};
