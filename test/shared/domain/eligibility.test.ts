// May a partner buy a package, what it is exchanged for, and at which price.
import type { Designation, Package } from '../../../shared/domain/catalog.ts';
import {
  familyOf,
  ineligibleReasons,
  isUpgradeOf,
  upgradePrice,
} from '../../../shared/domain/eligibility.ts';
import { purchaseId } from '../../support/domain/people.ts';

const aPackage = (changes: Partial<Package> = {}): Package => ({
  id: 'gold',
  name: 'Gold',
  catalogVersion: '1',
  level: 'gold',
  paymentMethods: ['card'],
  price: { amount: 4730, currency: 'USD', illustrative: true },
  termDays: 365,
  items: [],
  ...changes,
});

test.each([
  ['of a family', { id: 'learning-action-pack', family: 'actionPack' }, 'actionPack'],
  ['without one', { id: 'gold' }, 'gold'],
] as const)('a package %s is held once, by its family or its id', (_title, offered, family) => {
  expect(familyOf(offered)).toBe(family);
});

const fromSilver = { packageId: 'silver', discountPercent: 25 };
test.each([
  ['Gold is what Silver is exchanged for', fromSilver, 'silver', true],
  ['Gold is not what an Action Pack is exchanged for', fromSilver, 'action-pack', false],
  ['a package that nothing is exchanged for is no upgrade', undefined, 'silver', false],
])('%s', (_title, upgradesFrom, from, is) => {
  expect(isUpgradeOf(upgradesFrom === undefined ? {} : { upgradesFrom }, from)).toBe(is);
});

test.each([
  [4730, 25, 3547.5],
  [4730, 0, 4730],
  [4730, 100, 0],
  [9.99, 25, 7.49],
  [10.01, 50, 5.01],
  [0.01, 25, 0.01],
])('a price of %d with %d %% off is %d', (amount, discountPercent, price) => {
  const upgradesFrom = { packageId: 'silver', discountPercent };
  const offered = aPackage({
    price: { amount, currency: 'USD', illustrative: true },
    upgradesFrom,
  });
  expect(upgradePrice(offered)).toBe(price);
});

test('a package without an upgrade costs its price', () => {
  expect(upgradePrice(aPackage())).toBe(4730);
});

const held = 'AlreadyHeld';
const needed = 'DesignationRequired';
const higher = 'HigherLevelHeld';
test.each<[string, Designation | undefined, readonly Designation[], boolean, boolean, string[]]>([
  ['nothing needed, nothing held', undefined, [], false, false, []],
  ['the designation needed, and there', 'goldCompetency', ['goldCompetency'], false, false, []],
  ['the designation one of several', 'devOps', ['cloudCrm', 'devOps'], false, false, []],
  ['the designation missing', 'goldCompetency', [], false, false, [needed]],
  ['another designation there', 'goldCompetency', ['silverCompetency'], false, false, [needed]],
  ['one of its family held', undefined, [], true, false, [held]],
  ['a higher one held', undefined, [], false, true, [higher]],
  ['both held', undefined, [], true, true, [held, higher]],
  ['one held, the designation missing', 'goldCompetency', [], true, false, [held, needed]],
  ['a higher one held, none designated', 'goldCompetency', [], false, true, [needed, higher]],
  ['all that there is against it', 'goldCompetency', [], true, true, [held, needed, higher]],
])(
  'with %s a package is refused for every reason',
  (_title, requires, has, holds, above, codes) => {
    const offered = aPackage(requires === undefined ? {} : { requires });
    const partner = { designations: has, program: 'partnerCenter' } as const;
    const reasons = ineligibleReasons(offered, partner, { holds, holdsHigher: above });
    expect(reasons).toEqual(codes.map((code) => ({ code })));
  },
);

const notMigrated = { designations: [], program: 'partnerMembershipCenter' } as const;
const free = { holds: false, holdsHigher: false };
test('a partner in the old membership center can have no package', () => {
  expect(ineligibleReasons(aPackage(), notMigrated, free)).toEqual([
    { code: 'ProgramNotMigrated' },
  ]);
});

test('what can be had by an exchange is not bought: the reason names purchase and price', () => {
  const offered = aPackage({ upgradesFrom: fromSilver });
  const partner = { designations: [], program: 'partnerCenter' } as const;
  const standing = { ...free, exchangeable: purchaseId };
  expect(ineligibleReasons(offered, partner, standing)).toEqual([
    { code: 'UpgradeInstead', purchaseId, price: { amount: 3547.5, currency: 'USD' } },
  ]);
});

test('an exchange is not offered while something stands against it', () => {
  const offered = aPackage({ upgradesFrom: fromSilver, requires: 'goldCompetency' });
  const partner = { designations: [], program: 'partnerCenter' } as const;
  const standing = { ...free, exchangeable: purchaseId };
  expect(ineligibleReasons(offered, partner, standing)).toEqual([{ code: needed }]);
});
