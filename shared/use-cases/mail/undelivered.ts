// A mail that never arrives is told to who can act: the company's account when a person or the contact cannot be
// reached, the operators when the account cannot. At most once a day each, however many mails come back.
import type { PartnerId } from '../../domain/ids.ts';
import type { Addressee, Mail, PlannedMail } from '../../domain/mail.ts';
import type { Partner } from '../../domain/partner.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { planMails } from './plan-mail.ts';
import { toAccount, toOperators, type Recipient } from './recipients.ts';

interface Notice {
  readonly recipient: Recipient;
  readonly content: PlannedContent;
}

const noticeFor = (partner: Partner, { kind }: Addressee): Notice | undefined => {
  switch (kind) {
    case 'user':
    case 'contact':
      return {
        recipient: toAccount(partner),
        content: { template: 'person-unreachable', params: { who: kind } },
      };
    case 'account':
      return {
        recipient: toOperators,
        content: { template: 'account-unreachable', params: { partnerId: partner.partnerId } },
      };
    // Whoever runs the service sees it in its measures.
    case 'operators':
      return undefined;
    default:
      return kind satisfies never;
  }
};

interface UndeliveredDeps {
  readonly store: Pick<PartnerStore, 'read'>;
  readonly ids: Pick<Identifiers, 'digest'>;
}

/** @returns the mail to who can act, unless they have had one of its kind today */
export const undeliveredNotice = async (
  { store, ids }: UndeliveredDeps,
  partnerId: PartnerId,
  { addressee }: Mail,
  now: Instant,
): Promise<readonly PlannedMail[]> => {
  if (addressee === undefined) return [];
  const partner = await store.read(partnerId, 'partner', 'partner');
  const notice = partner && noticeFor(partner.value, addressee);
  if (notice === undefined) return [];
  const mails = planMails(ids, {
    partnerId,
    entity: 'partner',
    occurrence: `${addressee.kind} ${now.slice(0, 10)}`,
    recipients: [notice.recipient],
    content: () => notice.content,
    reason: {},
    now,
  });
  const there = await Promise.all(mails.map(({ id }) => store.read(partnerId, 'mail', id)));
  return mails.filter((_, at) => there[at] === undefined);
};
