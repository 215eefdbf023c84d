// Requests to the mail provider that are never answered, in process and over a socket.
import { EmailClient } from '@azure/communication-email';
import { createEmail } from '../../../../infra/local/email/email.ts';

const message = {
  senderAddress: 'DoNotReply@benefits.example',
  content: { subject: 'Hello', plainText: 'Text' },
  recipients: { to: [{ address: 'mina@northbeam.example' }] },
};

const aService = async (way: 'in process' | 'over a socket') => {
  const email = createEmail({ clock: { now: Date.now } });
  const listening = way === 'in process' ? undefined : await email.listen(0);
  const client = new EmailClient(email.connectionString(listening?.origin), {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
    ...(listening === undefined && { httpClient: email.httpClient }),
  });
  const close = async (): Promise<void> => {
    await listening?.close();
    email.close();
  };
  return { email, client, close };
};

describe.each(['in process', 'over a socket'] as const)('%s', (way) => {
  test.each([
    ['refuse', 0],
    ['lose', 1],
  ] as const)('%s: there is no answer until the fault is cleared', async (on, mails) => {
    const { email, client, close } = await aService(way);
    email.faults.add({ on, hang: true });
    const failing = expect(client.beginSend(message)).rejects.toMatchObject({ name: 'RestError' });
    await email.faults.hung();
    expect(email.outbox.mails()).toHaveLength(mails);
    email.faults.clear();
    await failing;
    await close();
  });

  test('whoever gives up waits no longer', async () => {
    const { email, client, close } = await aService(way);
    email.faults.add({ on: 'refuse', hang: true });
    const leaving = new AbortController();
    const sending = client.beginSend(message, { abortSignal: leaving.signal });
    const failing = expect(sending).rejects.toMatchObject({ name: 'AbortError' });
    await email.faults.hung();
    leaving.abort();
    await failing;
    await close();
  });

  test('closing does not wait', async () => {
    const { email, client, close } = await aService(way);
    email.faults.add({ on: 'refuse', hang: true });
    const failing = expect(client.beginSend(message)).rejects.toMatchObject({
      message: expect.any(String),
    });
    await email.faults.hung();
    await close();
    await failing;
  });
});
