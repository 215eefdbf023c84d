// GET operator/key-pools: the number of keys in each pool. Knows no store.
import { z } from 'zod';
import { listed } from '../../edge/definitions/answer.ts';
import { described } from '../../edge/definitions/documented.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { id, listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';

const count = z.int().min(0);

const poolSchema = described(z.object({ id, free: count, claimed: count, revealed: count }), {
  id: 'KeyPool',
  description: 'A pool of licence keys: the item that it serves, and its levels.',
});

export const listKeyPools = route(
  {
    name: 'list-key-pools',
    method: 'GET',
    path: 'api/v1/operator/key-pools',
    action: 'operate',
    tag: 'operators',
    summary: 'The pools of licence keys and how many keys each has, by id',
    list: true,
    answers: { 200: listOf(poolSchema) },
    refuses: [],
  },
  ({ catalog, keyLevels }: UseCases<'catalog' | 'keyLevels'>) =>
    async ({ page }) => {
      const wanted = pageOf(catalog.keyPools(), (poolId) => [poolId], page);
      const items = await Promise.all(
        wanted.items.map(async (poolId) => {
          const { free, claimed, revealed } = await keyLevels(poolId);
          return { id: poolId, free, claimed, revealed };
        }),
      );
      return listed({ ...wanted, items }, (pool) => pool);
    },
);
