// The local cloud's pages for people: they link to each other, escape what they show, and their
// forms do the same as the JSON routes. Requested over HTTP, as by a browser.
import { closeWorlds } from '../../../support/world/opened.ts';
import {
  anOffersWorld,
  contactEmail,
  type OffersWorld,
} from '../../../support/world/offers-world.ts';

let world: OffersWorld;
let id: string;
beforeEach(async () => {
  world = await anOffersWorld({}, 'isv-co-sell-ready', true);
  await world.setContact();
  id = await world.activateOffer();
  await world.advance('PT0S');
});
afterEach(closeWorlds);

const see = async (path: string) => {
  const answer = await world.cloud.fetch(path, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
};

const send = (path: string, fields: Record<string, string> = {}) =>
  world.cloud.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

test('every link on the first pages leads somewhere', async () => {
  for (const from of [
    '/local',
    '/local/outbox',
    '/local/orchestrations',
    '/local/documents',
    '/local/traces',
  ]) {
    const { html, status } = await see(from);
    expect(status).toBe(200);
    for (const [, href = ''] of html.matchAll(/href="(\/[^"]*)"/g))
      expect([href, (await see(href)).status]).toEqual([href, 200]);
  }
});

test('the start page counts what there is, and its form moves the time', async () => {
  const { html } = await see('/local');
  expect(html).toContain('1 Running');
  const before = world.now();
  const moved = await send('/local/clock/advance', { duration: 'P1D' });
  expect(moved.status).toBe(303);
  expect(moved.headers.get('location')).toBe('/local');
  expect(Date.parse(world.now()) - Date.parse(before)).toBe(86_400_000);
});

test('an orchestration tells its history as a timeline, and leads to its document', async () => {
  const { html } = await see(`/local/orchestrations/${id}-r1`);
  expect(html).toContain('Started go-to-market-activation');
  expect(html).toContain('begin-activation is done');
  expect(html).toContain('Sleeps until');
  const [, path = ''] = /href="(\/local\/documents\/partners\/[^"]+)"/.exec(html) ?? [];
  const document = await see(path);
  expect(document.status).toBe(200);
  expect(document.html).toContain('&quot;contactRevision&quot;: 1');
});

test("a mail's button reports its delivery", async () => {
  const [mail] = world.cloud.outbox({ to: contactEmail });
  const { html } = await see(`/local/outbox/${mail?.id}`);
  expect(html).toContain('value="Bounced"');
  const reported = await send(`/local/outbox/${mail?.id}/report`, { status: 'Bounced' });
  expect(reported.status).toBe(303);
  expect((await world.activation(id))['status']).toBe('attentionNeeded');
});

test('what is shown is escaped', async () => {
  await world.setContact({ email: `"<b>x"@northbeam.example` });
  await world.setContact({ phone: '+4930999999' });
  const { html } = await see('/local/documents/partners');
  expect(html).not.toContain('<b>x');
});

test('a suspended orchestration stands still, and goes on when resumed', async () => {
  const at = `/local/orchestrations/${id}-r1`;
  expect((await send(`${at}/suspend`)).status).toBe(200);
  await world.page(world.link(), 'POST');
  await world.advance('P2D');
  expect((await world.activation(id))['status']).toBe('inProgress');
  expect((await send(`${at}/resume`)).status).toBe(200);
  await world.advance('PT0S');
  expect((await world.activation(id))['status']).toBe('active');
  expect((await send('/local/orchestrations/nothing/suspend')).status).toBe(404);
  expect((await send(`${at}/resume`)).status).toBe(409);
});

test.each([
  '/local/documents/nothing',
  '/local/documents/partners/x/y',
  '/local/orchestrations/nothing',
  '/local/outbox/nothing',
  '/local/traces/nothing',
])('%s is not there', async (path) => {
  expect((await see(path)).status).toBe(404);
});
