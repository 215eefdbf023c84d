// Loading keys into a pool. A key that is known anywhere is not taken in again; an import that was
// interrupted is completed by repeating it.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { KeyKind, PoolKey } from '../../domain/key.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { KeySealing } from '../../ports/key-sealing.ts';
import type { KeyStore } from '../../ports/key-store.ts';
import type { Registry } from '../../ports/registry.ts';
import { ownerOf } from './reveal-keys.ts';

export interface ImportDeps {
  readonly catalog: CatalogSource;
  readonly ids: Identifiers;
  readonly keys: KeyStore;
  readonly registry: Pick<Registry, 'nameKey'>;
  readonly sealing: KeySealing;
}

/** A key in the clear, as it was sent. */
export interface SentKey {
  readonly key: string;
  readonly kind: KeyKind;
  readonly activationsAllowed?: number;
}

export interface ImportKeys {
  readonly command: Command;
  readonly poolId: string;
  readonly keys: readonly SentKey[];
}

export interface Imported {
  readonly imported: number;
  /** Known before, here or in another pool, or sent twice. */
  readonly duplicates: number;
}

const width = 20;

/** Some at a time, so that an import is neither slow nor a flood. */
const countTaken = async <T>(items: readonly T[], take: (item: T) => Promise<boolean>) => {
  let taken = 0;
  for (let at = 0; at < items.length; at += width) {
    const done = await Promise.all(items.slice(at, at + width).map((item) => take(item)));
    taken += done.filter(Boolean).length;
  }
  return taken;
};

/** @returns how many were taken in; `notFound` for a pool that no item of the catalogue uses */
export const importKeys =
  (deps: ImportDeps) =>
  async (request: ImportKeys): Promise<Result<Imported, FailureOf<'notFound'>>> => {
    const { command, poolId, keys: sent } = request;
    const { now } = command;
    if (!deps.catalog.keyPools().includes(poolId)) return refuse({ kind: 'notFound' });
    const digestOf = ({ key }: SentKey) => Buffer.from(deps.ids.sign('key', key)).toString('hex');
    const different = [...new Map(sent.map((each) => [digestOf(each), each]))];
    const sealed = await deps.sealing.seal(
      different.map(([id, { key }]) => ({ text: key, owner: ownerOf({ id, poolId }) })),
    );
    const made = different.flatMap(([id, { kind, activationsAllowed }], at): PoolKey[] => {
      const under = sealed[at];
      if (under === undefined) return [];
      return [
        {
          id,
          poolId,
          kind,
          sealed: under,
          status: 'free',
          importedAt: now,
          ...(activationsAllowed === undefined ? {} : { activationsAllowed }),
        },
      ];
    });
    const imported = await countTaken(
      made,
      async (key) =>
        (await deps.registry.nameKey(key.id, poolId)) === poolId && (await deps.keys.add(key)),
    );
    const duplicates = sent.length - imported;
    const { id, actor } = command;
    if (imported > 0)
      await deps.keys.recordImport(poolId, { id, at: now, actor, imported, duplicates });
    return ok({ imported, duplicates });
  };
