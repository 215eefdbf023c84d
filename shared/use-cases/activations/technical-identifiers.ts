// Access ID and Contract ID: unique across partners. The registry names the owner first; only then
// does the owner's batch write them.
import { isRunning } from '../../domain/activation.ts';
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

/** Made from the activation and the partner, so that a repeat makes the same ones. */
export const automaticIds = (
  ids: Pick<Identifiers, 'sign'>,
  partnerId: PartnerId,
  activationId: ActivationId,
): TechnicalIds => ({
  accessId: `A${digits(ids.sign('access-id', activationId), 12)}`,
  contractId: `C${digits(ids.sign('contract-id', partnerId), 12)}`,
});

/** True while the owner has written the identifier, or still can. */
const stillTheirs = async (
  store: Pick<PartnerStore, 'read'>,
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
 * Registers both identifiers for an activation.
 * @returns the one that somebody else has, or undefined when both are ours
 */
export const claimIdentifiers = async (
  { store, registry }: { readonly store: Pick<PartnerStore, 'read'>; readonly registry: Registry },
  partnerId: PartnerId,
  activationId: ActivationId,
  { accessId, contractId }: TechnicalIds,
): Promise<keyof TechnicalIds | undefined> => {
  const owner = { partnerId, activationId };
  const access = await registry.register('access', accessId, owner);
  if (access.taken !== undefined) {
    if (await stillTheirs(store, access.taken.value, accessId)) return 'accessId';
    if (!(await registry.takeOver('access', accessId, access.taken, owner))) return 'accessId';
  }
  const contract = await registry.register('contract', contractId, { partnerId });
  return contract.taken === undefined ? undefined : 'contractId';
};
