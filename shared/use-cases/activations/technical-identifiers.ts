// Access ID and Contract ID: unique across partners. The registry records the owner first; only
// then does a batch write them into the owner's partition.
import { isRunning } from '../../domain/activation.ts';
import { entailedBy } from '../../domain/activation-kind.ts';
import { splitActivationId, type ActivationId, type PartnerId } from '../../domain/ids.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import type { IdentifierOwner, Registry } from '../../ports/registry.ts';

export interface TechnicalIds {
  readonly accessId: string;
  readonly contractId: string;
}

const digits = (bytes: Uint8Array, count: number): string =>
  Array.from(bytes.subarray(0, count), (byte) => String(byte % 10)).join('');

/** Computes the identifiers from the activation and the partner, so a repeat gets the same ones. */
export const automaticIds = (
  ids: Pick<Identifiers, 'sign'>,
  partnerId: PartnerId,
  activationId: ActivationId,
): TechnicalIds => ({
  accessId: `A${digits(ids.sign('access-id', activationId), 12)}`,
  contractId: `C${digits(ids.sign('contract-id', partnerId), 12)}`,
});

type Reading = Pick<PartnerStore, 'read' | 'list'>;
type IdentifierKind = 'access' | 'contract';

/** An Access ID belongs to one activation: it has the id, or can still write it. */
const isAccessTheirs = async (
  store: Reading,
  owner: IdentifierOwner,
  accessId: string,
): Promise<boolean> => {
  const named = owner.activationId && splitActivationId(owner.activationId);
  if (!named) return true;
  const stored = await store.read(owner.partnerId, 'activation', named.benefitId);
  const current = stored?.value.id === owner.activationId ? stored.value : undefined;
  const past =
    current === undefined
      ? await store.read(owner.partnerId, 'past-activation', owner.activationId ?? '')
      : undefined;
  const activation = current ?? past?.value;
  if (activation === undefined) return false;
  if (isRunning(activation)) return true;
  return activation.status === 'active' && activation.accessId === accessId;
};

/**
 * A Contract ID belongs to a partner: one of its activations has the id, or the activation that the
 * registry recorded last can still write it. If the entry records no activation, any running one of
 * a kind with identifiers counts.
 */
const isContractTheirs = async (
  store: Reading,
  { partnerId, activationId }: IdentifierOwner,
  contractId: string,
): Promise<boolean> => {
  const found = await store.list(partnerId, ['activation', 'past-activation']);
  return found.some(({ value }) =>
    isRunning(value)
      ? value.id === (activationId ?? value.id) && entailedBy(value.kind).identifiers
      : value.status === 'active' && value.contractId === contractId,
  );
};

const isTheirs = { access: isAccessTheirs, contract: isContractTheirs } as const;

interface ClaimDeps {
  readonly store: Reading;
  readonly registry: Registry;
}

/**
 * Takes over an identifier that no activation holds, on the condition that the registry still
 * records the owner that was checked. So an operator's typing error does not block an identifier
 * for others.
 * @returns true when the registry records the identifier for the new owner
 */
const claimName = async (
  { store, registry }: ClaimDeps,
  kind: IdentifierKind,
  identifier: string,
  owner: IdentifierOwner,
): Promise<boolean> => {
  const { taken } = await registry.register(kind, identifier, owner);
  if (taken === undefined) return true;
  const isOurs = (other: IdentifierOwner) =>
    kind === 'contract' && other.partnerId === owner.partnerId;
  if (!isOurs(taken.value) && (await isTheirs[kind](store, taken.value, identifier))) return false;
  // Also within a partner: the registry must record the activation that will write the identifier.
  if (await registry.takeOver(kind, identifier, taken, owner)) return true;
  const { taken: late } = await registry.register(kind, identifier, owner);
  return late === undefined || isOurs(late.value);
};

/**
 * Registers both identifiers for an activation.
 * @returns the identifier that belongs to another owner; undefined when both are registered
 */
export const claimIdentifiers = async (
  deps: ClaimDeps,
  partnerId: PartnerId,
  activationId: ActivationId,
  { accessId, contractId }: TechnicalIds,
): Promise<keyof TechnicalIds | undefined> => {
  const owner = { partnerId, activationId };
  if (!(await claimName(deps, 'access', accessId, owner))) return 'accessId';
  return (await claimName(deps, 'contract', contractId, owner)) ? undefined : 'contractId';
};
