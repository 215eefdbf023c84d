// The real EmailClient against the local service, in process and over a socket.
import {
  EmailClient,
  type EmailMessage,
  type EmailSendOptionalParams,
} from '@azure/communication-email';
import { createEmail, type LocalEmail } from '../../../../infra/local/email/email.ts';

const now = Date.parse('2026-11-24T10:00:00.000Z');
const operationId = '5f2f3b6a-6a53-4f9c-9d1c-2f4b8e0f7a11';

const aMessage = (more: Partial<EmailMessage> = {}): EmailMessage => ({
  senderAddress: 'DoNotReply@benefits.example',
  content: { subject: 'Hello', plainText: 'Text', html: '<html lang="en"><p>Text</p></html>' },
  recipients: { to: [{ address: 'mina@northbeam.example', displayName: 'Mina' }] },
  ...more,
});

interface Sent {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends a mail as the application does: one POST, whose answer is captured before the SDK handles
 * it.
 */
const send = async (
  client: EmailClient,
  message: EmailMessage,
  options: EmailSendOptionalParams = {},
): Promise<Sent | Error> => {
  let first: Sent | undefined;
  try {
    await client.beginSend(message, {
      ...options,
      onResponse: (response) => {
        first ??= {
          status: response.status,
          headers: response.headers.toJSON(),
          body: response.bodyAsText ?? '',
        };
      },
    });
  } catch (error) {
    if (!first) return error instanceof Error ? error : new Error(String(error));
  }
  return first ?? new Error('no answer');
};

const opened: LocalEmail[] = [];
afterEach(() => opened.splice(0).forEach((email) => email.close()));

const aService = (key?: string) => {
  const email = createEmail({ clock: { now: () => now }, ...(key ? { key } : {}) });
  opened.push(email);
  const clientWith = (connectionString: string): EmailClient =>
    new EmailClient(connectionString, {
      allowInsecureConnection: true,
      httpClient: email.httpClient,
      retryOptions: { maxRetries: 0 },
    });
  return { email, client: clientWith(email.connectionString()), clientWith };
};

const code = (sent: Sent | Error): string =>
  sent instanceof Error
    ? sent.message
    : `${sent.status} ${sent.headers['x-ms-error-code'] ?? 'ok'}`;

test('a mail that is accepted is in the outbox, and its operation says so', async () => {
  const { email, client } = aService();
  const poller = await client.beginSend(aMessage(), { operationId });
  expect(await poller.pollUntilDone()).toMatchObject({ id: operationId, status: 'Succeeded' });
  expect(email.outbox.mails()).toEqual([
    {
      id: operationId,
      operationId,
      acceptedAt: '2026-11-24T10:00:00.000Z',
      status: 'Succeeded',
      from: 'DoNotReply@benefits.example',
      to: ['mina@northbeam.example'],
      subject: 'Hello',
      text: 'Text',
      html: '<html lang="en"><p>Text</p></html>',
      language: 'en',
      links: [],
      headers: {},
      replyTo: [],
    },
  ]);
});

test('the answer is 202 with where to look and when', async () => {
  const { client } = aService();
  const sent = await send(client, aMessage(), { operationId });
  expect(sent).toMatchObject({
    status: 202,
    headers: {
      'operation-location': expect.stringMatching(
        new RegExp(`/emails/operations/${operationId}\\?api-version=\\d{4}-\\d{2}-\\d{2}$`),
      ),
      'retry-after': '1',
    },
  });
});

test('over a socket the same client gets the same', async () => {
  const { email } = aService();
  const listening = await email.listen(0);
  try {
    const client = new EmailClient(email.connectionString(listening.origin), {
      allowInsecureConnection: true,
    });
    const poller = await client.beginSend(aMessage(), { operationId });
    expect(poller.getResult()?.status ?? poller.getOperationState().status).toMatch(/succeeded/i);
    expect(email.outbox.mails()).toHaveLength(1);
  } finally {
    await listening.close();
  }
});

describe('an operation id', () => {
  test('with the same message is the same operation: one mail', async () => {
    const { email, client } = aService();
    await send(client, aMessage(), { operationId });
    expect(code(await send(client, aMessage(), { operationId }))).toBe('202 ok');
    expect(email.outbox.mails()).toHaveLength(1);
    expect(email.counters.posts).toBe(2);
  });

  test('with another message is refused with 409', async () => {
    const { email, client } = aService();
    await send(client, aMessage(), { operationId });
    const other = aMessage({ replyTo: [{ address: 'else@northbeam.example' }] });
    expect(code(await send(client, other, { operationId }))).toBe('409 Conflict');
    expect(email.outbox.mails()).toHaveLength(1);
  });

  test('is made by the service when there is none: two mails', async () => {
    const { email, client } = aService();
    await send(client, aMessage());
    await send(client, aMessage());
    expect(new Set(email.outbox.mails().map(({ id }) => id)).size).toBe(2);
  });

  test('that nobody sent with is unknown', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'outcome', outcome: 'Running' });
    const poller = await client.beginSend(aMessage(), { operationId });
    const other = aService();
    const resumed = other.client.beginSend(aMessage(), { resumeFrom: poller.toString() });
    await expect(resumed).rejects.toMatchObject({ statusCode: 404 });
    expect(email.counters.posts + other.email.counters.posts).toBe(1);
  });
});

test('an operation id must be a GUID', async () => {
  const { email } = aService();
  const response = await signedPost(email, aMessage(), { 'operation-id': 'mail-7' });
  expect(response).toBe(400);
});

test.each<[string, object, string]>([
  ['no sender', { senderAddress: '' }, '400 InvalidRequest'],
  ['a sender that is no address', { senderAddress: 'nobody' }, '400 InvalidRequest'],
  ['no recipient', { recipients: { to: [] } }, '400 InvalidRequest'],
  [
    'a recipient that is no address',
    { recipients: { to: [{ address: 'a b@c' }] } },
    '400 InvalidRequest',
  ],
  ['no subject', { content: { subject: '', plainText: 'x' } }, '400 InvalidRequest'],
  ['no content', { content: { subject: 'x' } }, '400 InvalidRequest'],
  [
    'more recipients than the service takes',
    {
      recipients: { to: Array.from({ length: 51 }, (_, at) => ({ address: `u${at}@a.example` })) },
    },
    '400 InvalidRequest',
  ],
  [
    'a blind copy, which is not emulated',
    { recipients: { to: [{ address: 'a@b.example' }], bcc: [{ address: 'c@d.example' }] } },
    '501 NotImplemented',
  ],
])('refuses a message with %s', async (_, more, expected) => {
  const { email, client } = aService();
  expect(code(await send(client, aMessage(more)))).toBe(expected);
  expect(email.outbox.mails()).toEqual([]);
});

describe('the signature', () => {
  test('with another key is refused with 401, and nothing is accepted', async () => {
    const { email, clientWith } = aService();
    const other = `endpoint=http://email.local/;accesskey=${Buffer.from('another').toString('base64')}`;
    expect(code(await send(clientWith(other), aMessage()))).toBe('401 Denied');
    expect(email.outbox.mails()).toEqual([]);
  });

  test('missing, too old, or of another body is refused with 401', async () => {
    const { email } = aService();
    const minutes = 60_000;
    expect(await signedPost(email, aMessage(), { authorization: '' })).toBe(401);
    const old = new Date(Date.now() - 16 * minutes).toUTCString();
    expect(await signedPost(email, aMessage(), { 'x-ms-date': old })).toBe(401);
    expect(await signedPost(email, aMessage(), { 'x-ms-content-sha256': 'AAAA' })).toBe(401);
    expect(await signedPost(email, aMessage(), {})).toBe(202);
  });
});

/** Lets the real client sign a message, changes headers, and posts that. */
async function signedPost(
  email: LocalEmail,
  message: EmailMessage,
  headers: Record<string, string>,
): Promise<number> {
  let status = 0;
  const client = new EmailClient(email.connectionString(), {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
    httpClient: {
      sendRequest: async (request) => {
        for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
        const response = await email.httpClient.sendRequest(request);
        status ||= response.status;
        return response;
      },
    },
  });
  await client.beginSend(message).catch(() => undefined);
  return status;
}

describe('faults', () => {
  test('a refused send is not accepted, and can say when to come back', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'refuse', status: 429, retryAfter: 3600 });
    const sent = await send(client, aMessage());
    expect(sent).toMatchObject({ status: 429, headers: { 'retry-after': '3600' } });
    expect(email.outbox.mails()).toEqual([]);
    expect(code(await send(client, aMessage()))).toBe('202 ok');
  });

  test('a lost answer hides that the mail was accepted', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'lose' });
    const sent = await send(client, aMessage(), { operationId });
    expect(sent).toMatchObject({ name: 'RestError', code: 'ECONNRESET' });
    expect(email.outbox.mails()).toHaveLength(1);
  });

  test('a fault hits as many requests as it says', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'refuse', status: 503, times: 2 });
    const codes = [];
    for (let count = 0; count < 3; count += 1) codes.push(code(await send(client, aMessage())));
    expect(codes).toEqual(['503 Fault', '503 Fault', '202 ok']);
  });

  test('a look-up can fail without the send failing', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'status', status: 500 });
    await expect(client.beginSend(aMessage(), { operationId })).rejects.toMatchObject({
      statusCode: 500,
    });
    expect(email.outbox.mails()).toHaveLength(1);
  });

  test('an accepted mail can fail later', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'outcome', outcome: 'Failed' });
    await expect(client.beginSend(aMessage())).rejects.toThrow('Not sent.');
    expect(email.outbox.mails()).toMatchObject([{ status: 'Failed' }]);
  });

  test('cleared faults are gone', async () => {
    const { email, client } = aService();
    email.faults.add({ on: 'refuse', times: 100 });
    email.faults.clear();
    expect(code(await send(client, aMessage()))).toBe('202 ok');
  });
});
