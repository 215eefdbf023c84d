// Rule 8: an offer asked for while the contact is being changed. Whoever comes first, its instructions
// end with the contact as it is, and nobody else can confirm.
import { CosmosClient } from '@azure/cosmos';
import { setImmediate as turn } from 'node:timers/promises';
import { createPartnerStore } from '../../shared/adapters/cosmos/partner-store.ts';
import { backOffBy } from '../../shared/adapters/system/back-off.ts';
import { createIdentifiers } from '../../shared/adapters/system/identifiers.ts';
import { catalog } from '../../shared/catalog/catalog.ts';
import { system } from '../../shared/domain/audit.ts';
import { benefitIdOf, partnerIdOf, userIdOf, type PurchaseId } from '../../shared/domain/ids.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { parseInstant } from '../../shared/domain/time.ts';
import { commandIdOf } from '../../shared/use-cases/command-id.ts';
import { requestActivation } from '../../shared/use-cases/request-activation.ts';
import { closeWorlds, northbeam } from '../support/benefits-world.ts';
import { anOffersWorld, contactUser, offerItem } from '../support/offers-world.ts';

afterEach(closeWorlds);

const second = 'second@northbeam.example';
const rounds = Array.from({ length: 12 }, (_, round) => round);

/** One of the two starts some turns of the event loop later, so that they overlap differently. */
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
}, 60_000);

test('changed between reading the contact and writing the activation: sent to the new one', async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const { clientOptions } = world.cloud.cosmos;
  const store = createPartnerStore(new CosmosClient(clientOptions).database('benefits'));
  const ids = createIdentifiers(new Uint8Array(32));
  const partnerId = partnerIdOf(northbeam.partnerId);
  const partner = await store.read(partnerId, 'partner', 'partner');
  const now = parseInstant(world.now())!;
  const request = requestActivation({
    ids,
    catalog,
    policy: defaultPolicy,
    backOff: backOffBy(1),
    activations: {
      start: async () => 'failed',
      wake: async () => undefined,
      state: async () => 'missing',
    },
    store: {
      ...store,
      commit: async (...batch) => {
        await world.setContact({ email: second });
        return store.commit(...batch);
      },
    },
  });
  const asked = await request({
    asking: { partnerId, partner: partner!.value, userId: userIdOf(contactUser.userId) },
    command: { id: commandIdOf(ids, 'race'), now, actor: system },
    // The world has bought it.
    benefitId: benefitIdOf(world.purchaseId as PurchaseId, offerItem),
  });
  expect(asked).toMatchObject({
    ok: true,
    value: { activation: { instructions: { contactRevision: 1 } } },
  });
  await world.advance('PT30M');
  expect(world.audits('readdressInstructions')).toHaveLength(1);
  expect(world.documents('activation')).toMatchObject([
    { status: 'inProgress', instructions: { contactRevision: 2 } },
  ]);
  expect(world.subjects()).toEqual([]);
  expect(world.subjects(second)).toHaveLength(1);
});
