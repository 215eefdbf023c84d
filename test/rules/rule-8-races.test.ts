// Rule 8: a request for an offer concurrent with a change of the contact. Whichever comes first,
// the instructions end with the current contact, and only that contact can confirm.
import { setImmediate as turn } from 'node:timers/promises';
import { closeWorlds } from '../support/world/opened.ts';
import { anOffersWorld, offerItem } from '../support/world/offers-world.ts';
import { racedRequest } from '../support/world/raced-request.ts';

afterEach(closeWorlds);

const second = 'second@northbeam.example';
const rounds = Array.from({ length: 12 }, (_, round) => round);

/**
 * Starts one of the two some turns of the event loop later, so that they overlap in different ways.
 */
const later = async <T>(turns: number, ask: () => Promise<T>): Promise<T> => {
  for (let passed = 0; passed < turns; passed += 1) await turn();
  return ask();
};

test('asked for and changed at once, overlapping in many ways', async () => {
  for (const round of rounds) {
    const world = await anOffersWorld();
    await world.setContact();
    const path = `/api/v1/benefits/${world.purchaseId}-${offerItem}/activations`;
    const [asked, changed] = await Promise.all([
      later(Math.max(0, 6 - round), () =>
        world.call('northbeam-mpnPartnerAdmin', 'POST', path, {}),
      ),
      later(Math.max(0, round - 6), () => world.setContact({ email: second })),
    ]);
    expect([asked.status, changed.status]).toEqual([202, 200]);
    await world.advance('PT30M');
    const id = String(asked.body['id']);
    expect(world.documents('activation')).toMatchObject([
      { status: 'inProgress', instructions: { contactRevision: 2 } },
    ]);
    expect(world.subjects(second)).toHaveLength(1);
    if (world.subjects().length > 0) expect((await world.page(world.link())).status).toBe(410);
    await world.page(world.link(second), 'POST');
    await world.advance('P1D');
    expect((await world.activation(id))['status']).toBe('active');
    await world.cloud.close();
  }
});

test('changed between reading the contact and writing the activation: sent to the new one', async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const asked = await racedRequest(world, () => world.setContact({ email: second }));
  expect(asked).toMatchObject({ instructions: { contactRevision: 1 } });
  await world.advance('PT30M');
  expect(world.audits('resendInstructions')).toHaveLength(1);
  expect(world.documents('activation')).toMatchObject([
    { status: 'inProgress', instructions: { contactRevision: 2 } },
  ]);
  expect(world.subjects()).toEqual([]);
  expect(world.subjects(second)).toHaveLength(1);
});
