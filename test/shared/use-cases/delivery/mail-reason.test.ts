// Whether the reason for a mail still stands, asked right before the mail is sent.
import { partnerIdOf } from '../../../../shared/domain/ids.ts';
import type { MailReason, PlannedMail } from '../../../../shared/domain/mail.ts';
import type { Purchase } from '../../../../shared/domain/purchase.ts';
import type { PartnerStore } from '../../../../shared/ports/partner-store.ts';
import { reasonStands } from '../../../../shared/use-cases/delivery/mail-reason.ts';
import { day, start } from '../../../support/domain/instants.ts';
import { mailId, purchaseId } from '../../../support/domain/people.ts';
import {
  aCancelledPurchase,
  aLapsedPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../../support/domain/purchases.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');

const mailBecause = (reason: MailReason): PlannedMail => ({
  id: mailId,
  status: 'planned',
  template: 'purchase-active',
  params: {},
  to: 'ann@northbeam.example',
  language: 'en',
  entity: `purchase:${purchaseId}`,
  reason,
  plannedAt: start,
  resend: 0,
  attempts: 0,
  nextActionAt: start,
});

const storeOf = (purchase: Purchase | undefined): Pick<PartnerStore, 'read'> => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is read
  read: (async () => purchase && { kind: 'purchase', value: purchase, rev: 1, etag: '' }) as never,
});

test.each<[string, MailReason, Purchase | undefined, boolean]>([
  ['a mail that is about no purchase is always sent', {}, undefined, true],
  ['a mail about a purchase in force is sent', { purchaseId }, aPurchase(), true],
  ['a mail about a purchase that is not there is not sent', { purchaseId }, undefined, false],
  ['a mail about a cancelled purchase is not sent', { purchaseId }, aCancelledPurchase(), false],
  ['a mail about an upgraded purchase is not sent', { purchaseId }, anEndedPurchase(), false],
  ['a mail about a lapsed order is not sent', { purchaseId }, aLapsedPurchase(), false],
  ['a reminder is sent', { purchaseId, unlessRenewed: true }, aPurchase(), true],
  [
    'a reminder of what was renewed meanwhile is not sent',
    { purchaseId, unlessRenewed: true },
    // Whatever is asked for is this one, so the next term is in force as well.
    aPurchase({ renewedBy: purchaseId }),
    false,
  ],
  ['another mail about it is', { purchaseId }, aPurchase({ renewedBy: purchaseId }), true],
  [
    'a mail that says that the purchase is over is sent after it',
    { purchaseId, afterPurchase: true },
    aCancelledPurchase(),
    true,
  ],
])('%s', async (_title, reason, purchase, stands) => {
  const sent = await reasonStands(storeOf(purchase), partnerId, mailBecause(reason), day(11));
  expect(sent).toBe(stands);
});

test.each([
  ['1 ms before the benefits end', -1, true],
  ['when the benefits end', 0, false],
])('a mail about a purchase is judged by the instant: %s', async (_title, ms, stands) => {
  const purchase = aPurchase();
  const at = new Date(Date.parse(purchase.benefitsEndAt) + ms).toISOString();
  const mail = mailBecause({ purchaseId });
  expect(await reasonStands(storeOf(purchase), partnerId, mail, at as never)).toBe(stands);
});

test('a mail that needs a purchase in force is not sent while its order waits for the money', async () => {
  const stands = await reasonStands(
    storeOf(anOrder()),
    partnerId,
    mailBecause({ purchaseId }),
    day(1),
  );
  expect(stands).toBe(false);
});
