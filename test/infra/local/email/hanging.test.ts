// Hanging requests to the mail provider, in process and over a socket.
import { EmailClient } from '@azure/communication-email';
import { createEmail } from '../../../../infra/local/email/email.ts';
import { failing } from '../../../support/failing.ts';

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
    const sending = failing(client.beginSend(message));
    await email.faults.hung();
    expect(email.outbox.mails()).toHaveLength(mails);
    email.faults.clear();
    expect(await sending).toMatchObject({ name: 'RestError' });
    await close();
  });

  test('whoever gives up waits no longer', async () => {
    const { email, client, close } = await aService(way);
    email.faults.add({ on: 'refuse', hang: true });
    const leaving = new AbortController();
    const sending = failing(client.beginSend(message, { abortSignal: leaving.signal }));
    await email.faults.hung();
    leaving.abort();
    expect(await sending).toMatchObject({ name: 'AbortError' });
    await close();
  });

  test('closing does not wait', async () => {
    const { email, client, close } = await aService(way);
    email.faults.add({ on: 'refuse', hang: true });
    const sending = failing(client.beginSend(message));
    await email.faults.hung();
    await close();
    expect(await sending).toMatchObject({ message: expect.any(String) });
  });
});
