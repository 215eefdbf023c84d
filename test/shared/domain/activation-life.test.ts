// Of which dates of a life people are told, by table: to the millisecond around each.
import type { ActiveActivation } from '../../../shared/domain/activation.ts';
import {
  dueLifeDate,
  earlier,
  lifeDates,
  revoked,
  settled,
  told,
} from '../../../shared/domain/activation-life.ts';
import { activated } from '../../../shared/domain/activation-steps.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { plusDays, plusSeconds, type Instant } from '../../../shared/domain/time.ts';
import { begun } from '../../support/activation-parts.ts';
import { boughtAt } from '../../support/benefit-parts.ts';

const expiresAt = plusDays(boughtAt, 365);
const longBefore = plusDays(expiresAt, -90);
const shortlyBefore = plusDays(expiresAt, -15);
const offer = activated(begun, { expiresAt, mails: [] }, boughtAt);
const help: ActiveActivation = { ...offer, kind: 'technical' };
const lasting = (days: number): ActiveActivation => ({
  ...offer,
  expiresAt: plusDays(boughtAt, days),
});
const toldUpTo = (at: Instant): ActiveActivation => ({ ...offer, toldUpTo: at });
const before = (at: Instant) => plusSeconds(at, -0.001);

const followUp = (at: Instant) => ({ kind: 'followUp', at });
const expired = (at: Instant) => ({ kind: 'expired', at });

test.each([
  [
    'an offer is followed up twice before it expires',
    offer,
    [followUp(longBefore), followUp(shortlyBefore), expired(expiresAt)],
  ],
  ['technical help only expires', help, [expired(expiresAt)]],
  [
    'a short offer is followed up only where there is time',
    lasting(30),
    [followUp(plusDays(boughtAt, 15)), expired(plusDays(boughtAt, 30))],
  ],
  [
    'an offer is not followed up at its very beginning',
    lasting(15),
    [expired(plusDays(boughtAt, 15))],
  ],
])('%s', (_sentence, activation, dates) => {
  expect(lifeDates(activation, defaultPolicy)).toEqual(dates);
});

test.each([
  ['nobody is told before the first date', offer, before(longBefore), undefined],
  ['people are told on the first date', offer, longBefore, followUp(longBefore)],
  ['people are told of the last date that has passed', offer, expiresAt, expired(expiresAt)],
  ['people are not told of a date twice', toldUpTo(longBefore), before(shortlyBefore), undefined],
  [
    'people are told of the next date',
    toldUpTo(longBefore),
    shortlyBefore,
    followUp(shortlyBefore),
  ],
  [
    'people are told of nothing after the end',
    toldUpTo(expiresAt),
    plusDays(expiresAt, 9),
    undefined,
  ],
] as const)('%s', (_sentence, activation, now, date) => {
  expect(dueLifeDate(activation, defaultPolicy, now)).toEqual(date);
});

test.each([
  ['a sweep looks again on the second date after the first', longBefore, shortlyBefore],
  ['a sweep looks again at the end after the second date', shortlyBefore, expiresAt],
  ['a sweep looks no more after the end', expiresAt, undefined],
])('%s', (_sentence, at, nextActionAt) => {
  const after = told(offer, at, defaultPolicy);
  expect(after).toMatchObject({ toldUpTo: at });
  expect(after.nextActionAt).toBe(nextActionAt);
});

test.each([
  ['one that is active is looked at on its first date', offer, longBefore],
  ['one that was told of is looked at on the next date', toldUpTo(longBefore), shortlyBefore],
  ['one that runs is not looked at by this sweep', begun, undefined],
  ['a revoked one is not looked at', { ...offer, revokedAt: boughtAt }, undefined],
])('%s', (_sentence, activation, nextActionAt) => {
  expect(settled(activation, defaultPolicy).nextActionAt).toBe(nextActionAt);
});

test('a revoked one says when it was, and is not looked at', () => {
  const { nextActionAt: _, ...rest } = offer;
  expect(revoked(offer, boughtAt)).toEqual({ ...rest, revokedAt: boughtAt });
});

test('an earlier attempt is not looked at, whatever it waited for', () => {
  const { nextActionAt: _, ...rest } = offer;
  const failing = { times: 3, since: boughtAt, reason: 'out of reach' };
  expect(earlier({ ...offer, nextActionAt: boughtAt, failing })).toEqual(rest);
});
