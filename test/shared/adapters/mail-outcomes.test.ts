// What the provider's answer to the one request says of a mail, through the real client: taken, refused for
// good, to be sent later, or unclear. And what a look-up tells; it sends nothing.
import { inProcess } from '../../../infra/local/email/http-client.ts';
import { createMailProvider } from '../../../shared/adapters/email/mail-provider.ts';
import type { SendOutcome } from '../../../shared/ports/mail-provider.ts';

const operationId = '0b5e7a10-0000-4000-8000-000000000001';
const mail = { to: 'ann@a.example', subject: 's', html: '<p>h</p>', text: 't', language: 'de' };

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}
type Headers = [string, string][];

/** Where the client would look for what becomes of the mail, if it could. */
const location: Headers[number] = [
  'operation-location',
  `http://mail.test/emails/operations/${operationId}?api-version=2025-09-01`,
];

/** A provider that answers each request so; `reset`: not at all. */
const aProvider = (status: number | 'reset', headers: Headers = [], state?: string) => {
  const requests: Asked[] = [];
  const spans: object[] = [];
  const httpClient = inProcess(async ({ method, url, body }) => {
    requests.push({ method, url, body: body.toString() });
    if (status === 'reset') return undefined;
    const answer = state ?? JSON.stringify({ id: operationId, status: 'Running' });
    return {
      status,
      headers: [['content-type', 'application/json'], location, ...headers],
      body: Buffer.from(answer),
    };
  });
  const span = async <T>(name: string, _options: object, work: (span: never) => Promise<T>) => {
    const seen: Record<string, unknown> = { name };
    const noting = {
      note: (attributes: object) => Object.assign(seen, attributes),
      fail: (reason: string) => Object.assign(seen, { failed: reason }),
    };
    spans.push(seen);
    return work(noting as never);
  };
  const provider = createMailProvider(
    {
      endpoint: undefined,
      connectionString: 'endpoint=http://mail.test/;accesskey=c2VjcmV0',
      sender: 'us@b.example',
    },
    {
      credential: { getToken: async () => null },
      telemetry: { span },
      httpClient,
    },
  );
  return { provider, requests, spans };
};

const accepted: SendOutcome = { kind: 'accepted' };
const unclear: SendOutcome = { kind: 'unclear' };
const later = (afterSeconds: number): SendOutcome => ({ kind: 'later', afterSeconds });

test.each<[number | 'reset', SendOutcome]>([
  [202, accepted],
  [409, unclear],
  [400, { kind: 'refused', error: 'The provider answered 400.' }],
  [300, { kind: 'refused', error: 'The provider answered 300.' }],
  [401, later(300)],
  [403, later(300)],
  [404, later(300)],
  [429, later(60)],
  [408, unclear],
  [500, unclear],
  [503, unclear],
  ['reset', unclear],
])('a POST answered with %s is one request: %j', async (status, outcome) => {
  const { provider, requests, spans } = aProvider(status);
  expect(await provider.send(operationId, mail)).toEqual(outcome);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: 'POST',
    url: expect.stringMatching(/^http:\/\/mail\.test\/emails:send/u),
  });
  expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
    senderAddress: 'us@b.example',
    recipients: { to: [{ address: mail.to }] },
    content: { subject: 's', html: '<p>h</p>', plainText: 't' },
    headers: { 'Content-Language': 'de' },
    userEngagementTrackingDisabled: true,
  });
  expect(spans).toEqual([
    {
      name: 'send mail',
      'benefits.outcome': outcome.kind,
      ...(status !== 'reset' && { 'http.response.status_code': status }),
      ...(outcome.kind !== 'accepted' && { failed: outcome.kind }),
    },
  ]);
});

test.each([
  ['7', 7],
  ['3600', 3600],
  ['0.2', 1],
  ['99999999999', 86_400],
  ['-5', 60],
  ['soon', 60],
])('the provider says how long to wait: %s, so it is %i seconds', async (header, seconds) => {
  const { provider } = aProvider(429, [['retry-after', header]]);
  expect(await provider.send(operationId, mail)).toEqual(later(seconds));
});

test.each<[number | 'reset', string]>([
  [200, 'running'],
  [404, 'unknown'],
  [300, 'unclear'],
  [500, 'unclear'],
  ['reset', 'unclear'],
])('a look-up answered with %s: %s', async (status, known) => {
  const { provider, requests, spans } = aProvider(status);
  expect(await provider.lookUp(operationId)).toBe(known);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: 'GET',
    url: expect.stringMatching(
      new RegExp(`^http://mail\\.test/emails/operations/${operationId}\\?`, 'u'),
    ),
  });
  expect(spans).toEqual([
    expect.objectContaining({ name: 'look up mail', 'benefits.outcome': known }),
  ]);
});

test.each([
  ['{"status":"NotStarted"}', 'running'],
  ['{"status":"Succeeded"}', 'sent'],
  ['{"status":"Failed","error":{"code":"Failed"}}', 'failed'],
  ['{"status":"Canceled"}', 'failed'],
  ['{"status":"Paused"}', 'unclear'],
  ['{"status":"constructor"}', 'unclear'],
  ['{"status":7}', 'unclear'],
  ['<html>', 'unclear'],
  ['null', 'unclear'],
])('the body of a look-up is read: %s is %s', async (body, found) => {
  const { provider } = aProvider(200, [], body);
  expect(await provider.lookUp(operationId)).toBe(found);
});
