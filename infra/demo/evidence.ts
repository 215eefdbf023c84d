// The demo's last page: what a company can show to whoever asks how its licences were used. It names no
// key and no support id.
import { api } from '../clients/local/client.ts';
import { keyMark } from './keys.ts';
import { northbeam } from './moves.ts';
import type { Teller } from './teller.ts';

const who = 'northbeam-mpnPartnerAdmin';

const happened = [
  'granted',
  'keyRevealed',
  'keyReplaced',
  'redeemed',
  'assigned',
  'removed',
  'activationRequested',
  'activated',
] as const;

/** Day 404. */
export const evidenceOf = async (teller: Teller): Promise<void> => {
  await teller.day(404);
  const { value } = await teller.act(
    who,
    `exports what ${northbeam.name} was granted and has used`,
    200,
    (as) => api.exportCompliance({}, as),
  );
  teller.check(
    'every record names its proof',
    value.length > 100 && value.every(({ evidence }) => evidence !== undefined),
  );
  teller.check(
    'all that happened is in the export',
    happened.every((event) => value.some((record) => record.event === event)),
  );
  const activations = await teller.act(who, 'compares it with the activations', 200, (as) =>
    api.listActivations({ maxpagesize: 200 }, as),
  );
  const exported = JSON.stringify(value);
  const secrets = [
    keyMark,
    ...activations.value.flatMap(({ accessId, contractId }) => [accessId, contractId]),
  ].filter((secret) => secret !== undefined);
  teller.check(
    'the export names no key and no support id',
    secrets.length > 1 && secrets.every((secret) => !exported.includes(secret)),
  );
  const summary = await teller.act('northbeam-user', 'looks at the whole', 200, (as) =>
    api.getSummary({}, as),
  );
  teller.check('three memberships are in force', summary.memberships === 3);
};
