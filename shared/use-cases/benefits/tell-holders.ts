// Mail to people who are given a seat or a credit: what it is and what to do. It goes out only while they still have it.
import type { Benefit, BenefitRecord } from '../../domain/benefit.ts';
import { answers, wordsOf, type ItemThat } from '../../domain/catalog.ts';
import type { Command } from '../../domain/audit.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import type { Partner } from '../../domain/partner.ts';
import type { User } from '../../domain/user.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { planMails } from '../mail/plan-mail.ts';
import { toUser } from '../mail/recipients.ts';

/** An item that people are given. */
type GivenItem = ItemThat<'given', 'seat' | 'credit'>;

const contentFor =
  (item: GivenItem, partner: string) =>
  (language: string): PlannedContent => {
    const params = { benefit: wordsOf(item, language).name, partner, manage: item.manageUrl };
    return answers(item, 'given', 'seat')
      ? { template: 'seat-assigned', params }
      : { template: 'credit-assigned', params };
  };

export interface Told {
  readonly partner: Partner;
  readonly command: Command;
  readonly benefit: Benefit;
  /** The record with the seats that were given. */
  readonly after: BenefitRecord;
  readonly userOf: (userId: User['id']) => User | undefined;
}

/** One mail to each person who has a seat now and had none before. */
export const mailsToHolders = (
  ids: Pick<Identifiers, 'digest'>,
  { partner, command, benefit, after, userOf }: Told,
): PlannedMail[] => {
  const { id: benefitId, item, record, purchase } = benefit;
  if (answers(item, 'given', 'nothing')) return [];
  const had = new Set(record.seats.map(({ userId }) => userId));
  const given = after.seats.filter(({ userId }) => !had.has(userId));
  return given.flatMap(({ userId, assignedAt }) => {
    const user = userOf(userId);
    if (user === undefined) return [];
    return planMails(ids, {
      partnerId: partner.partnerId,
      entity: `benefit:${benefitId}`,
      // Taken away and given again, they are told again.
      occurrence: command.id,
      recipients: [toUser(user)],
      content: contentFor(item, partner.name),
      reason: { purchaseId: purchase.id, seat: { benefitId, assignedAt } },
      now: command.now,
    });
  });
};
