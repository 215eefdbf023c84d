// The operators' work list of money that pays for nothing.
import type { PartnerId } from '../../domain/ids.ts';
import type { UnappliedPayment } from '../../domain/unapplied-payment.ts';
import type { PartnerStore, UnappliedPaymentQuery } from '../../ports/partner-store.ts';

export interface OwnedPayment {
  readonly partnerId: PartnerId;
  readonly payment: UnappliedPayment;
}

/** Of all partners, oldest first. @returns fewer than asked for at the end only */
export const listUnappliedPayments =
  ({ store }: { readonly store: Pick<PartnerStore, 'unappliedPayments'> }) =>
  async (query: UnappliedPaymentQuery): Promise<readonly OwnedPayment[]> =>
    (await store.unappliedPayments(query)).map(({ partnerId, value: payment }) => ({
      partnerId,
      payment,
    }));
