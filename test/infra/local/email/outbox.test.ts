// The outbox: what is stored of a mail, and what can be read from it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveryReports } from '../../../../infra/local/email/delivery-report.ts';
import { isEmailFault } from '../../../../infra/local/email/faults.ts';
import { linksIn, type Message } from '../../../../infra/local/email/message.ts';
import { openOutbox, type Outbox } from '../../../../infra/local/email/outbox.ts';

const aMessage = (to: string, more: Partial<Message> = {}): Message => ({
  senderAddress: 'from@benefits.example',
  content: { subject: 'S', plainText: 'See https://a.example/i/x.' },
  recipients: { to: [{ address: to }] },
  ...more,
});

const accept = (outbox: Outbox, id: string, message: Message): void =>
  outbox.accept({ id, bodyHash: 'h', status: 'Succeeded' }, message, 0);

test('mails come oldest first, and by recipient in any case', () => {
  const outbox = openOutbox();
  accept(outbox, 'b', aMessage('Mina@northbeam.example'));
  accept(outbox, 'a', aMessage('uma@northbeam.example'));
  expect(outbox.mails().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(outbox.mails({ to: 'mina@NORTHBEAM.example' }).map(({ id }) => id)).toEqual(['b']);
  expect(outbox.mails({ to: 'mina' })).toEqual([]);
  outbox.close();
});

test('a folder keeps them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  try {
    const first = openOutbox(folder);
    accept(first, 'a', aMessage('uma@northbeam.example'));
    first.close();
    const second = openOutbox(folder);
    expect(second.mail('a')).toMatchObject({ subject: 'S', links: ['https://a.example/i/x'] });
    expect(second.operation('a')).toEqual({ id: 'a', bodyHash: 'h', status: 'Succeeded' });
    second.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the language is the header’s, else the page’s, else unknown', () => {
  const outbox = openOutbox();
  const content = { subject: 'S', html: '<!doctype html><html dir="rtl" lang="ar"><p></p></html>' };
  accept(outbox, 'a', aMessage('a@b.example', { content, headers: { 'content-language': 'de' } }));
  accept(outbox, 'b', aMessage('a@b.example', { content }));
  accept(outbox, 'c', aMessage('a@b.example'));
  expect(outbox.mails().map(({ language }) => language)).toEqual(['de', 'ar', undefined]);
  outbox.close();
});

test('links are read as a reader would, without the punctuation around them', () => {
  expect(
    linksIn('Go to https://a.example/i/t-1_x?y=1, or (http://b.example/).\nhttps://c.example'),
  ).toEqual(['https://a.example/i/t-1_x?y=1', 'http://b.example/', 'https://c.example']);
});

test('a delivery report is an Event Grid event per recipient', () => {
  const outbox = openOutbox();
  const two = { to: [{ address: 'a@b.example' }, { address: 'c@d.example' }] };
  accept(outbox, 'a', aMessage('', { recipients: two }));
  const mail = outbox.mail('a');
  if (!mail) throw new Error('no mail');
  expect(deliveryReports(mail, 'Bounced', Date.parse('2026-11-24T10:00:00Z'))).toMatchObject([
    {
      eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
      subject: 'sender/from@benefits.example/message/a',
      eventTime: '2026-11-24T10:00:00.000Z',
      data: { messageId: 'a', recipient: 'a@b.example', status: 'Bounced' },
    },
    { data: { recipient: 'c@d.example' } },
  ]);
  outbox.close();
});

test.each<[object, boolean]>([
  [{ on: 'refuse' }, true],
  [{ on: 'lose', status: 500, times: 3 }, true],
  [{ on: 'outcome', outcome: 'Failed' }, true],
  [{ on: 'outcome' }, false],
  [{ on: 'refuse', outcome: 'Failed' }, false],
  [{ on: 'always' }, false],
  [{ on: 'refuse', status: 700 }, false],
  [{ on: 'refuse', times: 0 }, false],
])('%j is a fault: %s', (fault, expected) => {
  expect(isEmailFault(fault)).toBe(expected);
});
