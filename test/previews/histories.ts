// What a partner may have done before it is looked at: random acts at random instants, among them
// those a millisecond around every date of its purchases.
import fc, { type Arbitrary } from 'fast-check';
import { catalog } from '../../shared/catalog/catalog.ts';
import { partnerRoles, type PartnerRole } from '../../shared/domain/access.ts';
import type { Benefit } from '../../shared/domain/benefit.ts';
import {
  answers,
  designations as allDesignations,
  type Designation,
} from '../../shared/domain/catalog.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { datesOf, isPaid } from '../../shared/domain/purchase.ts';
import { plusDays, plusSeconds, type Instant } from '../../shared/domain/time.ts';
import { aSmallWorld, partnerId, people, type SmallWorld } from './small-world.ts';

const packageIds = catalog.packages().map(({ id }) => id);
const everyRole: readonly PartnerRole[] = partnerRoles;

const steps = [
  'buy',
  'renew',
  'upgrade',
  'cancel',
  'give',
  'giveAll',
  'take',
  'takeAll',
  'reveal',
  'redeem',
  'useToken',
  'replace',
  'activate',
  'complete',
  'ask',
  'cancelBenefit',
  'contact',
] as const;

/** When the next step happens: so many days later, or around a date of the latest purchase. */
type Moment =
  | { readonly days: number }
  | { readonly date: keyof ReturnType<typeof datesOf>; readonly ms: number };

interface Step {
  readonly what: (typeof steps)[number];
  readonly when: Moment;
  /** Chooses the package, the benefit, the person. */
  readonly which: number;
}

export interface History {
  readonly packageId: string;
  readonly designations: readonly Designation[];
  /** What the partner has when it is looked at. */
  readonly later: readonly Designation[];
  readonly program: Partner['program'];
  readonly policy: object;
  readonly steps: readonly Step[];
  readonly last: Moment;
  readonly roles: readonly PartnerRole[];
}

const moment: Arbitrary<Moment> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ days: fc.constantFrom(0, 0, 1, 5, 29, 60, 200) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      date: fc.constantFrom(
        'refundDeadline' as const,
        'membershipEnd' as const,
        'benefitsEnd' as const,
        'renewalOpens' as const,
      ),
      ms: fc.constantFrom(-1, 0, 1, -5 * 86_400_000),
    }),
  },
);

const held = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly Designation[]>(allDesignations) },
  { weight: 1, arbitrary: fc.subarray([...allDesignations]) },
  // Without competencies, there are fewer seats.
  {
    weight: 2,
    arbitrary: fc.constant<readonly Designation[]>(['silverCompetency', 'goldCompetency']),
  },
);

export const histories: Arbitrary<History> = fc.record({
  packageId: fc.constantFrom(...packageIds, 'silver', 'silver'),
  designations: held,
  later: held,
  program: fc.oneof(
    { weight: 15, arbitrary: fc.constant('partnerCenter' as const) },
    { weight: 1, arbitrary: fc.constant('partnerMembershipCenter' as const) },
  ),
  policy: fc.record({
    refundForfeitedBy: fc.constantFrom('anyKey', 'softwareKeys', 'anyBenefit'),
    renewalBasis: fc.constantFrom('previousEnd', 'payment'),
    reassignCooldownDays: fc.constantFrom(0, 90),
  }),
  steps: fc.array(
    fc.record({ what: fc.constantFrom(...steps), when: moment, which: fc.nat(10_000) }),
    { maxLength: 14 },
  ),
  last: moment,
  roles: fc.subarray([...everyRole]),
});

const momentOf = async (world: SmallWorld, when: Moment): Promise<Instant> => {
  if ('days' in when) return plusDays(world.now, when.days);
  const latest = (await world.purchases()).findLast((purchase) => isPaid(purchase));
  if (latest === undefined || !isPaid(latest)) return world.now;
  const at = plusSeconds(datesOf(latest, world.policy)[when.date].at, when.ms / 1000);
  return at > world.now ? at : world.now;
};

/** Those that a step is about: of software a few are enough, for all are alike. */
export const chosen = (benefits: readonly Benefit[]): Benefit[] => [
  ...benefits.filter(({ item }) => item.category !== 'software'),
  ...benefits.filter(({ item }) => item.category === 'software').slice(0, 2),
];

const take = async (world: SmallWorld, { what, which }: Step): Promise<unknown> => {
  const purchases = await world.purchases();
  const purchase = purchases.at(-1 - (which % 2)) ?? purchases[0];
  const benefits = chosen(await world.benefits());
  const suits = (fits: (benefit: Benefit) => boolean) => {
    const fitting = benefits.filter(fits);
    return fitting.at(-1 - (which % Math.max(1, Math.min(6, fitting.length))));
  };
  const person = people[which % people.length]!;
  const packageId = packageIds[which % packageIds.length]!;
  const on = async (benefit: Benefit | undefined, act: (benefit: Benefit) => Promise<unknown>) =>
    benefit && act(benefit);
  const [seated, token, keyed, activated] = [
    suits(({ item }) => !answers(item, 'given', 'nothing')),
    suits(({ item }) => answers(item, 'redeemed', true)),
    suits(({ item }) => !answers(item, 'key', 'never')),
    suits(({ item }) => !answers(item, 'activation', 'none')),
  ];
  switch (what) {
    case 'buy':
      return world.buy(packageId);
    case 'renew':
      return purchase && world.renew(purchase.id, which % 3 === 0 ? packageId : purchase.packageId);
    case 'upgrade':
      return purchase && world.upgrade(purchase.id, 'gold');
    case 'cancel':
      return purchase && which % 4 === 0 && world.cancel(purchase.id, which % 8 === 0);
    case 'give':
      return on(seated, (benefit) => world.give(benefit, person));
    case 'giveAll':
      return on(seated, async (benefit) => {
        for (const userId of people) await world.give(benefit, userId);
      });
    case 'take':
      return on(seated, (benefit) =>
        world.take(benefit, benefit.record.seats.at(-1)?.userId ?? person),
      );
    case 'takeAll':
      return on(seated, async (benefit) => {
        for (const { userId } of benefit.record.seats) await world.take(benefit, userId);
      });
    case 'reveal':
      return on(keyed, (benefit) => world.act('revealKeys', benefit, everyRole));
    case 'redeem':
      return on(keyed, (benefit) => world.act('redeem', benefit, everyRole));
    case 'useToken':
      return on(token, async (benefit) => {
        await world.act('revealKeys', benefit, everyRole);
        return world.act('redeem', benefit, everyRole);
      });
    case 'replace':
      return on(token ?? keyed, (benefit) => world.replace(benefit));
    case 'activate':
      return on(activated, (benefit) => world.act('activate', benefit, everyRole));
    case 'complete':
      return on(activated, (benefit) => world.complete(benefit));
    case 'ask':
      return on(activated, (benefit) => world.act('requestSupport', benefit, everyRole));
    case 'cancelBenefit':
      return (
        which % 4 === 0 && on(seated ?? keyed, (benefit) => world.act('cancel', benefit, everyRole))
      );
    case 'contact':
      return world.setContact();
    default:
      return what satisfies never;
  }
};

/** The world after all of it, at the last instant. */
export const played = async (history: History): Promise<SmallWorld> => {
  const { policy, designations, program, packageId } = history;
  let world = aSmallWorld(policy, { designations, program: 'partnerCenter' });
  await world.buy(packageId);
  for (const step of history.steps) {
    world = world.copy(await momentOf(world, step.when));
    await take(world, step);
  }
  world = world.copy(await momentOf(world, history.last));
  const stored = await world.store.read(partnerId, 'partner', 'partner');
  world.store.put('partner', { ...stored!.value, designations: history.later, program });
  return world;
};
