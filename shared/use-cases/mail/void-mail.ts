// Voids mail that has lost its reason before it was sent; one that tells operators of several matters keeps the
// others.
import type { MailId, PartnerId } from '../../domain/ids.ts';
import { ledgerOf } from '../../domain/mail.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';

/** Changes that void those of the mails whose sending has not begun. */
export const voidPlanned = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  mails: readonly MailId[],
  now: Instant,
): Promise<Change[]> => {
  // A batch may change each document only once.
  const each = [...new Set(mails)];
  const found = await Promise.all(each.map((id) => store.read(partnerId, 'mail', id)));
  return found.flatMap((before): Change[] =>
    before?.value.status === 'planned' && before.value.gathered === undefined
      ? [
          {
            op: 'replace',
            before,
            value: { ...ledgerOf(before.value), status: 'voided', voidedAt: now },
          },
        ]
      : [],
  );
};
