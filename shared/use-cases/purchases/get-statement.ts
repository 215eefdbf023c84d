// What a partner paid and what became of it.
import type { PartnerId } from '../../domain/ids.ts';
import { statementOf, type Statement } from '../../domain/statement.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

export const getStatement =
  ({ store }: { readonly store: Pick<PartnerStore, 'list'> }) =>
  async (partnerId: PartnerId): Promise<Statement> => {
    const found = await store.list(partnerId, ['purchase', 'unapplied-payment']);
    return statementOf(
      found.flatMap((one) => (one.kind === 'purchase' ? [one.value] : [])),
      found.flatMap((one) => (one.kind === 'unapplied-payment' ? [one.value] : [])),
    );
  };
