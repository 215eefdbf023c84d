// Reads all registered partners, page by page, for the operators' lists.
import type { PartnerId } from '../../domain/ids.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

const pageSize = 100;

/** Yields the partners' ids in order. */
export async function* everyPartner({
  partners,
}: Pick<PartnerStore, 'partners'>): AsyncGenerator<PartnerId> {
  let after: string | undefined;
  for (;;) {
    const page = await partners({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const { partnerId } of page) yield partnerId;
    after = page.at(-1)?.partnerId;
    if (page.length < pageSize || after === undefined) return;
  }
}
