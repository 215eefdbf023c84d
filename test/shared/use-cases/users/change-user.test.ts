// A condition on a person still holds at the write: a role that changes between the read and the
// write is noticed, although it is in another document. Uses the real store and delays the command
// on purpose.
import { ok } from '../../../../shared/domain/result.ts';
import { CosmosClient } from '@azure/cosmos';
import { startLocalCloud, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import { personaNamed } from '../../../../infra/local/hosting/personas.ts';
import { seed } from '../../../../infra/local/seed/seed.ts';
import { createPartnerStore } from '../../../../shared/adapters/cosmos/partner-store.ts';
import { backOffBy } from '../../../../shared/adapters/system/back-off.ts';
import { createIdentifiers } from '../../../../shared/adapters/system/identifiers.ts';
import { catalog } from '../../../../shared/catalog/catalog.ts';
import { system } from '../../../../shared/domain/audit.ts';
import { partnerIdOf, userIdOf, type CommandId } from '../../../../shared/domain/ids.ts';
import { withRoles } from '../../../../shared/domain/partner.ts';
import { defaultPolicy } from '../../../../shared/domain/policy.ts';
import { parseInstant } from '../../../../shared/domain/time.ts';
import { changeUser } from '../../../../shared/use-cases/users/change-user.ts';
import { deleteUser } from '../../../../shared/use-cases/users/delete-user.ts';

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startLocalCloud();
  await seed(cloud);
});
afterEach(() => cloud.close());

const { tenantId, userId } = personaNamed('northbeam-user');
const partnerId = partnerIdOf(tenantId);
const person = userIdOf(userId);

/**
 * The dependencies of use cases, and a role that is given between the first read and the first
 * write.
 */
const world = async () => {
  const store = createPartnerStore(
    new CosmosClient(cloud.cosmos.clientOptions).database('benefits'),
  );
  const partner = await store.read(partnerId, 'partner', 'partner');
  const now = parseInstant(new Date(cloud.clock.now()).toISOString());
  if (partner === undefined || now === undefined) throw new Error('the world is not as expected');
  let held = false;
  const deps = {
    ids: createIdentifiers(new Uint8Array(32)),
    catalog,
    policy: defaultPolicy,
    backOff: backOffBy(1),
    store: {
      ...store,
      commit: async (...batch: Parameters<typeof store.commit>) => {
        if (!held) {
          held = true;
          const value = withRoles(partner.value, person, ['adminAgent']);
          const entry = { id: 'between' as CommandId, at: now, actor: system, action: 'between' };
          await store.commit(partnerId, entry, [{ op: 'replace', before: partner, value }]);
        }
        return store.commit(...batch);
      },
    },
  };
  const request = {
    caller: { partnerId, partner: partner.value, userId: person },
    command: { id: 'this-one' as CommandId, now, actor: system },
    userId: person,
    mayTakeRoles: ok(undefined),
    condition: async (_user: unknown, roles: readonly string[]) => roles.length === 0,
  };
  return { deps, request, read: () => store.read(partnerId, 'user', person) };
};

test('a change under a condition meets the roles that were given meanwhile', async () => {
  const { deps, request, read } = await world();
  const patch = { displayName: 'Too late' };
  const done = await changeUser(deps)({ ...request, patch, acceptsNoAdmin: false });
  expect(done).toEqual({ ok: false, failure: { kind: 'preconditionFailed' } });
  expect((await read())?.rev).toBe(1);
});

test('so does a removal', async () => {
  const { deps, request, read } = await world();
  const done = await deleteUser(deps)(request);
  expect(done).toEqual({ ok: false, failure: { kind: 'preconditionFailed' } });
  expect((await read())?.rev).toBe(1);
});

test('without a condition both go on', async () => {
  const { deps, request, read } = await world();
  const { condition: _, ...unconditional } = request;
  const patch = { displayName: 'In time' };
  const done = await changeUser(deps)({ ...unconditional, patch, acceptsNoAdmin: false });
  expect(done.ok).toBe(true);
  expect((await read())?.value.displayName).toBe('In time');
});
