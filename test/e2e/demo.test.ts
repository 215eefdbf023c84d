// The demo's result is checked against the rules, and that check can fail.
import { api, move } from '../../infra/clients/local/client.ts';
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { collect, type DemoData } from '../../infra/demo/data.ts';
import { problemsOf } from '../../infra/demo/demands.ts';
import { keyMark } from '../../infra/demo/keys.ts';
import { play } from '../../infra/demo/story.ts';
import { createTeller, type Teller } from '../../infra/demo/teller.ts';
import { underContract } from '../support/contract.ts';
import { seed } from '../../infra/local/seed/seed.ts';

let cloud: LocalCloud;
let teller: Teller;
let data: DemoData;
const account: string[] = [];

beforeAll(async () => {
  const clock = { start: '2026-12-01T09:00:00.000Z' };
  cloud = underContract(await startLocalCloud({ clock, settings: { RATE_LIMIT: 'off' } }));
  await seed(cloud);
  teller = createTeller(cloud, (line) => account.push(line));
  const startedAt = cloud.clock.now();
  await play(teller);
  data = collect(cloud, startedAt);
  // Plays a year and a month, which is slow on a busy machine.
});
afterAll(() => cloud.close());

test('the story goes as the rules demand', () => {
  expect(teller.problems).toEqual([]);
  expect(problemsOf(data)).toEqual([]);
  expect(data).toMatchObject({ days: 404, refunds: [{ status: 'issued', amount: 475 }] });
  const told = account.join('\n');
  for (const rule of [4, 5, 7, 8, 9]) expect(told).toContain(`(rule ${rule})`);
});

test.each([
  'AlreadyReplaced',
  'AmountMismatch',
  'BenefitNotActive',
  'CreditAlreadyHeld',
  'KeyNotRevealed',
  'KeyPoolEmpty',
  'NoSeatAvailable',
  'NotEligible',
  'NotSupportedByBenefit',
  'NothingRemaining',
  'PurchaseNotActive',
  'RefundForfeitNotAcknowledged',
  'RefundNotAvailable',
  'RenewalWindowClosed',
])('the account tells of a refusal with %s', (code) => {
  expect(account.join('\n')).toMatch(new RegExp(`-> 4\\d\\d ${code}$`, 'mu'));
});

test('the account tells no key and no support id', () => {
  const told = account.join('\n');
  const ids = data.activations.flatMap(({ accessId, contractId }) => [accessId, contractId]);
  const secrets = [keyMark, ...ids.filter((id) => id !== undefined).map(String)];
  expect(secrets.length).toBeGreaterThan(8);
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  expect(JSON.stringify(data)).not.toContain(keyMark);
});

const spoiled = (change: (activation: Record<string, unknown>) => Record<string, unknown>) => ({
  ...data,
  activations: data.activations.map((one) => (one['status'] === 'active' ? change(one) : one)),
});

const without = (field: string) => (one: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== field));

test('an answer other than the rules demand would be noticed', async () => {
  const told: string[] = [];
  const other = createTeller(cloud, (line) => told.push(line));
  const audit = move('looks at the audit', 200, (as) => api.listAudit({}, as));
  await other.act('northbeam-user', audit);
  await other.tryTo('northbeam-user', audit, 'TooManyRequests');
  await other.tryTo('northbeam-user', audit, 'RoleRequired');
  expect(other.problems).toEqual([
    'northbeam-user looks at the audit: answered with 200',
    'northbeam-user looks at the audit: answered with TooManyRequests',
  ]);
  expect(told.join('\n')).toContain('!! not as the rules demand');
});

test('an active activation without an Access ID would be noticed', () => {
  const problems = problemsOf(spoiled(without('accessId')));
  expect(problems).toContainEqual(expect.stringContaining('has both ids'));
});

test('an activation that took a day only would be noticed', () => {
  const soon = (one: Record<string, unknown>) => ({ ...one, activatedAt: one['requestedAt'] });
  expect(problemsOf(spoiled(soon))).toContainEqual(
    expect.stringContaining('took more than two days'),
  );
});

test('a key that was claimed and forgotten would be noticed', () => {
  const keys = { free: 0, claimed: 1, revealed: 3 };
  expect(problemsOf({ ...data, keys })).toEqual(['the others are free']);
});

test('people left behind in the old term would be noticed', () => {
  const seats = data.seats.map((one) => ({ ...one, held: one.held + 1 }));
  expect(problemsOf({ ...data, seats })).toEqual([
    'three people have a seat, in the renewed term alone',
    'one person has the credit, in the renewed term alone',
  ]);
});

test('a renewal that nobody has noted in the old term would be noticed', () => {
  const purchases = data.purchases.map(without('renewedBy'));
  expect(problemsOf({ ...data, purchases })).toEqual([
    'a renewal and what it renews name each other',
  ]);
});

test('a Silver that goes on beside Gold would be noticed', () => {
  const purchases = data.purchases.map((one) =>
    one['endedBecause'] === 'upgraded'
      ? { ...one, status: 'active', endedBecause: undefined }
      : one,
  );
  expect(problemsOf({ ...data, purchases })).toEqual([
    'five memberships are in force',
    'one was exchanged for a higher one',
  ]);
});

test('advice beyond what there is would be noticed', () => {
  const more = { type: 'advisoryHours', status: 'open', hours: 3 };
  expect(problemsOf({ ...data, requests: [...data.requests, more] })).toContain(
    'five hours of advice were asked for, no more',
  );
});

test('a refund that is still owed would be noticed', () => {
  const refunds = data.refunds.map((refund) => ({ ...refund, status: 'requested' }));
  expect(problemsOf({ ...data, refunds })).toEqual(['it has been paid back']);
});

test('a mail that was never sent would be noticed', () => {
  const mails = data.mails.map((mail) => ({ ...mail, status: 'planned' }));
  expect(problemsOf({ ...data, mails })).toContain('no mail is left unsent');
});
