// The outbox as a mailbox: newest first, searched by words, one mail with both parts and its headers.
import type { OutboxMail } from '../../../../infra/local/email/outbox.ts';
import { mailListPage, mailPage } from '../../../../infra/local/pages/outbox-pages.ts';

const aMail = (id: string, more: Partial<OutboxMail> = {}): OutboxMail => ({
  id,
  operationId: id,
  acceptedAt: '2026-12-01T09:00:00.000Z',
  status: 'Succeeded',
  from: 'DoNotReply@benefits.example',
  to: ['mina@northbeam.example'],
  subject: `Subject ${id}`,
  html: '<html lang="en"><p>Hello</p></html>',
  text: `Text of ${id}`,
  headers: { 'Content-Language': 'en' },
  language: 'en',
  links: [],
  ...more,
});

const mails = [
  aMail('one'),
  aMail('two', { subject: '“Silver” 现已可用', to: ['uma@northbeam.example'] }),
  aMail('three', { subject: '<b>&', text: 'In it: Referral management' }),
];
const idsIn = (html: string) =>
  [...html.matchAll(/<li><a href="\/local\/outbox\/([^"]+)"/gu)].map(([, id]) => id);

test.each([
  ['', ['three', 'two', 'one']],
  ['  ', ['three', 'two', 'one']],
  ['UMA@', ['two']],
  ['referral IN', ['three']],
  ['现已', ['two']],
  ['text of', ['two', 'one']],
  ['nothing like it', []],
])('%j finds, newest first, %j', (words, ids) => {
  expect(idsIn(mailListPage(mails, words))).toEqual(ids);
});

test('what was searched for, and what is found, is text', () => {
  const html = mailListPage(mails, '"><script>');
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(html).toContain('0 of 3 mails');
  expect(mailListPage(mails, '')).toContain('&lt;b&gt;&amp;');
});

test('an empty outbox says so', () => {
  expect(mailListPage([], '')).toContain('No mail was sent yet.');
});

test('a mail has its headers, both parts, and the ways to its neighbours', () => {
  const [one, two, three] = mails;
  if (!one || !two || !three) throw new Error('no mail');
  const html = mailPage(two, mails);
  expect(html).toContain('<dt>Content-Language</dt><dd>en</dd>');
  expect(html).toContain('<a href="/local/outbox/three">Newer</a>');
  expect(html).toContain('<a href="/local/outbox/one">Older</a>');
  expect(html).toContain('&lt;p&gt;Hello&lt;/p&gt;');
  expect(html).toContain('<pre dir="auto">Text of two</pre>');
  expect(mailPage(three, mails)).not.toContain('Newer');
  expect(mailPage(one, mails)).not.toContain('Older');
});
