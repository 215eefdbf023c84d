// Much history at once: audit entries and mails of the ledger, written into the database as the
// application would write them, for making them by requests would take minutes. Knows how they are stored.
import { auditToDocument, toDocument } from '../../../shared/adapters/cosmos/documents.ts';
import { system } from '../../../shared/domain/audit.ts';
import type { CommandId, MailId } from '../../../shared/domain/ids.ts';
import type { Mail } from '../../../shared/domain/mail.ts';
import { portionsOf } from '../../../shared/domain/portions.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { databaseOf, partnerId } from './crowd.ts';
import type { World } from './world.ts';

const create = async (world: World, documents: readonly object[]): Promise<void> => {
  const { items } = databaseOf(world).container('partners');
  for (const portion of portionsOf(documents, 100)) {
    const operations = portion.map((document) => ({
      operationType: 'Create' as const,
      resourceBody: document as never,
    }));
    const { code } = await items.batch(operations, partnerId);
    if (code !== 200) throw new Error(`not written: ${code}`);
  }
};

/** @param since when they were written: each a second after the one before it */
export const addAudits = (world: World, count: number, since: string): Promise<void> =>
  create(
    world,
    Array.from({ length: count }, (_, at) =>
      auditToDocument(partnerId, {
        id: `history-${at}` as CommandId,
        at: new Date(Date.parse(since) + at * 1000).toISOString() as Instant,
        actor: system,
        action: 'prepare',
        changes: [{ entity: `user:${at}`, rev: 1, fields: ['displayName'] }],
      }),
    ),
  );

const aMail = (at: number, when: Instant): Mail => ({
  id: `m${String(at).padStart(19, '0')}` as MailId,
  status: 'planned',
  template: 'operator-overdue',
  params: {},
  to: `reader-${at}@northbeam.example`,
  language: 'en',
  entity: 'partner',
  reason: {},
  plannedAt: when,
  resend: 0,
  attempts: 0,
});

/** @param since when all of them were planned @param change what is different in each */
export const addMails = (
  world: World,
  count: number,
  since: string,
  change: Partial<Mail> = {},
): Promise<void> =>
  create(
    world,
    Array.from({ length: count }, (_, at) =>
      toDocument(partnerId, 'mail', { ...aMail(at, since as Instant), ...change } as Mail, 1),
    ),
  );
