// Rate limits: a burst, then so many a second, each partner for itself.
import type { Caller } from '../../../functions/edge/caller.ts';
import { rateLimit } from '../../../functions/edge/rate-limit.ts';
import { partnerIdOf, userIdOf } from '../../../shared/domain/ids.ts';
import { userId } from './issuer.ts';
import { aPartner } from './world.ts';

const aCaller = (tenant: string): Caller => ({
  kind: 'user',
  partnerId: partnerIdOf(tenant),
  userId: userIdOf(userId),
  roles: ['user'],
  partner: aPartner(),
});
const aLimit = () => {
  const wall = { now: 0 };
  return { wall, limit: rateLimit({ burst: 3, perSecond: 0.5, wallNow: () => wall.now }) };
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
