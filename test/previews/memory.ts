// Stores in memory that can be copied, so that one world is tried in many ways. They keep what the
// commands of a partner read and write; no other part of the ports is here.
import type { AuditEntry } from '../../shared/domain/audit.ts';
import { keyOf, type Entities, type Kind } from '../../shared/domain/entity.ts';
import type { BenefitId } from '../../shared/domain/ids.ts';
import type { KeyClaim, KeyNumber, PoolKey } from '../../shared/domain/key.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { KeyStore } from '../../shared/ports/key-store.ts';
import type { Change, PartnerStore, Stored } from '../../shared/ports/partner-store.ts';

/** What the small world never asks for. */
export const nowhere = async (): Promise<never> => {
  throw new Error('not in this world');
};

interface Contents {
  readonly entities: Map<string, Stored>;
  readonly audits: Map<string, AuditEntry>;
}

const nameOf = (kind: Kind, id: string): string => `${kind} ${id}`;
const nameOfChange = (change: Change): string =>
  change.op === 'create'
    ? nameOf(change.kind, keyOf(change.kind, change.value as never))
    : nameOf(change.before.kind, keyOf(change.before.kind, change.before.value as never));

/** A partner's partition. */
export class MemoryStore implements PartnerStore {
  readonly #contents: Contents;

  constructor(contents: Contents = { entities: new Map(), audits: new Map() }) {
    this.#contents = contents;
  }

  copy(): MemoryStore {
    const { entities, audits } = this.#contents;
    return new MemoryStore({ entities: new Map(entities), audits: new Map(audits) });
  }

  put<K extends Kind>(kind: K, value: Entities[K]): void {
    const stored = { kind, value, rev: 1, etag: '1' } as Stored;
    this.#contents.entities.set(nameOf(kind, keyOf(kind, value)), stored);
  }

  read: PartnerStore['read'] = async (_partner, kind, id) =>
    this.#contents.entities.get(nameOf(kind, id)) as never;

  readMany: PartnerStore['readMany'] = async (partner, kind, ids) => {
    const found = await Promise.all(ids.map((id) => this.read(partner, kind, id)));
    return found.filter((one) => one !== undefined);
  };

  list: PartnerStore['list'] = async (_partner, kinds) =>
    [...this.#contents.entities.values()].filter(({ kind }) =>
      kinds.includes(kind as never),
    ) as never;

  readAudit: PartnerStore['readAudit'] = async (_partner, id) => this.#contents.audits.get(id);

  commit: PartnerStore['commit'] = async (_partner, entry, changes) => {
    const { entities, audits } = this.#contents;
    if (audits.has(entry.id)) return 'repeated';
    for (const change of changes) {
      const there = entities.get(nameOfChange(change));
      if (there?.etag !== (change.op === 'create' ? undefined : change.before.etag))
        return 'conflict';
    }
    for (const change of changes) {
      const name = nameOfChange(change);
      const rev = (entities.get(name)?.rev ?? 0) + 1;
      if (change.op === 'delete') entities.delete(name);
      else {
        const kind = change.op === 'create' ? change.kind : change.before.kind;
        entities.set(name, { kind, value: change.value, rev, etag: String(rev) });
      }
    }
    audits.set(entry.id, { ...entry, changes: [] });
    return 'committed';
  };

  audits = nowhere;
  mailsOf = nowhere;
  mails = nowhere;
  unappliedPayments = nowhere;
  users = nowhere;
  mailStatuses = nowhere;
  replaceMail = nowhere;
  activations = nowhere;
  openPurchases = nowhere;
  purchasesOf = nowhere;
  waitingMails = nowhere;
  due = nowhere;
  failing = nowhere;
  underway = nowhere;
  old = nowhere;
  forget = nowhere;
  partners = nowhere;
}

const versioned = <T>(value: T) => ({ value, etag: '1' });
const idOf = (poolId: string, benefitId: BenefitId, number: KeyNumber) =>
  `${poolId} ${benefitId} ${number}`;

/** Pools that never run out: the preview does not look into them. */
export class EndlessKeys implements KeyStore {
  readonly #claims: Map<string, KeyClaim>;

  constructor(claims: Map<string, KeyClaim> = new Map()) {
    this.#claims = claims;
  }

  copy(): EndlessKeys {
    return new EndlessKeys(new Map(this.#claims));
  }

  #keyOf(poolId: string, id: string): PoolKey {
    const sealed = { text: '', dataKey: '', wrappedBy: '' };
    const importedAt = '2027-01-01T00:00:00.000Z' as Instant;
    return { id, poolId, kind: 'token', sealed, status: 'free', importedAt };
  }

  claimOf: KeyStore['claimOf'] = async (poolId, benefitId, number) => {
    const claim = this.#claims.get(idOf(poolId, benefitId, number));
    return claim && versioned(claim);
  };

  key: KeyStore['key'] = async (poolId, id) => versioned(this.#keyOf(poolId, id));

  freeKeys: KeyStore['freeKeys'] = async (poolId) => [
    versioned(this.#keyOf(poolId, String(this.#claims.size))),
  ];

  claim: KeyStore['claim'] = async (claim, key) => {
    this.#claims.set(idOf(claim.poolId, claim.benefitId, claim.number), claim);
    return { claim: versioned(claim), key };
  };

  settle = async () => true;
  dueClaimOf = nowhere;
  release = nowhere;
  replaceClaim = nowhere;
  importOf = nowhere;
  addAll = nowhere;
  levels = nowhere;
  failing = nowhere;
  due = nowhere;
}

/** Names are given to whoever asks. */
export const registry = {
  register: async () => ({}),
  takeOver: nowhere,
  nameOperation: nowhere,
  findOperation: nowhere,
  nameLink: nowhere,
  findLink: nowhere,
  nameKey: nowhere,
  namePayment: nowhere,
  takeOverPayment: nowhere,
};
