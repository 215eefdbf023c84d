// A request for an offer at the worst moment: the contact changes after the request has read it and
// before the request's batch is written. Uses the real store and delays the request on purpose.
import { CosmosClient } from '@azure/cosmos';
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import { backOffBy } from '../../../shared/adapters/system/back-off.ts';
import { createIdentifiers } from '../../../shared/adapters/system/identifiers.ts';
import { catalog } from '../../../shared/catalog/catalog.ts';
import { system } from '../../../shared/domain/audit.ts';
import { benefitIdOf, partnerIdOf, userIdOf, type PurchaseId } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { parseInstant } from '../../../shared/domain/time.ts';
import { commandIdOf } from '../../../shared/use-cases/commands/command-id.ts';
import { requestActivation } from '../../../shared/use-cases/activations/request-activation.ts';
import { northbeam } from './world.ts';
import { contactUser, offerItem, type OffersWorld } from './offers-world.ts';

/**
 * @param meanwhile runs between reading and writing
 * @returns the activation as it was written; the reconciler has to start its orchestration
 */
export const racedRequest = async (world: OffersWorld, meanwhile: () => Promise<unknown>) => {
  const { clientOptions } = world.cloud.cosmos;
  const store = createPartnerStore(new CosmosClient(clientOptions).database('benefits'));
  const ids = createIdentifiers(new Uint8Array(32));
  const partnerId = partnerIdOf(northbeam.partnerId);
  const partner = await store.read(partnerId, 'partner', 'partner');
  const now = parseInstant(world.now());
  if (partner === undefined || now === undefined) throw new Error('the world is not as expected');
  const request = requestActivation({
    ids,
    catalog,
    policy: defaultPolicy,
    backOff: backOffBy(1),
    activations: {
      start: async () => 'failed',
      wake: async () => undefined,
      state: async () => 'missing',
      failedRuns: async () => [],
    },
    store: {
      ...store,
      commit: async (...batch) => {
        await meanwhile();
        return store.commit(...batch);
      },
    },
  });
  const asked = await request({
    caller: { partnerId, partner: partner.value, userId: userIdOf(contactUser.userId) },
    command: { id: commandIdOf(ids, 'race'), now, actor: system },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the world has bought it
    benefitId: benefitIdOf(world.purchaseId as PurchaseId, offerItem),
    acknowledged: false,
  });
  if (!asked.ok) throw new Error(`refused: ${asked.failure.kind}`);
  return asked.value.activation;
};
