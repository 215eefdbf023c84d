// Azure Communication Services behind the port MailProvider. One call sends one POST: retries are
// off, and the outcome comes from that POST alone, not from the polling that the SDK adds. The SDK
// is loaded on first use.
import type {
  EmailClient,
  EmailClientOptions,
  EmailSendOptionalParams,
} from '@azure/communication-email';
import type { TokenCredential } from '@azure/identity';
import { sentForm } from '../../domain/address.ts';
import type { LookUp } from '../../domain/mail-look-up.ts';
import type { MailProvider, OutgoingMail, SendOutcome } from '../../ports/mail-provider.ts';
import type { Span, Telemetry } from '../../ports/telemetry.ts';
import { calls } from '../system/budgets.ts';
import { bounded, callSignal } from '../system/deadline.ts';

/** Sends the client's requests. */
export type EmailHttpClient = NonNullable<EmailClientOptions['httpClient']>;

export interface EmailSettings {
  /** The service's endpoint, to be used with the managed identity. */
  readonly endpoint: string | undefined;
  /** The endpoint and key of the local cloud. */
  readonly connectionString: string | undefined;
  readonly sender: string;
  /** Where answers to a mail go; absent: to the sender. */
  readonly replyTo?: string | undefined;
}

export interface EmailWays {
  readonly credential: TokenCredential;
  readonly telemetry: Pick<Telemetry, 'span'>;
  /** Answers requests in process, in tests and in the local cloud. */
  readonly httpClient?: EmailHttpClient | undefined;
}

/** What is known about the one request that counts. */
interface Answered {
  /** True once the request was sent; without a token it is not sent. */
  begun?: true;
  status?: number;
  retryAfterSeconds?: number;
  body?: string;
}

/** The type of a policy; the SDK's package does not export it by name. */
type Policy = NonNullable<EmailClientOptions['additionalPolicies']>[number]['policy'];

/** The most seconds that one answer can put a mail off. */
const longestWait = 86_400;

/** Without a number of seconds that makes sense: a minute. */
const waitFrom = (retryAfter: string | undefined): number => {
  const seconds = Number(retryAfter ?? '');
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestWait) : 60;
};

/**
 * Records the status of the first request and blocks every further one, because the SDK would poll.
 */
const onlyOne = (answered: Answered): Policy => {
  let sent = false;
  return {
    name: 'only-one-request',
    async sendRequest(request, next) {
      if (sent) throw new Error('one request is enough');
      sent = true;
      // The client passes a signal on to a POST, but not to a status query.
      const signal = callSignal();
      if (signal !== undefined) request.abortSignal = signal;
      answered.begun = true;
      const response = await next(request);
      answered.status = response.status;
      answered.retryAfterSeconds = waitFrom(response.headers.get('retry-after'));
      answered.body = response.bodyAsText ?? '';
      return response;
    },
  };
};

/** The application may not send at all, or not at this time: the mail is not at fault. */
const notNow: ReadonlySet<number> = new Set([401, 403, 404, 405]);

const outcomeOf = ({ begun, status, retryAfterSeconds = 60 }: Answered): SendOutcome => {
  if (begun === undefined) return { kind: 'later', afterSeconds: 60 };
  // 409: the provider knows this operation, or refuses it; only a look-up shows which.
  if (status === undefined || status >= 500 || status === 408 || status === 409)
    return { kind: 'unclear' };
  if (status === 429) return { kind: 'later', afterSeconds: retryAfterSeconds };
  if (notNow.has(status)) return { kind: 'later', afterSeconds: 300 };
  if (status < 300) return { kind: 'accepted' };
  return { kind: 'refused', error: `The provider answered ${status}.` };
};

/** The provider's words for the state of a send. A word that is not here says nothing. */
const states: Readonly<Record<string, LookUp>> = {
  NotStarted: 'running',
  Running: 'running',
  Succeeded: 'sent',
  Failed: 'failed',
  Canceled: 'failed',
};

const statusIn = (body: string): string => {
  try {
    const { status }: { status?: unknown } = { ...JSON.parse(body) };
    return typeof status === 'string' ? status : '';
  } catch {
    return '';
  }
};

const lookUpOf = ({ status, body = '' }: Answered): LookUp => {
  if (status === 404) return 'unknown';
  if (status !== 200) return 'unclear';
  const word = statusIn(body);
  return (Object.hasOwn(states, word) ? states[word] : undefined) ?? 'unclear';
};

const note = (span: Span, { status }: Answered, outcome: string): void =>
  span.note({
    'benefits.outcome': outcome,
    ...(status !== undefined && { 'http.response.status_code': status }),
  });

/**
 * Headers beside those that the provider makes. Support finds a mail in the ledger and at the provider by its
 * operation. Without both headers of RFC 8058 a mail program does not offer to unsubscribe.
 */
const headersOf = (
  { language, unsubscribe }: OutgoingMail,
  operationId = '',
): Record<string, string> => ({
  'Content-Language': language,
  'X-Operation-Id': operationId,
  ...(unsubscribe !== undefined && {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
});

const addressOf = ({ endpoint, connectionString = '' }: EmailSettings): string => {
  const address = endpoint ?? /\bendpoint=([^;]+)/i.exec(connectionString)?.[1] ?? '';
  return address.replace(/(?<!\/)\/+$/, '');
};

/**
 * A state from which the SDK resumes an operation: the SDK then asks for the status and sends
 * nothing.
 */
const resumeFrom = (address: string, operationId: string): string => {
  const operationLocation = `${address}/emails/operations/${operationId}?api-version=2025-09-01`;
  const config = { operationLocation, metadata: { mode: 'OperationLocation' } };
  return JSON.stringify({ state: { status: 'running', config } });
};

export const createMailProvider = (
  settings: EmailSettings,
  { credential, telemetry, httpClient }: EmailWays,
): MailProvider => {
  const address = addressOf(settings);

  const clientFor = async (answered: Answered): Promise<EmailClient> => {
    const { EmailClient: Client } = await import('@azure/communication-email');
    const options: EmailClientOptions = {
      retryOptions: { maxRetries: 0 },
      allowInsecureConnection: address.startsWith('http://'),
      additionalPolicies: [{ policy: onlyOne(answered), position: 'perRetry' }],
      ...(httpClient === undefined ? {} : { httpClient }),
    };
    return settings.connectionString === undefined
      ? new Client(address, credential, options)
      : new Client(settings.connectionString, options);
  };

  const ask = async (mail: OutgoingMail, options: EmailSendOptionalParams): Promise<Answered> => {
    const answered: Answered = {};
    const client = await clientFor(answered);
    const message = {
      senderAddress: settings.sender,
      content: { subject: mail.subject, html: mail.html, plainText: mail.text },
      recipients: { to: [{ address: sentForm(mail.to) }] },
      headers: headersOf(mail, options.operationId),
      ...(settings.replyTo !== undefined && { replyTo: [{ address: settings.replyTo }] }),
      disableUserEngagementTracking: true,
    };
    try {
      await bounded(calls.mail, (abortSignal) =>
        client.beginSend(message, { ...options, abortSignal }),
      );
    } catch {
      // Only the status of the one request decides; how the SDK interprets it does not matter. A
      // request that met its deadline has no status: it may have arrived.
    }
    return answered;
  };

  return {
    send: (operationId, mail) =>
      telemetry.span('send mail', { kind: 'client' }, async (span) => {
        const answered = await ask(mail, { operationId });
        const outcome = outcomeOf(answered);
        note(span, answered, outcome.kind);
        if (outcome.kind !== 'accepted') span.fail(outcome.kind);
        return outcome;
      }),

    lookUp: (operationId) =>
      telemetry.span('look up mail', { kind: 'client' }, async (span) => {
        const nothing = { to: '', subject: '', html: '', text: '', language: '' };
        const answered = await ask(nothing, { resumeFrom: resumeFrom(address, operationId) });
        const found = lookUpOf(answered);
        note(span, answered, found);
        return found;
      }),
  };
};
