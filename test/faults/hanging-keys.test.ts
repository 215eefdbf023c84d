// Key Vault hangs, or the identity endpoint that issues its token: a reveal and an import are
// refused in time, no key is given away, and once Key Vault is back the key is shown, once and with
// one refund ended.
import { closeWorlds } from '../support/world/opened.ts';
import { admin } from '../support/world/world.ts';
import { aHangingWorld } from '../support/hanging-world.ts';
import { keysOf, loadKeys, poolDocuments, reveal } from '../support/world/keys.ts';
import { aVault, keyId } from '../support/vault.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';

const withKeys = async () => {
  const vault = aVault();
  const world = await aHangingWorld({ KEY_ENCRYPTION_KEY: keyId }, { keyVault: vault.options });
  await loadKeys(world, pool, 2);
  const purchaseId = await world.buy();
  return { world, vault, benefitId: `${purchaseId}-${pool}`, part: partOf(vault) };
};

/** The vault's requests that hang. */
const partOf = ({ hanging }: ReturnType<typeof aVault>) => ({
  hung: hanging.hung,
  get hangs() {
    return hanging.count;
  },
});

test('a reveal while Key Vault hangs: refused in time; later the key is shown', async () => {
  const { world, vault, benefitId, part } = await withKeys();
  vault.fail('hang');
  const { value, took } = await world.during(part, () => reveal(world, benefitId));
  expect(value).toMatchObject({ status: 503 });
  expect(took).toBeLessThanOrEqual(10_000);
  expect(keysOf(world, pool)).toEqual({ free: 1, claimed: 1, revealed: 0 });
  expect(world.audits('revealKeys')).toHaveLength(0);

  vault.fail(undefined);
  const shown = await reveal(world, benefitId);
  expect(shown.status).toBe(200);
  expect(keysOf(world, pool)).toEqual({ free: 1, claimed: 0, revealed: 1 });
  expect(world.audits('revealKeys')).toHaveLength(1);
});

test('a reveal that nobody repeats leaves its key to others', async () => {
  const { world, vault, benefitId, part } = await withKeys();
  vault.fail('hang');
  await world.during(part, () => reveal(world, benefitId));
  vault.fail(undefined);
  await world.cloud.advance({ duration: 'PT2H' });
  expect(keysOf(world, pool)).toEqual({ free: 2, claimed: 0, revealed: 0 });
  const refund = `/api/v1/purchases/${benefitId.split('-')[0]}/refund-eligibility`;
  expect((await world.call(admin, 'GET', refund)).body).toMatchObject({ eligible: true });
});

test('an import while Key Vault hangs: refused in time, and complete when repeated', async () => {
  const { world, vault, part } = await withKeys();
  vault.fail('hang');
  const { value, took } = await world.during(part, () => loadKeys(world, pool, 2, {}, 2));
  expect(value.status).toBe(503);
  expect(took).toBeLessThanOrEqual(10_000);
  vault.fail(undefined);
  await loadKeys(world, pool, 2, {}, 2);
  expect(poolDocuments(world, pool).filter(({ type }) => type === 'key')).toHaveLength(4);
});

test('no token for Key Vault comes: refused in time', async () => {
  const vault = aVault();
  const hanging = partOf(vault);
  const keyVault = {
    ...vault.options,
    credential: {
      getToken: async () => {
        await vault.hanging.hang();
        throw new Error('no identity');
      },
    },
  };
  const world = await aHangingWorld({ KEY_ENCRYPTION_KEY: keyId }, { keyVault });
  const { value, took } = await world.during(hanging, () => loadKeys(world, pool, 1));
  expect(value.status).toBe(503);
  expect(took).toBeLessThanOrEqual(10_000);
});
