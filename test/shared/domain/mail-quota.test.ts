// The provider takes so many mails in any minute and any hour, and one partner must not use them up: how many
// may go out now, and when the next one may.
import {
  mailRoom,
  noMails,
  noneOfPartner,
  partnerRoom,
  pausedUntil,
  withMails,
  withMailsOf,
  withResting,
  type MailQuota,
} from '../../../shared/domain/mail-quota.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { plusDays, plusMinutes, plusSeconds, type Instant } from '../../../shared/domain/time.ts';
import { justAfter, justBefore, start } from '../../support/domain/instants.ts';

const ours = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const theirs = partnerIdOf('22222222-aaaa-4aaa-8aaa-222222222222');
const limits = { perMinute: 3, perHour: 5, perPartnerPerHour: 2, perPartnerPerDay: 3 };

/** Mails sent at these seconds after the start. */
const sent = (...seconds: readonly number[]): MailQuota =>
  seconds.reduce((quota, second) => withMails(quota, 1, limits, at(second)), noMails);
const at = (second: number): Instant => plusSeconds(start, second);

/** A slot counts for its window and 20 seconds, within which the mail arrives at the provider. */
test.each<[string, MailQuota, Instant, number, Instant | undefined]>([
  ['nothing sent', noMails, start, 3, undefined],
  ['two in the minute', sent(0, 1), at(2), 1, undefined],
  ['three in the minute', sent(0, 1, 2), at(2), 0, at(80)],
  ['just before the first leaves the minute', sent(0, 1, 2), justBefore(at(80)), 0, at(80)],
  ['when the first leaves the minute', sent(0, 1, 2), at(80), 1, undefined],
  ['all have left the minute, three in the hour', sent(0, 1, 2), at(82), 2, undefined],
  ['five in the hour', sent(0, 1, 2, 100, 101), at(200), 0, at(3622)],
  ['minute and hour: the later', sent(0, 100, 200, 201, 202), at(203), 0, at(3620)],
  ['by a clock that is two seconds behind', sent(2, 2, 2), start, 0, at(80)],
  ['by one that is hours ahead, it has all passed', sent(0, 1, 2), at(9000), 3, undefined],
])('%s', (_case, quota, now, free, opensAt) => {
  expect(mailRoom(quota, limits, now)).toEqual({ free, ...(opensAt && { opensAt }) });
});

test('no window of a minute or an hour ever has more than its limit, whenever mails are asked for', () => {
  let quota = noMails;
  const taken: number[] = [];
  for (let second = 0; second < 3 * 3600; second += 7) {
    const { free } = mailRoom(quota, limits, at(second));
    if (free === 0) continue;
    quota = withMails(quota, free, limits, at(second));
    taken.push(...Array.from({ length: free }, () => second));
  }
  const within = (seconds: number) =>
    Math.max(...taken.map((from) => taken.filter((s) => s >= from && s < from + seconds).length));
  expect([within(60), within(3600)]).toEqual([limits.perMinute, limits.perHour]);
  expect(taken.length).toBe(3 * limits.perHour);
});

test('a document stays small, and what it forgets is counted for too long rather than too short', () => {
  const wide = { ...limits, perMinute: 100_000, perHour: 100_000 };
  let quota = noMails;
  for (let second = 0; second < 7200; second += 5) quota = withMails(quota, 100, wide, at(second));
  expect(quota.minute.length + quota.hour.length).toBeLessThan(150);
  const { free } = mailRoom(quota, wide, at(7200));
  expect(free).toBeLessThanOrEqual(wide.perHour - 3600 * 20);
  expect(free).toBeGreaterThan(wide.perHour - 3720 * 20);
});

test('the quota says when it opens, once it is used up, and no longer when it has room', () => {
  const full = withMails(noMails, 3, limits, start);
  expect(full.opensAt).toBe(at(80));
  expect(withMails(full, 1, limits, at(80))).not.toHaveProperty('opensAt');
});

test.each<[string, Instant, Instant]>([
  ['a second', at(1), at(1)],
  ['an hour', plusMinutes(start, 60), plusMinutes(start, 60)],
  ['a month: a day, then the provider is asked again', plusDays(start, 30), plusDays(start, 1)],
])('a pause of %s stops everything until it is over', (_case, asked, until) => {
  const quota = pausedUntil(noMails, asked, start);
  expect(mailRoom(quota, limits, justBefore(until))).toEqual({ free: 0, opensAt: until });
  expect(mailRoom(quota, limits, until)).toEqual({ free: 3 });
});

test('the longer of two pauses holds', () => {
  const quota = pausedUntil(pausedUntil(noMails, at(3600), start), at(1), start);
  expect(quota.pausedUntil).toBe(at(3600));
});

test('a partner has its own hour and day', () => {
  const two = withMailsOf(noneOfPartner, 2, start);
  expect(partnerRoom(two, limits, justAfter(start))).toEqual({ free: 0, opensAt: at(3620) });
  expect(partnerRoom(two, limits, at(3620))).toEqual({ free: 1 });
  const three = withMailsOf(two, 1, at(3620));
  const nextDay = plusDays(at(20), 1);
  expect(partnerRoom(three, limits, at(7300))).toEqual({ free: 0, opensAt: nextDay });
  expect(partnerRoom(three, limits, nextDay)).toEqual({ free: 2 });
});

test('partners rest until their time, and are forgotten then', () => {
  const resting = withResting(noMails, { [ours]: at(10), [theirs]: at(20) }, start);
  expect(resting.resting).toEqual({ [ours]: at(10), [theirs]: at(20) });
  expect(withMails(resting, 1, limits, at(10)).resting).toEqual({ [theirs]: at(20) });
  expect(withResting(resting, {}, at(20))).not.toHaveProperty('resting');
});

test('of very many resting partners those are known that rest the longest', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`p${n}`, at(n + 1)]));
  const known = Object.values(withResting(noMails, many, start).resting ?? {});
  expect([known.length, known.toSorted()[0]]).toEqual([200, at(101)]);
});
