// Imports keys into a pool. The import skips a key that any pool already has; repeating an
// interrupted import completes it. One batch writes keys together with the audit entry that counts
// them, so the audit entries match the pool wherever an import breaks off.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { KeyKind, PoolKey } from '../../domain/key.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { KeySealing } from '../../ports/key-sealing.ts';
import type { KeyStore } from '../../ports/key-store.ts';
import type { Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { ownerOf } from './reveal-keys.ts';

export interface ImportDeps {
  readonly catalog: CatalogSource;
  readonly ids: Identifiers;
  readonly keys: KeyStore;
  readonly registry: Pick<Registry, 'nameKey'>;
  readonly sealing: KeySealing;
  /** Waits before the next attempt, with the same back-off as commands. */
  readonly backOff: (attempt: number) => Promise<void>;
}

/** A key in clear text, as the operator sent it. */
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
  /** Keys that this pool or another one already has, or that the operator sent twice. */
  readonly duplicates: number;
}

/** The number of concurrent calls: an import is not slow, and does not overload the store. */
const width = 20;
const mostRounds = 8;
const mostUnclear = 3;

const inParts = <T>(items: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / width) }, (_, at) =>
    items.slice(at * width, (at + 1) * width),
  );

/** Returns the items for which `isOne` is true; a limited number of calls run at a time. */
const those = async <T>(items: readonly T[], isOne: (item: T) => Promise<boolean>) => {
  const found: T[] = [];
  for (const part of inParts(items)) {
    const answers = await Promise.all(part.map((item) => isOne(item)));
    found.push(...part.filter((_, at) => answers[at]));
  }
  return found;
};

const sealedKeys = async (
  { ids, sealing }: ImportDeps,
  { command, poolId, keys: sent }: ImportKeys,
): Promise<readonly PoolKey[]> => {
  const digestOf = ({ key }: SentKey) => Buffer.from(ids.sign('key', key)).toString('hex');
  const different = [...new Map(sent.map((each) => [digestOf(each), each]))];
  const sealed = await sealing.seal(
    different.map(([id, { key }]) => ({ text: key, owner: ownerOf({ id, poolId }) })),
  );
  return different.flatMap(([id, { kind, activationsAllowed }], at): PoolKey[] => {
    const under = sealed[at];
    if (under === undefined) return [];
    const allowed = activationsAllowed === undefined ? {} : { activationsAllowed };
    const importedAt = command.now;
    return [{ id, poolId, kind, sealed: under, status: 'free', importedAt, ...allowed }];
  });
};

/** Returns those of these keys that are not in their pool yet. */
const missing = ({ keys }: ImportDeps, some: readonly PoolKey[]) =>
  those(some, async ({ poolId, id }) => (await keys.key(poolId, id)) === undefined);

/**
 * Adds some keys and counts them in the import's audit entry. After a lost answer or a conflict it
 * reads again which keys are missing.
 * @param later how many more keys this import is going to add
 */
const addPart = async (
  deps: ImportDeps,
  { command, poolId, keys: sent }: ImportKeys,
  part: readonly PoolKey[],
  later: number,
): Promise<void> => {
  const { id, now: at, actor } = command;
  let unclear = 0;
  for (let round = 1; round <= mostRounds; round += 1) {
    const before = await deps.keys.importOf(poolId, id);
    const fresh = await missing(deps, part);
    if (fresh.length === 0) return;
    const imported = (before?.value.imported ?? 0) + fresh.length;
    const duplicates = Math.max(0, sent.length - imported - later);
    const entry = { id, at, actor, imported, duplicates };
    const outcome = await deps.keys.addAll(poolId, fresh, entry, before);
    if (outcome === 'added') return;
    if (outcome === 'unclear') unclear += 1;
    if (unclear >= mostUnclear) throw new StoreUnavailable('the pool does not answer writes');
    await deps.backOff(round);
  }
  throw new StoreUnavailable('the pool changes faster than keys can be added');
};

/**
 * @returns how many keys the import added; `notFound` for a pool that no item of the catalogue uses
 */
export const importKeys =
  (deps: ImportDeps) =>
  async (request: ImportKeys): Promise<Result<Imported, FailureOf<'notFound'>>> => {
    const { command, poolId, keys: sent } = request;
    if (!deps.catalog.keyPools().includes(poolId)) return refuse({ kind: 'notFound' });
    const ours = await those(
      await sealedKeys(deps, request),
      async ({ id }) => (await deps.registry.nameKey(id, poolId)) === poolId,
    );
    const parts = inParts(await missing(deps, ours));
    for (const [at, part] of parts.entries())
      await addPart(deps, request, part, parts.slice(at + 1).flat().length);
    const imported = (await deps.keys.importOf(poolId, command.id))?.value.imported ?? 0;
    return ok({ imported, duplicates: sent.length - imported });
  };
