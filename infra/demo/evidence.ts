// The demo's compliance export: how licences were used. It has no key and no support id.
import { allActivations, complianceExport, summary } from '../clients/local/moves.ts';
import { keyMark } from './keys.ts';
import type { Teller } from './teller.ts';

const who = 'northbeam-mpnPartnerAdmin';

const happened = ['granted', 'keyRevealed', 'keyReplaced', 'redeemed', 'assigned', 'removed'];
const followed = ['activationRequested', 'activated'];

/** Day 404. */
export const evidenceOf = async ({ act, check, day }: Teller) => {
  await day(404);
  const { value } = await act(who, complianceExport);
  check('there is a lot to prove', value.length > 100);
  check(
    'every record names its proof',
    value.every((one) => 'evidence' in one),
  );
  const events = new Set<string>(value.map(({ event }) => event));
  const isWhole = new Set([...happened, ...followed]).isSubsetOf(events);
  check('all that happened is in the export', isWhole);
  const found = await act(who, allActivations, 'compares it with the activations');
  const ids = found.value.flatMap(({ accessId, contractId }) => [accessId, contractId]);
  const secrets = [keyMark, ...ids].filter((secret) => secret !== undefined);
  const exported = JSON.stringify(value);
  const told = secrets.filter((secret) => exported.includes(secret));
  check('the export names no key and no support id', secrets.length > 1 && told.length === 0);
  const { memberships } = await act('northbeam-user', summary);
  check('three memberships are in force', memberships === 3);
};
