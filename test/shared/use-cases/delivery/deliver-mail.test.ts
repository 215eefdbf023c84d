// A POST whose outcome is unclear: delivery looks it up after ten minutes, sends it once more if
// the provider does not know it, and then gives it up, visibly for operators. Through the real
// e-mail client.
import { closeWorlds } from '../../../support/world/opened.ts';
import {
  anOffersWorld,
  contactEmail,
  eventsOf,
  statusOf,
} from '../../../support/world/offers-world.ts';

afterEach(closeWorlds);

type Fault = Parameters<
  Awaited<ReturnType<typeof anOffersWorld>>['cloud']['email']['faults']['add']
>[0];

const asked = async (...faults: readonly Fault[]) => {
  const world = await anOffersWorld();
  await world.setContact();
  for (const fault of faults) world.cloud.email.faults.add(fault);
  const id = await world.activateOffer();
  await world.advance('PT5M');
  const ledger = () => world.documents('mail').find((mail) => mail['template'] === 'instructions');
  return { world, id, ledger };
};

test.each([401, 403])(
  'not let in (%i), which is no fault of the mail: planned again, sent once we are',
  async (status) => {
    const { world, ledger } = await asked({ on: 'refuse', status });
    expect(ledger()).toMatchObject({ status: 'planned' });
    await world.advance('PT10M');
    expect(ledger()).toMatchObject({ status: 'accepted', attempts: 2 });
    expect(world.subjects()).toHaveLength(1);
  },
);

test('taken, but the answer was lost: found by the look-up, and not sent again', async () => {
  const { world, id, ledger } = await asked({ on: 'lose' });
  expect(ledger()).toMatchObject({ status: 'sending', post: 1 });
  await world.advance('PT10M');
  expect(ledger()).toMatchObject({ status: 'accepted', attempts: 1 });
  expect(world.subjects()).toHaveLength(1);
  expect(await eventsOf(world, id)).toContain('instructionsAccepted');
});

test('never arrived: sent once more under the same operation', async () => {
  const { world, ledger } = await asked({ on: 'refuse' });
  const before = ledger();
  expect(before).toMatchObject({ status: 'sending', post: 1 });
  await world.advance('PT10M');
  expect(ledger()).toMatchObject({
    status: 'accepted',
    attempts: 2,
    operationId: before?.['operationId'],
  });
  expect(world.subjects()).toHaveLength(1);
});

test('twice without an answer and unknown to the provider: given up, and attention is needed', async () => {
  const { world, id, ledger } = await asked({ on: 'refuse', times: 2 });
  await world.advance('PT25M');
  expect(ledger()).toMatchObject({ status: 'unknown', attempts: 2 });
  expect(world.subjects()).toEqual([]);
  expect(await statusOf(world, id)).toBe('attentionNeeded');
});

test('a look-up without an answer is repeated, for a day', async () => {
  const { world, id, ledger } = await asked(
    { on: 'lose' },
    { on: 'status', status: 503, times: 1000 },
  );
  await world.advance('PT12H');
  expect(ledger()).toMatchObject({ status: 'sending' });
  await world.advance('P1D');
  expect(ledger()).toMatchObject({ status: 'unknown' });
  expect(world.subjects()).toHaveLength(1);
  expect(await statusOf(world, id)).toBe('attentionNeeded');
  // A report later shows that the mail arrived.
  world.cloud.email.faults.clear();
  await world.report(contactEmail, 'Delivered');
  expect(ledger()).toMatchObject({ status: 'delivered' });
  expect(await statusOf(world, id)).toBe('inProgress');
});

test('nothing is sent again when its reason is gone meanwhile', async () => {
  const { world, id, ledger } = await asked({ on: 'refuse' });
  await world.cancel(id);
  await world.advance('P1D');
  expect(ledger()).toMatchObject({ status: 'voided' });
  expect(world.subjects()).not.toContain('How to start using Referral management');
});

test.each(['without an answer', 'with 202'])(
  'taken %s, and the look-up says that it failed: attention is needed',
  async (answer) => {
    const isLost = answer === 'without an answer';
    const { world, id, ledger } = await asked(
      { on: 'outcome', outcome: 'Failed' },
      ...(isLost ? [{ on: 'lose' } as const] : []),
    );
    if (!isLost) expect(ledger()).toMatchObject({ status: 'accepted' });
    await world.advance('PT2H');
    expect(ledger()).toMatchObject({ status: 'failed', attempts: 1 });
    expect(await statusOf(world, id)).toBe('attentionNeeded');
    expect(await eventsOf(world, id)).toContain('instructionsNotAccepted');
    // One that failed is posted by nobody but a person.
    await world.advance('P2D');
    expect(ledger()).toMatchObject({ status: 'failed', attempts: 1 });
  },
);

test('taken: looked up once, an hour later, and not when a report came before', async () => {
  const { world, ledger } = await asked();
  expect(ledger()).toMatchObject({ status: 'accepted' });
  const { counters } = world.cloud.email;
  await world.advance('PT40M');
  expect(counters.lookUps).toBe(0);
  await world.advance('PT1H');
  expect(counters.lookUps).toBe(1);
  expect(ledger()).not.toHaveProperty('nextActionAt');
  await world.advance('P2D');
  expect(counters.lookUps).toBe(1);
  const reported = await asked();
  await reported.world.report(contactEmail, 'Delivered');
  await reported.world.advance('P1D');
  expect(reported.world.cloud.email.counters.lookUps).toBe(0);
});

test('the application stood still for three days: what the provider may have forgotten is for people', async () => {
  const { world, ledger } = await asked({ on: 'lose' });
  expect(ledger()).toMatchObject({ status: 'sending', post: 1 });
  world.cloud.clock.moveTo(world.cloud.clock.now() + 3 * 86_400_000);
  world.cloud.email.faults.add({ on: 'status', status: 404 });
  await world.advance('PT10M');
  expect(ledger()).toMatchObject({ status: 'unknown', attempts: 1 });
  expect(world.subjects()).toHaveLength(1);
});
