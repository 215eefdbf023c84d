// A key in plain text; no other answer contains one. Its fields are chosen one by one; knows no
// endpoint.
import { z } from 'zod';
import { keyKinds } from '../../../shared/domain/key.ts';
import type { RevealedKey } from '../../../shared/use-cases/keys/reveal-keys.ts';
import { described } from '../../edge/definitions/documented.ts';
import { instant } from '../../edge/definitions/schemas.ts';

export const keyKindSchema = z.enum(keyKinds);

export const revealedKeysSchema = described(
  z.object({
    keys: z.array(
      z.object({
        key: z.string(),
        kind: keyKindSchema,
        activationsAllowed: z
          .int()
          .exactOptional()
          .meta({ description: 'How often it activates; absent: without limit.' }),
      }),
    ),
    instructions: z.string(),
    revealedAt: instant.meta({ description: 'When this key was given out first.' }),
  }),
  { id: 'RevealedKeys' },
);

export const revealedKeysView = (revealed: RevealedKey) => {
  const { key, kind, activationsAllowed, instructions, revealedAt } = revealed;
  return {
    keys: [{ key, kind, ...(activationsAllowed !== undefined && { activationsAllowed }) }],
    instructions,
    revealedAt,
  };
};
