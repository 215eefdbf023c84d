// The page behind the link: reading it changes nothing, one confirmation counts, and a link that
// was altered in any way is refused. Over HTTP on the local cloud.
import { createHash } from 'node:crypto';
import { closeWorlds } from '../support/world/opened.ts';
import { after, anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';

let world: OffersWorld;
let id: string;
let link: string;
beforeEach(async () => {
  world = await anOffersWorld();
  await world.setContact();
  id = await world.activateOffer();
  await world.advance('PT0S');
  link = world.link();
});
afterEach(closeWorlds);

const everything = () =>
  world.cloud.cosmos
    .containers()
    .flatMap(({ container }) => world.cloud.cosmos.documents(container, { limit: 100_000 }));

test('read a hundred times it writes nothing; confirmed ten times at once it counts once', async () => {
  const before = JSON.stringify(everything());
  for (let time = 0; time < 50; time += 1) {
    expect((await world.page(link)).status).toBe(200);
    const head = await world.page(link, 'HEAD');
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  }
  expect(JSON.stringify(everything())).toBe(before);
  const answers = await Promise.all(Array.from({ length: 10 }, () => world.page(link, 'POST')));
  for (const answer of answers) {
    expect(answer.status).toBe(303);
    expect(new URL(String(answer.headers.get('location')), world.cloud.origin).pathname).toBe(link);
  }
  expect(world.audits('confirm')).toMatchObject([{ actor: { kind: 'recipient' } }]);
  await world.advance('P2D');
  const { timeline } = await world.activation(id);
  expect(
    (timeline as { event: string }[]).filter(({ event }) => event === 'confirmed'),
  ).toHaveLength(1);
});

test('changed in any character it is the same 404 as any other address', async () => {
  const unknown = await (await world.page('/i/nothing')).text();
  const token = link.slice('/i/'.length);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const spoiled = Array.from(token, (sign, at) => {
    const other = sign === 'A' ? 'B' : 'A';
    return `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
  });
  // The last character carries four bits, so several characters decode to the same token; only one
  // is accepted.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (const sign of alphabet)
    if (sign !== token.at(-1)) spoiled.push(`${token.slice(0, -1)}${sign}`);
  for (const forged of [...spoiled, token.slice(1), `${token}A`, token.toUpperCase()]) {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await world.page(`/i/${forged}`, method);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(unknown);
    }
  }
  expect(world.audits('confirm')).toEqual([]);
});

test('is kept by nobody, refers nobody, runs no script', async () => {
  const page = await world.page(link);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-language': 'en',
    'content-type': 'text/html; charset=utf-8',
  });
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain('unsafe');
  const html = await page.text();
  const [, style = ''] = /<style>([\s\S]*)<\/style>/u.exec(html) ?? [];
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(html).not.toMatch(/<script|javascript:| on[a-z]+=/i);
});

test('another company’s brand is in its mails and pages, and ours is not', async () => {
  const brand = {
    name: 'Fabrikam Vorteile',
    accent: '#7a1f5c',
    logo: { url: 'https://static.fabrikam.example/logo.png', width: 160, height: 40 },
    footer: 'Fabrikam GmbH, Berlin',
  };
  const fabrikam = await anOffersWorld({ BRAND: JSON.stringify(brand) });
  await fabrikam.setContact();
  await fabrikam.activateOffer();
  await fabrikam.advance('PT0S');
  const page = await fabrikam.page(fabrikam.link());
  expect(page.headers.get('content-security-policy')).toContain(
    'img-src https://static.fabrikam.example;',
  );
  const mail = fabrikam.cloud.outbox().find(({ links }) => links.length > 0);
  for (const written of [await page.text(), mail?.html]) {
    for (const part of [brand.name, brand.accent, brand.logo.url, brand.footer])
      expect(written).toContain(part);
    expect(written).not.toContain('Partner Benefits');
  }
  expect(mail?.text).toContain('Fabrikam GmbH, Berlin');
});

test("speaks the mail's language, and the other one when asked", async () => {
  const chinese = await world.page(`${link}?lang=zh-Hans`);
  expect(chinese.headers.get('content-language')).toBe('zh-Hans');
  const html = await chinese.text();
  expect(html).toContain('<html lang="zh-Hans"');
  expect(html).toContain('href="?lang=en"');
  const after303 = await world.page(`${link}?lang=zh-Hans`, 'POST');
  expect(after303.headers.get('location')).toContain('?lang=zh-Hans');
  expect((await world.page(`${link}?lang=xx`)).headers.get('content-language')).toBe('en');
});

test("an address that leads nowhere answers in the browser's language", async () => {
  const answer = await world.cloud.fetch('/i/nothing', {
    headers: { 'accept-language': 'fr, zh-CN;q=0.8, en;q=0.5' },
  });
  expect(answer.headers.get('content-language')).toBe('zh-Hans');
});

test('other methods are refused with those that there are', async () => {
  const answer = await world.cloud.fetch(link, { method: 'DELETE' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  expect(await answer.text()).not.toContain(link);
});

test('with the store out of reach it says to come again, and nothing else', async () => {
  world.cloud.cosmos.faults.next({ before: { status: 503 } }, {});
  for (let time = 0; time < 20; time += 1)
    world.cloud.cosmos.faults.next({ before: { status: 500 } }, {});
  const answer = await world.page(link);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  world.cloud.cosmos.faults.clear();
});

test('after use it shows the instructions without the button, until the offer ends', async () => {
  expect(await (await world.page(link)).text()).toContain('<button');
  await world.page(link, 'POST');
  const used = await (await world.page(link)).text();
  expect(used).not.toContain('<button');
  expect(used).toContain('<ol>');
  await world.advance('P1D');
  expect(await (await world.page(link)).text()).toContain('is active');
  const { expiresAt } = await world.activation(id);
  await world.moveTo(String(expiresAt), -1);
  expect((await world.page(link)).status).toBe(200);
  await world.moveTo(String(expiresAt));
  const over = await world.page(link);
  expect(over.status).toBe(410);
  expect(await over.text()).not.toContain('Referral');
});

test('no link or token is kept: the ledger has neither, the registry only a digest', async () => {
  const token = link.slice('/i/'.length);
  expect(JSON.stringify(everything())).not.toContain(token);
  await world.page(link, 'POST');
  await world.moveTo(after(world.now(), 2));
  const histories = world.cloud.durable
    .instances()
    .map(({ instanceId }) => JSON.stringify(world.cloud.durable.instance(instanceId)));
  expect(histories.join('')).not.toContain(token);
});
