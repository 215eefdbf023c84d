// The demo's licence keys: loaded by an operator, got by a partner, replaced once. Keys are compared,
// never told.
import { randomUUID } from 'node:crypto';
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { blockersOf, cancelPurchase, userIdOf } from './moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const other = 'northbeam-mpnPartnerAdmin';
const sqlServer = 'sql-server-2019-standard';

/** What every key of the demo begins with; nothing that is told has it. */
export const keyMark = 'DEMO-';

const load = (
  teller: Teller,
  words: string,
  poolId: string,
  kind: 'productKey' | 'token',
  count: number,
) => {
  const keys = Array.from({ length: count }, (_, at) => ({
    key: `${keyMark}${poolId}-${at}`.toUpperCase(),
    kind,
  }));
  return teller.act('operator', words, 200, (as) => api.importKeys(poolId, { keys }, {}, as));
};

/** Keys for a software, a token for a cloud service; every other pool stays empty. */
export const loadPools = async (teller: Teller): Promise<void> => {
  const first = await load(teller, 'loads keys for SQL Server', sqlServer, 'productKey', 3);
  teller.check('a pool takes new keys', first.imported === 3 && first.duplicates === 0);
  const again = await load(teller, 'loads the same keys once more', sqlServer, 'productKey', 3);
  teller.check('a key that is known is a duplicate', again.duplicates === 3);
  await load(teller, 'loads a token for Intune', 'intune', 'token', 1);
};

export const reveal = (
  teller: Teller,
  who: string,
  words: string,
  benefitId: string,
  acknowledgeRefundForfeit = false,
) =>
  teller.act(who, words, 200, (as) =>
    api.revealKeys(benefitId, { acknowledgeRefundForfeit }, {}, as),
  );

const revealInVain = (
  teller: Teller,
  words: string,
  benefitId: string,
  acknowledgeRefundForfeit = false,
) =>
  teller.act(admin, words, 409, (as) =>
    api.revealKeys(benefitId, { acknowledgeRefundForfeit }, {}, as),
  );

const replace = <const Status extends 201 | 409>(
  teller: Teller,
  words: string,
  benefitId: string,
  expect: Status,
) =>
  teller.act(admin, words, expect, (as) =>
    api.createServiceRequest(
      randomUUID(),
      { type: 'keyReplacement', benefitId, reason: 'Entered on a machine that is gone.' },
      {},
      as,
    ),
  );

/** What is asked for in vain costs nothing. */
const refusals = async (teller: Teller, purchase: Purchase): Promise<void> => {
  const unaware = await revealInVain(
    teller,
    'asks for the key, not knowing what it costs (rule 4)',
    `${purchase.id}-${sqlServer}`,
  );
  teller.check(
    'whoever asks for a first key has to know that it costs the refund (rule 9)',
    unaware.code === 'RefundForfeitNotAcknowledged',
  );
  const none = await revealInVain(
    teller,
    'asks for a key of which there is none',
    `${purchase.id}-visio-professional-2019`,
    true,
  );
  teller.check('an empty pool is said to be empty', none.code === 'KeyPoolEmpty');
  const blockers = await blockersOf(teller, 'northbeam-user', purchase);
  teller.check('as long as no key was shown the money can come back', blockers.length === 0);
};

/** Day 4: the first reveal ends the right to a refund; the key can be replaced once. */
export const softwareKeys = async (teller: Teller, purchase: Purchase): Promise<void> => {
  const benefitId = `${purchase.id}-${sqlServer}`;
  await teller.day(4);
  await refusals(teller, purchase);
  const words = 'gets the key, and knows that the refund is lost (rule 4)';
  const first = await reveal(teller, admin, words, benefitId, true);
  const again = await reveal(teller, other, 'looks at the key once more', benefitId);
  teller.check(
    'shown again it is the same key (rule 4)',
    first.keys[0]?.key === again.keys[0]?.key,
  );
  const blockers = await blockersOf(teller, 'northbeam-user', purchase);
  teller.check(
    'what stands against a refund is told, with who and where (rule 9)',
    blockers.length === 1 &&
      blockers[0]?.code === 'KeyRevealed' &&
      blockers[0].benefitId === benefitId &&
      blockers[0].by === userIdOf(admin),
  );
  await replace(teller, 'has the key replaced', benefitId, 201);
  const replaced = await reveal(teller, admin, 'gets the new key', benefitId);
  teller.check('the new key is another one', replaced.keys[0]?.key !== first.keys[0]?.key);
  const twice = await replace(teller, 'wants it replaced once more', benefitId, 409);
  teller.check('a key is replaced once', twice.code === 'AlreadyReplaced');
};

/** Day 20: within the thirty days, and yet too late. */
export const refundForfeited = async (teller: Teller, purchase: Purchase): Promise<void> => {
  await teller.day(20);
  const refused = await cancelPurchase(
    teller,
    other,
    'asks for the money back after a key was shown (rule 9)',
    purchase,
    409,
  );
  teller.check(
    'the key alone stands against the refund (rule 9)',
    refused.code === 'RefundNotAvailable' &&
      refused.blockers?.map(({ code }) => code).join() === 'KeyRevealed',
  );
};
