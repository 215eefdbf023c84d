// Reminders carry a link by which their reader ends them (RFC 8058). Opening it changes nothing, and mail about what
// happens is not affected.
import { closeWorlds } from '../../support/world/opened.ts';
import { after } from '../../support/world/offers-world.ts';
import { admin, type World } from '../../support/world/world.ts';
import { aCompany, account, grace, ledger, mina } from './people.ts';

afterEach(closeWorlds);

const oneClick = 'List-Unsubscribe=One-Click';

const headersTo = ({ cloud }: World, to: string) =>
  cloud.outbox({ to }).map(({ subject, headers }) => ({ subject, ...headers }));

const linkIn = (headers: Readonly<Record<string, string>> = {}): string =>
  new URL(
    /^<(?<url>https?:[^>]+)>$/u.exec(headers['List-Unsubscribe'] ?? '')?.groups?.['url'] ?? '',
  ).pathname;

/** A membership about which its buyer and the account have been reminded, and will be once more. */
const aReminder = async (settings: Record<string, string> = {}) => {
  const world = await aCompany('action-pack', settings);
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
  const end = (body['dates'] as Record<string, { at: string }>)['membershipEnd']!.at;
  await world.cloud.advance({ to: after(end, -15, 120_000) });
  const reader = world.cloud.outbox().at(-1)?.to[0] ?? '';
  const mail = world.cloud.outbox({ to: reader }).at(-1);
  return { world, end, reader, path: linkIn(mail?.headers), mail };
};

const ask = ({ cloud }: World, path: string, method: string, body?: string) =>
  cloud.fetch(path, {
    method,
    redirect: 'manual',
    ...(body !== undefined && {
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  });

const remindersTo = (world: World, to: string): number =>
  headersTo(world, to).filter((mail) => 'List-Unsubscribe' in mail).length;

describe('policy: membership reminders: their reader can end them', () => {
  test('reminders alone carry both headers; every mail names its operation and where answers go', async () => {
    const { world, mail } = await aReminder({ EMAIL_REPLY_TO: 'desk@benefits.example' });
    for (const one of world.cloud.outbox()) {
      expect(one.headers['X-Operation-Id']).toBe(one.operationId);
      expect(one.replyTo).toEqual(['desk@benefits.example']);
      const isReminder = one.subject.includes('ends soon');
      expect('List-Unsubscribe' in one.headers).toBe(isReminder);
      expect(one.headers['List-Unsubscribe-Post']).toBe(isReminder ? oneClick : undefined);
    }
    expect(mail?.headers['List-Unsubscribe']).toMatch(/^<http:\/\/[^>]+\/u\/[A-Za-z0-9_-]{43}>$/u);
  });

  test('opening the page changes nothing; one POST ends the reminders of that reader', async () => {
    const { world, end, reader, path } = await aReminder();
    const before = world.stored();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await ask(world, path, method);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
      if (method === 'GET') expect(await page.text()).toContain('<form method="post"');
    }
    expect((await ask(world, path, 'PUT')).status).toBe(405);
    expect(world.stored()).toEqual(before);
    for (const _time of [1, 2]) {
      const done = await ask(world, path, 'POST', oneClick);
      expect([done.status, await done.text()]).toEqual([
        200,
        expect.stringContaining('no more reminders of this kind'),
      ]);
    }
    expect(world.audits('unsubscribe')).toMatchObject([{ actor: { kind: 'recipient' } }]);
    const others = [grace.email, mina.email, account].filter((to) => to !== reader);
    const were = others.map((to) => remindersTo(world, to));
    await world.cloud.advance({ to: after(end, 24) });
    expect(remindersTo(world, reader)).toBe(1);
    expect(others.map((to) => remindersTo(world, to)).join()).not.toBe(were.join());
    const shown = (await ledger(world)).filter(
      ({ template }) => template === 'membership-reminder',
    );
    expect(shown.filter((mail) => 'unsubscribedAt' in mail)).toHaveLength(1);
    expect(shown.filter(({ status }) => status === 'voided')).toMatchObject([
      { cause: { code: 'unsubscribed' } },
    ]);
    // What is no reminder still comes.
    const sent = world.cloud.outbox({ to: reader }).length;
    await world.cloud.advance({ to: after(end, 40) });
    expect(world.cloud.outbox({ to: reader }).length).toBeGreaterThan(sent);
  });

  test('a token opens one page only, and what is no token leads nowhere', async () => {
    const { world, path } = await aReminder();
    const before = world.stored();
    const token = path.slice(3);
    for (const other of [
      `/i/${token}`,
      `/u/${token.slice(1)}`,
      `/u/${token}x`,
      `/u/${token.toLowerCase()}`,
    ]) {
      expect((await ask(world, other, 'GET')).status).toBe(404);
      expect((await ask(world, other, 'POST', oneClick)).status).toBe(404);
    }
    expect(world.stored()).toEqual(before);
    const stored = [...before, ...world.lines].join('\n');
    expect(stored).not.toContain(token);
  });
});
