// What people write and mail shows: refused with 400, or without effect on headers, markup, links and direction. Over
// HTTP, to the outbox.
import { everyNth } from '../support/share.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aCompany, assign, operate, unassign, uma } from '../rules/people/people.ts';
import { named } from '../shared/mail/read-html.ts';

afterEach(closeWorlds);

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\0', '%0d%0a', '\\r\\n'];
const smuggled = [
  'Bcc: eve@evil.example',
  'Subject: You have won',
  'Content-Type: text/html',
  'List-Unsubscribe: <https://evil.example>',
  '\r\n<p>Pay here</p>',
  '.\r\nQUIT',
];
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.example">here</a>',
  '"><form action=//evil.example>',
  '</title><style>*{display:none}</style>',
  '<!--',
  '{{constructor}}',
  '{brand, select, other {x}}',
  '&lt;b&gt;',
  'javascript:alert(1)',
  'https://evil.example/login',
  'www.evil.example',
];
const controls = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u200e',
  '\u200f',
  '\u061c',
  '\u200b',
  '\ufeff',
  '\u001b[31m',
  '\u007f',
  '\u{e0041}',
  '\u00ad',
];
const strange = [
  '\ud800',
  '\udc00',
  'x\udfff\ud83dy',
  '\u{1f469}\u200d\u{1f4bb}\u{1f3f3}\ufe0f',
  'e\u0301\u0327'.repeat(50),
  'A'.repeat(10_240),
  '\u{1f600}'.repeat(2_560),
  'ﷺ'.repeat(100),
];
const payloads = [
  ...breaks.flatMap((one) => smuggled.map((other) => `Northbeam${one}${other}`)),
  ...breaks.flatMap((one) => markup.slice(0, 6).map((other) => `${other}${one}North`)),
  ...markup.flatMap((one) => [one, `North ${one} beam`]),
  ...controls.flatMap((one) => [`North${one}beam`, `${one}elpmaxe`, `N${one}<b>`]),
  ...strange.map((one) => `N${one}`),
];

const forbidden =
  // oxlint-disable-next-line no-control-regex -- these must not be there
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** Without the isolates that we put around a name that runs in the other direction. */
const unwrapped = (part: string): string =>
  part.replaceAll(/\u2068([^\u2066-\u2069]*)\u2069/gu, '$1');

test('there are two hundred of them', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
});

test('a company’s name in a subject and a text', async () => {
  const many = 10_000;
  const mail = { perMinute: many, perHour: many, perPartnerPerHour: many, perPartnerPerDay: many };
  const world = await aCompany('action-pack', { POLICY: JSON.stringify({ mail }) });
  const seat = `${world.purchaseId}-visual-studio-professional`;
  const plain = async (name: string) => {
    const before = world.cloud.outbox({ to: uma.email }).length;
    const { status } = await operate(world, { name });
    await assign(world, seat, uma.userId);
    await world.cloud.advance({ duration: 'PT2M' });
    await unassign(world, seat, uma.userId);
    await world.cloud.advance({ duration: 'PT1M' });
    const [sent, ...more] = world.cloud.outbox({ to: uma.email }).slice(before);
    expect(more).toEqual([]);
    return { status, sent };
  };
  const usual = await plain('Northbeam');
  const shape = named(usual.sent?.html ?? '', 'a').length;
  for (const payload of everyNth(6, payloads)) {
    const { status, sent } = await plain(payload);
    expect([200, 400]).toContain(status);
    const { subject = '', html = '', text = '', headers = {}, links, to } = sent ?? {};
    expect([payload, to, links]).toEqual([payload, [uma.email], usual.sent?.links]);
    expect(Object.keys(headers)).toEqual(Object.keys(usual.sent?.headers ?? {}));
    for (const part of [subject, html, text]) {
      expect(part.isWellFormed()).toBe(true);
      expect([payload, forbidden.exec(unwrapped(part))?.[0]]).toEqual([payload, undefined]);
    }
    expect(subject).not.toMatch(/[\n\r]/u);
    expect(subject.length).toBeLessThan(600);
    expect(named(html, 'a')).toHaveLength(shape);
    for (const tag of ['script', 'img', 'form']) expect(named(html, tag)).toEqual([]);
    expect(`${html}${text}`).not.toMatch(/https?:\/\/evil/u);
  }
});
