// All registered partners, page by page, for what operators look at.
import type { PartnerId } from '../../domain/ids.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

const pageSize = 100;

/** Ids in their order. */
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
