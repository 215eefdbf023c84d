// Rate limits: a burst, then a number of requests per second, separately for each company and each
// person.
import type { Caller } from '../../../../functions/edge/identity/caller.ts';
import { addressLimit, rateLimit } from '../../../../functions/edge/identity/rate-limit.ts';
import { partnerIdOf, userIdOf } from '../../../../shared/domain/ids.ts';
import { userId } from '../../../support/edge/issuer.ts';
import { aPartner } from '../../../support/edge/edge.ts';

const aCaller = (tenant: string, person = userId): Caller => ({
  kind: 'user',
  partnerId: partnerIdOf(tenant),
  userId: userIdOf(person),
  roles: ['user'],
  partner: aPartner(),
});
const aLimit = () => {
  const wall = { now: 0 };
  const wallNow = () => wall.now;
  const company = { burst: 3, perSecond: 0.5, wallNow };
  const person = { burst: 1000, perSecond: 1000, wallNow };
  return { wall, limit: rateLimit({ company, person }) };
};

test('grants a burst, then tells how long to wait', () => {
  const { wall, limit } = aLimit();
  const ask = () => limit(aCaller('a'));
  expect([ask(), ask(), ask(), ask()]).toEqual([undefined, undefined, undefined, 2]);
  wall.now = 1999;
  expect(ask()).toBe(1);
  wall.now = 2000;
  expect([ask(), ask()]).toEqual([undefined, 2]);
});

test('saves up no more than a burst', () => {
  const { wall, limit } = aLimit();
  limit(aCaller('a'));
  wall.now = 3_600_000;
  const answers = Array.from({ length: 5 }, () => limit(aCaller('a')));
  expect(answers.filter((wait) => wait === undefined)).toHaveLength(3);
});

test('a loud partner takes nothing from a quiet one, nor from the operators', () => {
  const { limit } = aLimit();
  for (let count = 0; count < 10; count += 1) limit(aCaller('loud'));
  expect(limit(aCaller('quiet'))).toBeUndefined();
  expect(limit({ kind: 'operator', userId: userIdOf(userId) })).toBeUndefined();
});

test('a wall clock that goes back grants nothing', () => {
  const { wall, limit } = aLimit();
  for (let count = 0; count < 3; count += 1) limit(aCaller('a'));
  wall.now = -10_000;
  expect(limit(aCaller('a'))).toBe(2);
});

test('one person cannot use up what belongs to all their colleagues', () => {
  const wallNow = () => 0;
  const company = { burst: 6, perSecond: 1, wallNow };
  const limit = rateLimit({ company, person: { burst: 2, perSecond: 0.25, wallNow } });
  const loud = Array.from({ length: 50 }, () => limit(aCaller('a', 'loud')));
  expect(loud.slice(0, 3)).toEqual([undefined, undefined, 4]);
  const quiet = ['one', 'two', 'three', 'four', 'five'].map((who) => limit(aCaller('a', who)));
  expect(quiet).toEqual([undefined, undefined, undefined, undefined, 1]);
});

test('the same person in two companies is two', () => {
  const wallNow = () => 0;
  const one = { burst: 1, perSecond: 1, wallNow };
  const limit = rateLimit({ company: one, person: one });
  expect([limit(aCaller('a')), limit(aCaller('b')), limit(aCaller('a'))]).toEqual([
    undefined,
    undefined,
    1,
  ]);
});

test('addresses count alone; those that are not told count together', () => {
  const limit = addressLimit({ burst: 1, perSecond: 1, wallNow: () => 0 });
  const from = (address?: string) =>
    limit(new Headers(address === undefined ? {} : { 'x-forwarded-for': address }));
  expect([from('198.51.100.1'), from('198.51.100.1'), from('198.51.100.2')]).toEqual([
    undefined,
    1,
    undefined,
  ]);
  expect([from(), from('nobody')]).toEqual([undefined, 1]);
});
