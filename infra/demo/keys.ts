// The demo's licence keys: imported, revealed, replaced once. Keys are compared, never printed.
import type { Purchase } from '../clients/typescript/api.ts';
import { benefitIn, cancel, codesOf, refundOf, request } from '../clients/local/moves.ts';
import { reveal, userIdOf } from '../clients/local/moves.ts';
import { loadKeys } from '../clients/local/operator-moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const other = 'northbeam-mpnPartnerAdmin';
const everyone = 'northbeam-user';
const sqlServer = 'sql-server-2019-standard';

/** The beginning of every key of the demo; no printed line contains it. */
export const keyMark = 'DEMO-';

const load = (poolId: string, kind: 'productKey' | 'token', count: number) => {
  const keyAt = (at: number) => `${keyMark}${poolId}-${at}`.toUpperCase();
  const keys = Array.from({ length: count }, (_, at) => ({ key: keyAt(at), kind }));
  return loadKeys(poolId, keys);
};

/** Imports keys for software and a token for a cloud service; all other pools stay empty. */
export const loadPools = async ({ act, check }: Teller) => {
  const keys = load(sqlServer, 'productKey', 3);
  const first = await act('operator', keys, 'loads keys for SQL Server');
  check('a pool takes new keys', first.imported === 3 && first.duplicates === 0);
  const again = await act('operator', keys, 'loads the same keys once more');
  check('a key that is known is a duplicate', again.duplicates === 3);
  await act('operator', load('intune', 'token', 1), 'loads a token for Intune');
};

/** Day 4: a refused reveal has no effect. */
const refusals = async (teller: Teller, purchase: Purchase) => {
  const unaware = 'asks for the key, not knowing what it costs (rule 4)';
  const key = reveal(benefitIn(purchase, sqlServer));
  await teller.tryTo(admin, key, 'RefundForfeitNotAcknowledged', unaware);
  const none = reveal(benefitIn(purchase, 'visio-professional-2019'), true);
  await teller.tryTo(admin, none, 'KeyPoolEmpty', 'asks for a key of which there is none');
  const { blockers } = await teller.act(everyone, refundOf(purchase));
  teller.check('as long as no key was shown the money can come back', blockers.length === 0);
};

/** Day 4: the first reveal ends the right to a refund; the key can be replaced once. */
export const softwareKeys = async (teller: Teller, purchase: Purchase) => {
  const { act, check, day, tryTo } = teller;
  const benefitId = benefitIn(purchase, sqlServer);
  const reason = 'Entered on a machine that is gone.';
  const replace = request({ type: 'keyReplacement', benefitId, reason });
  const keyFor = async (who: string, words: string, knowing = false) =>
    (await act(who, reveal(benefitId, knowing), words)).keys[0]?.key;
  await day(4);
  await refusals(teller, purchase);
  const first = await keyFor(admin, 'gets the key, knowing what it costs (rule 4)', true);
  const again = await keyFor(other, 'looks at the key once more');
  check('shown again it is the same key (rule 4)', first === again);
  const { blockers } = await act(everyone, refundOf(purchase));
  const told = blockers.map(({ code, benefitId: of, by }) => [code, of, by].join(' ')).join();
  const rule = 'what stands against a refund is told, with who and where (rule 9)';
  check(rule, told === `KeyRevealed ${benefitId} ${userIdOf(admin)}`);
  await act(admin, replace, 'has the key replaced');
  check('the new key is another one', (await keyFor(admin, 'gets the new key')) !== first);
  await tryTo(admin, replace, 'AlreadyReplaced', 'wants it replaced once more');
};

/** Day 20: a refund within the thirty days is refused, because a key was revealed. */
export const refundForfeited = async ({ check, day, tryTo }: Teller, purchase: Purchase) => {
  await day(20);
  const words = 'asks for the money back after a key was shown (rule 9)';
  const { blockers } = await tryTo(other, cancel(purchase), 'RefundNotAvailable', words);
  check('the key alone stands against the refund (rule 9)', codesOf(blockers) === 'KeyRevealed');
};
