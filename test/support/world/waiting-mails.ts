// Many companies with mail that waits, all at once: each is a copy of the world's own company, with its people
// and its purchase, and its mails are written as the application would plan them. Knows how they are stored.
import { CosmosClient } from '@azure/cosmos';
import { toDocument } from '../../../shared/adapters/cosmos/documents.ts';
import {
  partnerIdOf,
  type MailId,
  type PartnerId,
  type PurchaseId,
} from '../../../shared/domain/ids.ts';
import type { Mail } from '../../../shared/domain/mail.ts';
import { portionsOf } from '../../../shared/domain/portions.ts';
import { instantOf, plusSeconds } from '../../../shared/domain/time.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import { northbeam, type Json, type World } from './world.ts';

/** Companies whose ids are in no order of interest. */
export const companyId = (at: number): PartnerId =>
  partnerIdOf(
    `${String((at * 7919) % 100_000).padStart(8, '0')}-aaaa-4aaa-8aaa-${String(at).padStart(12, '0')}`,
  );

const copied = new Set(['partner', 'purchase', 'user', 'claim']);

const write = async (world: World, partnerId: PartnerId, documents: readonly object[]) => {
  const { items } = new CosmosClient(world.cloud.cosmos.clientOptions)
    .database('benefits')
    .container('partners');
  for (const portion of portionsOf(documents, 100)) {
    const operations = portion.map((document) => ({
      operationType: 'Create' as const,
      resourceBody: document as never,
    }));
    const { code } = await items.batch(operations, partnerId);
    if (code !== 200) throw new Error(`not written: ${code}`);
  }
};

/** How many mails of a company wait. */
export interface Waiting {
  /** Mails that somebody waits for. */
  readonly waitedFor: number;
  readonly notices: number;
  /** Matters for the operators. */
  readonly operators?: number;
}

const contents = {
  waitedFor: {
    template: 'technical-ready',
    params: { benefit: 'Advisory hours', expiresAt: '2028-01-01T00:00:00.000Z' },
  },
  notices: {
    template: 'benefit-cancelled',
    params: { benefit: 'Advisory hours' },
  },
  operators: {
    template: 'account-unreachable',
    params: { partnerId: northbeam.partnerId },
  },
} as const;

let made = 0;

/** @param waiting of each company, all planned now: of each the oldest first, a second apart */
export const addWaiting = async (
  world: World,
  purchaseId: string,
  userId: UserId,
  waiting: readonly Waiting[],
): Promise<void> => {
  const own = world.cloud.cosmos
    .documents('partners', { limit: 100_000 })
    .filter((document) => copied.has(String(document['type']))) as Json[];
  const now = instantOf(new Date(world.cloud.clock.now()));
  for (const [at, { waitedFor, notices, operators = 0 }] of waiting.entries()) {
    const partnerId = companyId(at);
    const mailOf = (kind: keyof typeof contents, age: number): Mail => {
      made += 1;
      return {
        ...contents[kind],
        id: `m${String((made * 7919) % 1_000_003).padStart(19, '0')}` as MailId,
        status: 'planned',
        addressee: kind === 'operators' ? { kind } : { kind: 'user', userId },
        language: 'en',
        entity: `purchase:${purchaseId}`,
        reason: { purchaseId: purchaseId as PurchaseId },
        plannedAt: plusSeconds(now, -age),
        resend: 0,
        attempts: 0,
        nextActionAt: plusSeconds(now, -age),
      };
    };
    const documents = [
      ...own.map(
        ({ _rid, _self, _etag, _ts, ...document }) =>
          JSON.parse(JSON.stringify(document).replaceAll(northbeam.partnerId, partnerId)) as object,
      ),
      ...[
        ...Array.from({ length: waitedFor }, (_, age) => mailOf('waitedFor', waitedFor - age)),
        ...Array.from({ length: notices }, (_, age) => mailOf('notices', notices - age + 100_000)),
        ...Array.from({ length: operators }, (_, age) => mailOf('operators', age)),
      ].map((mail) => toDocument(partnerId, 'mail', mail, 1)),
    ];
    await write(world, partnerId, documents);
  }
};
