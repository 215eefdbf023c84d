// Much mail at once: no window of the provider's quota is ever exceeded, all of it goes out, what somebody waits
// for before notices, partners in turn, and a mail costs the same, whatever waits. On the local cloud, with two
// instances whose clocks differ; `npm run test:full` plays it whole and prints the figures.
import { amountOf, isWhole } from '../support/share.ts';
import { costOf, print, type Cost } from '../support/world/costs.ts';
import { mayStayDue } from '../support/world/nothing-due.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { mostWithin, waitingWorld } from '../support/world/paced-world.ts';
import { companyId } from '../support/world/waiting-mails.ts';
import type { World } from '../support/world/world.ts';

afterEach(closeWorlds);

const minute = 60_000;

interface SentMail {
  readonly partnerId: string;
  readonly isNotice: boolean;
  readonly at: number;
  readonly planned: string;
}

/** The mails in the order in which the provider took them, with what the ledger knows of them. */
const inOrder = (world: World, outbox: ReturnType<World['cloud']['outbox']>): SentMail[] => {
  const ledger = new Map(world.documents('mail').map((mail) => [mail['operationId'], mail]));
  return outbox.map(({ operationId, acceptedAt }) => {
    const mail = ledger.get(operationId) ?? {};
    return {
      partnerId: String(mail['partnerId']),
      isNotice: mail['template'] !== 'technical-ready',
      at: Date.parse(acceptedAt),
      planned: String(mail['plannedAt']),
    };
  });
};

/**
 * The most mails of a partner that went out between two of another one, while that one had some waiting: what
 * goes out within one sweep is in no order.
 */
const longestTurnOf = (noisy: string, mails: readonly SentMail[]): number => {
  const lastOf = new Map(mails.map(({ partnerId }, at) => [partnerId, at]));
  // When only a few partners are left, each has used up its own hour and rests.
  const [until = 0] = [...lastOf.values()].toSorted((one, other) => other - one).slice(7);
  const since = new Map<string, number>();
  let longest = 0;
  for (const [at, { partnerId }] of mails.slice(0, until).entries()) {
    if (partnerId !== noisy) since.set(partnerId, 0);
    else
      for (const [partner, count] of since) {
        if ((lastOf.get(partner) ?? 0) < at) continue;
        since.set(partner, count + 1);
        longest = Math.max(longest, count + 1);
      }
  }
  return longest;
};

const play = amountOf(
  {
    partners: 10,
    each: { waitedFor: 7, notices: 3 },
    noisy: { waitedFor: 30, notices: 10 },
    hours: 4,
  },
  {
    partners: 98,
    each: { waitedFor: 80, notices: 20 },
    noisy: { waitedFor: 150, notices: 50 },
    hours: 130,
  },
);

test('much mail at once goes out within the quota, in order, and nobody waits for a noisy partner', async () => {
  const noisy = companyId(0);
  const waiting = [play.noisy, ...Array.from({ length: play.partners }, () => play.each)];
  const total = waiting.reduce((sum, { waitedFor, notices }) => sum + waitedFor + notices, 0);
  const { world, tick, sent, left } = await waitingWorld(waiting);
  const began = world.cloud.clock.now();
  const posted = world.cloud.email.counters.posts;
  let ticks = 0;
  const cost = await costOf(world, async () => {
    for (; ticks < play.hours * 60; ticks += 1) {
      if (world.cloud.email.counters.posts - posted === total) break;
      await tick();
    }
  });
  const mails = inOrder(world, sent());
  const times = mails.map(({ at }) => at);
  const hours = (times.at(-1)! - began) / 3_600_000;
  if (isWhole) {
    console.log(`${total} mails in ${hours} hours, ${cost.requests} requests, ${cost.units} RU`);
  }
  expect([mails.length, left()]).toEqual([total, 0]);
  expect(mostWithin(times, minute)).toBeLessThanOrEqual(30);
  expect(mostWithin(times, 60 * minute)).toBeLessThanOrEqual(100);
  // The pace: an hour's quota in each hour and a minute.
  expect(hours).toBeLessThan((total / 100 + 1) * 1.03 + play.hours / 10);

  const ofNoisy = mails.filter(({ partnerId }) => partnerId === noisy).map(({ at }) => at);
  expect(mostWithin(ofNoisy, 60 * minute)).toBeLessThanOrEqual(20);
  expect(mostWithin(ofNoisy, 24 * 60 * minute)).toBeLessThanOrEqual(100);
  for (const isNotice of [false, true]) {
    const kind = mails.filter((mail) => mail.isNotice === isNotice);
    expect(longestTurnOf(noisy, kind)).toBeLessThanOrEqual(4);
    for (const partner of new Set(kind.map(({ partnerId }) => partnerId))) {
      const planned = kind
        .filter(({ partnerId }) => partnerId === partner)
        .map((one) => one.planned);
      expect(planned).toEqual(planned.toSorted());
    }
  }
  // No notice of a partner goes out while others wait for theirs, but for those that rest.
  const lastWaitedFor = mails.findLastIndex(
    ({ isNotice, partnerId }) => !isNotice && partnerId !== noisy,
  );
  const early = mails.slice(0, lastWaitedFor).filter(({ isNotice }) => isNotice);
  expect(early.length).toBeLessThanOrEqual(30);
}, 1_800_000);

test('a mail costs the same, whatever waits; a full quota costs one read', async () => {
  const columns: Record<string, Record<string, Cost>> = {};
  const waits = amountOf([100, 300], [100, 1000, 10_000]);
  const perMail: number[] = [];
  for (const count of waits) {
    const partners = Math.max(10, count / 100);
    const each = {
      waitedFor: Math.floor((count / partners) * 0.7),
      notices: Math.ceil((count / partners) * 0.3),
    };
    const { world, tick, sent } = await waitingWorld(Array.from({ length: partners }, () => each));
    mayStayDue(world.cloud, 'only the first of many mails are sent here');
    const whole = await costOf(world, async () => {
      for (let ticks = 0; sent().length < 100; ticks += 1) await tick();
    });
    const before = sent().length;
    world.cloud.cosmos.counters.reset();
    await tick();
    expect([sent().length, world.cloud.cosmos.counters.total.requests]).toEqual([before, 2]);
    const mail = { requests: whole.requests / before, units: whole.units / before };
    columns[`${count} waiting`] = {
      'a mail': {
        requests: Math.round(mail.requests * 100) / 100,
        units: Math.round(mail.units * 10) / 10,
      },
    };
    perMail.push(mail.units);
    expect(mail.requests).toBeLessThanOrEqual(12);
    expect(mail.units).toBeLessThanOrEqual(50);
  }
  const exponent =
    1 + Math.log(perMail.at(-1)! / perMail[0]!) / Math.log(waits.at(-1)! / waits[0]!);
  print(columns);
  if (isWhole) console.log(`exponent of the growth: ${exponent.toFixed(3)}`);
  expect(exponent).toBeLessThanOrEqual(1.05);
}, 600_000);
