// The demo is checked against the rules, and its check can fail.
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud.ts';
import { collect, type DemoData } from '../../infra/local/demo/data.ts';
import { problemsOf } from '../../infra/local/demo/demands.ts';
import { play } from '../../infra/local/demo/story.ts';
import { createTeller, type Teller } from '../../infra/local/demo/teller.ts';
import { underContract } from '../support/contract.ts';
import { seed } from '../../infra/local/seed.ts';

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
});
afterAll(() => cloud.close());

test('the story goes as the rules demand', () => {
  expect(teller.problems).toEqual([]);
  expect(problemsOf(data)).toEqual([]);
  expect(data).toMatchObject({ days: 404, refunds: [{ status: 'issued', amount: 475 }] });
  const told = account.join('\n');
  expect(told).toContain('RefundNotAvailable');
  for (const rule of [4, 5, 7, 8, 9]) expect(told).toContain(`(rule ${rule})`);
  expect(told).not.toContain('DEMO-');
});

const spoiled = (change: (activation: Record<string, unknown>) => Record<string, unknown>) => ({
  ...data,
  activations: data.activations.map((one) => (one['status'] === 'active' ? change(one) : one)),
});

test('an active activation without an Access ID would be noticed', () => {
  const without = (one: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'accessId'));
  const problems = problemsOf(spoiled(without));
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

test('a mail that was never sent would be noticed', () => {
  const mails = data.mails.map((mail) => ({ ...mail, status: 'planned' }));
  expect(problemsOf({ ...data, mails })).toContain('no mail is left unsent');
});
