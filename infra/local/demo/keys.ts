// The demo's keys, tokens and credits: loaded by an operator, got by a partner, replaced once. Keys are
// compared, never told.
import { randomUUID } from 'node:crypto';
import type { Purchase } from '../client/api.ts';
import { api } from '../client/client.ts';
import { userIdOf } from './moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';

const load = (teller: Teller, words: string, poolId: string, count: number) =>
  teller.act('operator', words, 200, (as) =>
    api.importKeys(
      poolId,
      {
        keys: Array.from({ length: count }, (_, at) => ({
          key: `DEMO-${poolId}-${at}`.toUpperCase(),
          kind: 'productKey' as const,
        })),
      },
      {},
      as,
    ),
  );

const reveal = (
  teller: Teller,
  who: string,
  words: string,
  benefitId: string,
  acknowledgeRefundForfeit = false,
) =>
  teller.act(who, words, 200, (as) =>
    api.revealKeys(benefitId, { acknowledgeRefundForfeit }, {}, as),
  );

const revealInVain = (teller: Teller, words: string, benefitId: string, who = admin) =>
  teller.act(who, words, 409, (as) => api.revealKeys(benefitId, {}, {}, as));

/** Software keys: the first reveal ends the right to a refund. */
const software = async (teller: Teller, { id }: Purchase): Promise<void> => {
  const pool = 'sql-server-2019-standard';
  const benefitId = `${id}-${pool}`;
  await load(teller, 'loads three keys for SQL Server', pool, 3);
  const again = await load(teller, 'loads the same keys once more', pool, 3);
  teller.check('a key that is known is a duplicate', again.duplicates === 3);
  await revealInVain(teller, 'asks for the key, not knowing what it costs (rule 4)', benefitId);
  const words = 'gets the key, and knows that the refund is lost (rule 4)';
  const first = await reveal(teller, admin, words, benefitId, true);
  const second = await reveal(
    teller,
    'northbeam-mpnPartnerAdmin',
    'looks at the key once more',
    benefitId,
  );
  teller.check(
    'shown again it is the same key (rule 4)',
    first.keys[0]?.key === second.keys[0]?.key,
  );
  const { blockers } = await teller.act(
    'northbeam-user',
    'looks whether the money could come back',
    200,
    (as) => api.getRefundEligibility(id, {}, as),
  );
  teller.check(
    'what stands against a refund is told, with who and when (rule 9)',
    blockers.some(({ code, by }) => code === 'KeyRevealed' && by === userIdOf(admin)),
  );
  await teller.act(admin, 'has the key replaced, once', 201, (as) =>
    api.createServiceRequest(
      randomUUID(),
      { type: 'keyReplacement', benefitId, reason: 'Entered on a machine that is gone.' },
      {},
      as,
    ),
  );
  const replaced = await reveal(teller, admin, 'gets the new key', benefitId);
  teller.check('the new key is another one', replaced.keys[0]?.key !== first.keys[0]?.key);
  await revealInVain(
    teller,
    'asks for a key of which there is none',
    `${id}-visio-professional-2019`,
  );
};

/** Cloud services: a token that is redeemed, a credit that one person has. */
const cloud = async (teller: Teller, { id }: Purchase): Promise<void> => {
  await load(teller, 'loads a token for Intune', 'intune', 1);
  await reveal(teller, admin, 'gets the token (rule 5)', `${id}-intune`);
  const redeemed = await teller.act(admin, 'has redeemed it', 200, (as) =>
    api.redeemBenefit(`${id}-intune`, {}, {}, as),
  );
  teller.check('redeemed, it runs for a year of its own (rule 5)', 'expires' in redeemed);
  const assign = (label: string, expect: 201 | 409) =>
    teller.act(admin, `gives the Azure credit to ${label} (rule 5)`, expect, (as) =>
      api.assignUser(`${id}-azure-credit`, userIdOf(label), {}, as),
    );
  await assign('northbeam-user', 201);
  await assign('northbeam-userAdmin', 409);
};

/** All of a day. */
export const keysOfNorthbeam = async (teller: Teller, purchase: Purchase): Promise<void> => {
  await software(teller, purchase);
  await cloud(teller, purchase);
};
