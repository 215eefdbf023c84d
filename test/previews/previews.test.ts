// What is said beforehand is what happens: actions, eligibility, refund eligibility and what-if,
// over random histories of a partner. What is allowed succeeds, what is refused is refused with the
// same code, what is promised to continue continues, and who is promised a seat has it.
import fc from 'fast-check';
import type { Benefit } from '../../shared/domain/benefit.ts';
import { plusDays } from '../../shared/domain/time.ts';
import { amountOf } from '../support/share.ts';
import { histories, played, type History } from './histories.ts';
import {
  actionLies,
  eligibilityLies,
  honest,
  outlookLies,
  refundLies,
  type Previews,
} from './judging.ts';

const lies = async (history: History, previews: Previews = honest): Promise<string[]> => {
  const world = await played(history);
  return [
    ...(await actionLies(world, history.roles, previews)),
    ...(await eligibilityLies(world)),
    ...(await refundLies(world)),
    ...(await outlookLies(world, previews)),
  ];
};

test('in so many worlds, nothing that is said beforehand is a lie', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      expect(await lies(history)).toEqual([]);
    }),
    { numRuns: amountOf(40, 2000) },
  );
});

/** Says of what was redeemed that it continues, whatever comes. */
const forgetful: Previews = {
  ...honest,
  outlook: async (world, ...asked) => {
    const preview = await honest.outlook(world, ...asked);
    if (!preview.ok) return preview;
    const { outlook } = preview.value;
    const isRedeemed = ({ record }: Benefit) => record.redeemed !== undefined;
    const continues = outlook.lost
      .filter((benefit) => isRedeemed(benefit))
      .map((benefit) => ({ benefit, until: plusDays(benefit.record.redeemed!.at, 365) }));
    const lost = outlook.lost.filter((benefit) => !isRedeemed(benefit));
    const told = { ...outlook, lost, continues: [...outlook.continues, ...continues] };
    return { ok: true, value: { ...preview.value, outlook: told } };
  },
};

/** Offers everybody what some role may do. */
const generous: Previews = {
  ...honest,
  actions: (benefit, viewer, policy, now) =>
    honest.actions(benefit, { ...viewer, roles: ['globalAdmin'] }, policy, now),
};

/** Silver with a redeemed token, seen by a plain user. */
const plain: History = {
  packageId: 'silver',
  designations: ['silverCompetency', 'goldCompetency'],
  later: ['silverCompetency', 'goldCompetency'],
  program: 'partnerCenter',
  policy: {},
  steps: [{ what: 'useToken', when: { days: 0 }, which: 0 }],
  last: { days: 1 },
  roles: ['user'],
};

test.each([
  ['a what-if that forgets what was redeemed', forgetful, /to gold: .* does not continue/u],
  ['an action shown to a role that may not', generous, /said done, but RoleRequired/u],
])('%s is found', async (_what, lying, lie) => {
  expect(await lies(plain)).toEqual([]);
  expect((await lies(plain, lying)).filter((found) => lie.test(found))).not.toEqual([]);
});
