// The terms of a purchase stay the same under another policy and another version of the catalogue;
// a purchase from before purchases kept their terms follows the policy. Over HTTP on a local cloud
// that is started twice on the same documents.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeCloud } from '../support/world/opened.ts';
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import type { Application } from '../../infra/local/hosting/application.ts';
import { seed } from '../../infra/local/seed/seed.ts';
import type { Json } from '../support/world/world.ts';
import { after } from '../support/world/offers-world.ts';
import { selling } from '../support/selling.ts';
import { tokenOf } from '../support/tokens.ts';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'terms-'));
});
afterEach(() => rmSync(store, { recursive: true }));

const start = '2027-03-01T08:00:00.000Z';

const ask = async (cloud: LocalCloud, path: string, body?: object): Promise<Json> => {
  const response = await cloud.fetch(`/api/v1/purchases${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(cloud, 'northbeam-globalAdmin')}`,
      'content-type': 'application/json',
      'idempotency-key': 'key-1',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Json;
};

/** Runs the application once on the documents. */
const running = async <T>(
  policy: Json,
  application: Application | undefined,
  act: (cloud: LocalCloud) => Promise<T>,
): Promise<T> => {
  const cloud = await startLocalCloud({
    store,
    clock: { start },
    settings: { RATE_LIMIT: 'off', POLICY: JSON.stringify(policy) },
    ...(application && { application }),
  });
  try {
    return await act(cloud);
  } finally {
    await closeCloud(cloud);
  }
};

const buying = async (cloud: LocalCloud): Promise<string> => {
  await seed(cloud);
  const payment = { method: 'card', reference: 'r-1' };
  return String((await ask(cloud, '', { packageId: 'action-pack', payment }))['id']);
};

/** The application as it stored purchases before they kept their terms. */
const forgetful = (own: Parameters<typeof selling>[0]) => {
  const forget = async (
    request: { body?: unknown },
    _told: unknown,
    next: (given: unknown) => unknown,
  ) => {
    if (typeof request.body === 'string')
      request.body = request.body.replace(/"terms":\{[^}]*\},/u, '');
    return next(request);
  };
  return selling(own, [{ on: 'request', plugin: forget }]);
};

const policy = { termDays: 100, graceDays: 20, refundWindowDays: 5 };
const later = { termDays: 200, graceDays: 40, refundWindowDays: 9 };
const membershipEnd = { at: after(start, 100) };

test('policy: package terms: what the policy promised holds under another policy', async () => {
  const id = await running(policy, undefined, buying);
  const { dates } = await running(later, undefined, (cloud) => ask(cloud, `/${id}`));
  expect(dates).toMatchObject({
    membershipEnd: { ...membershipEnd, rule: '100 days from the start of the term' },
    benefitsEnd: { at: after(start, 120), rule: expect.stringContaining('20 days') },
    refundDeadline: { at: after(start, 5) },
  });
});

test('policy: package terms: what a package promised holds when it is sold differently', async () => {
  const own = { 'action-pack': { termDays: 180, refundWindowDays: 14 } };
  const id = await running({}, await selling(own), buying);
  const other = { 'action-pack': { termDays: 90, refundWindowDays: 7 } };
  const { dates } = await running({}, await selling(other), (cloud) => ask(cloud, `/${id}`));
  expect(dates).toMatchObject({
    membershipEnd: { at: after(start, 180), rule: '180 days from the start of the term' },
    refundDeadline: { at: after(start, 14) },
  });
});

test('policy: package terms: a purchase that kept none is read, and follows the policy', async () => {
  const id = await running(policy, await forgetful({}), async (cloud) => {
    const bought = await buying(cloud);
    const documents = cloud.cosmos.documents('partners', { limit: 100 });
    const purchases = documents.filter(({ type }) => type === 'purchase');
    expect(purchases).toHaveLength(1);
    expect(purchases[0]).not.toHaveProperty('terms');
    return bought;
  });
  // The dates were stored with the purchase; the refund's last day has always been computed.
  const { dates } = await running(later, undefined, (cloud) => ask(cloud, `/${id}`));
  expect(dates).toMatchObject({ membershipEnd, refundDeadline: { at: after(start, 9) } });
});
