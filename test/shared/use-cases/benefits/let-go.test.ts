// Holds that are removed behind the batch that ended the seats: of nobody who has a seat now, and an outage
// leaves them to the sweep, while a defect is told.
import { DatabaseRefusal } from '../../../../shared/adapters/cosmos/errors.ts';
import { createIdentifiers } from '../../../../shared/adapters/system/identifiers.ts';
import { benefitIdOf, type PurchaseId } from '../../../../shared/domain/ids.ts';
import { letGo } from '../../../../shared/use-cases/benefits/let-go.ts';
import { day, start } from '../../../support/domain/instants.ts';
import { crowdId, partnerId, seatCrowd, storeOf, write } from '../../../support/world/crowd.ts';
import { closeWorlds } from '../../../support/world/opened.ts';
import { aWorld, type World } from '../../../support/world/world.ts';

afterEach(closeWorlds);

/** Two people whose documents name a benefit, the first of them with a seat. */
const aHalfEndedBenefit = async () => {
  const world = await aWorld({}, ['goldCompetency']);
  const purchaseId = (await world.buy('gold')) as PurchaseId;
  const benefitId = benefitIdOf(purchaseId, 'visual-studio-enterprise');
  await seatCrowd(world, benefitId, 2);
  const before = await storeOf(world).read(partnerId, 'benefit', benefitId);
  if (before === undefined) throw new Error('no record');
  const seats = before.value.seats.filter(({ userId }) => userId === crowdId(0));
  await write(world, [{ op: 'replace', before, value: { ...before.value, seats } }]);
  const release = (now = start) =>
    letGo(
      {
        store: storeOf(world),
        ids: createIdentifiers(Buffer.alloc(32)),
        backOff: async () => undefined,
      },
      { partnerId, holdId: benefitId, benefitId, userIds: [0, 1].map(crowdId), now },
    );
  return { world, benefitId, release };
};
const holdsOf = (world: World) =>
  world.documents('user').map(({ entityId, holds }) => [entityId, holds]);

test('whoever has a seat keeps the hold; who has none, loses it once', async () => {
  const { world, benefitId, release } = await aHalfEndedBenefit();
  await release();
  expect(holdsOf(world)).toEqual([
    [crowdId(0), [benefitId]],
    [crowdId(1), []],
  ]);
  const stored = world.stored();
  await release(day(1));
  expect(world.stored()).toEqual(stored);
});

test('an outage leaves them; a defect is told', async () => {
  const { world, release } = await aHalfEndedBenefit();
  const before = holdsOf(world);
  world.cloud.cosmos.faults.onRequest = () => ({ before: 503 });
  await release();
  world.cloud.cosmos.faults.onRequest = () => ({ before: 403 });
  await expect(release()).rejects.toEqual(new DatabaseRefusal(403));
  world.cloud.cosmos.faults.onRequest = undefined;
  expect(holdsOf(world)).toEqual(before);
});
