// POST operator/key-pools/{poolId}/keys: imports keys into a pool. Knows no store and no
// cryptography.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { described, documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { keyKindSchema } from '../views/revealed-keys.ts';

const most = 500;

const sentKey = z.strictObject({
  key: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .meta({ description: 'Letters, digits and signs without spaces.' }),
  kind: keyKindSchema,
  activationsAllowed: z.int().min(1).max(1_000_000).exactOptional(),
});

const importedSchema = described(
  z.object({
    imported: z.int(),
    duplicates: z.int().meta({ description: 'Known before in any pool, or sent twice.' }),
  }),
  { id: 'KeyImport' },
);

export const importKeys = route(
  {
    name: 'import-keys',
    method: 'POST',
    path: 'api/v1/operator/key-pools/{poolId}/keys',
    action: 'operate',
    tag: 'operators',
    summary: 'Load keys into a pool; a repeat completes what was interrupted',
    body: documented(z.strictObject({ keys: z.array(sentKey).min(1).max(most) }), {
      keys: [{ key: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE', kind: 'productKey' }],
    }),
    answers: { 200: importedSchema },
    refuses: ['NotFound'],
  },
  ({ importKeys: load }: UseCases<'importKeys'>) =>
    async ({ command, path: { poolId }, body: { keys } }) => {
      const done = await load({ command, poolId, keys });
      return done.ok ? shown({ ...done.value }) : done;
    },
);
