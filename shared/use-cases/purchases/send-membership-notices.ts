// Membership notices: reminders that a membership ends, and mail that it has ended. One batch for
// each date, with the date in its command id, so a repeated or late sweep sends no notice twice.
import { isAdmin, rolesOf } from '../../domain/directory-roles.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import type { Partner } from '../../domain/partner.ts';
import type { ActivePurchase, Purchase } from '../../domain/purchase.ts';
import {
  dueDateOf,
  expired,
  isWorthTelling,
  rescheduled,
  toldOf,
  type PurchaseDate,
} from '../../domain/purchase-schedule.ts';
import { userIdOf } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import type { Deps } from '../commands/deps.ts';
import { readContinuation } from '../succession/read-followers.ts';
import { planAhead } from '../mail/plan-ahead.ts';
import { mailCreates, planMails } from '../mail/plan-mail.ts';
import { withTheAccount, type Recipient } from '../mail/recipients.ts';

type NoticeDeps = Pick<Deps, 'store' | 'backOff' | 'ids' | 'catalog' | 'policy'>;

/** The partner's account and all MPN partner admins; each address once. */
const keepersOf = async ({ store }: NoticeDeps, partner: Partner): Promise<Recipient[]> => {
  const { partnerId, directoryRoles } = partner;
  const listed = Object.entries(directoryRoles)
    .filter(([, roles]) => isAdmin(roles))
    .map(([userId]) => userIdOf(userId))
    .toSorted();
  const found = await (partner.further === undefined
    ? store.readMany(partnerId, 'user', listed)
    : store.list(partnerId, ['user']));
  return withTheAccount(
    partner,
    found
      .map(({ value: user }) => ({ user }))
      .filter(({ user }) => isAdmin(rolesOf(partner, user)))
      .toSorted((one, other) => (one.user.id < other.user.id ? -1 : 1)),
  );
};

const nameOf = (catalog: CatalogSource, { packageId, catalogVersion }: Purchase): string =>
  catalog.package(packageId, catalogVersion)?.name ?? packageId;

const contentOf = (name: string, purchase: ActivePurchase, date: PurchaseDate): PlannedContent =>
  date.kind === 'ended'
    ? { template: 'membership-ended', params: { package: name, endedAt: date.at } }
    : {
        template: 'membership-reminder',
        params: {
          package: name,
          membershipEnd: purchase.membershipEndsAt,
          renewalCloses: purchase.benefitsEndAt,
          moment: date.moment,
        },
      };

const mailsOf = async (
  deps: NoticeDeps,
  partnerId: PartnerId,
  purchase: ActivePurchase,
  date: PurchaseDate,
  now: Instant,
): Promise<PlannedMail[]> => {
  // A continued membership needs no reminder, and loses nothing when its old term ends.
  if ((await readContinuation(deps, partnerId, purchase, now)) !== undefined) return [];
  const partner = await deps.store.read(partnerId, 'partner', 'partner');
  if (partner === undefined || !isWorthTelling(date, purchase, now)) return [];
  return planMails(deps.ids, {
    partnerId,
    entity: `purchase:${purchase.id}`,
    occurrence: date.at,
    recipients: await keepersOf(deps, partner.value),
    content: () => contentOf(nameOf(deps.catalog, purchase), purchase, date),
    reason: {
      purchaseId: purchase.id,
      unlessRenewed: true,
      ...(date.kind === 'ended' && { afterPurchase: true }),
    },
    now,
  });
};

/** The changes for the due date: mail, and at the last date the end of the purchase. */
export const sendMembershipNotices = async (
  deps: NoticeDeps,
  partnerId: PartnerId,
  before: Stored<'purchase'>,
  now: Instant,
): Promise<readonly Change[]> => {
  const purchase = before.value;
  if (purchase.status !== 'active') return [];
  const date = dueDateOf(purchase, deps.policy, now);
  // The date that was stored is none any more, because the policy has changed.
  if (date === undefined)
    return [{ op: 'replace', before, value: rescheduled(purchase, deps.policy) }];
  const all = await mailsOf(deps, partnerId, purchase, date, now);
  const about = `purchase:${purchase.id}`;
  const mails = await planAhead(deps, { partnerId, about, mails: all, now });
  const value = date.kind === 'ended' ? expired(purchase) : toldOf(purchase, date.at, deps.policy);
  return [{ op: 'replace', before, value }, ...mailCreates(mails)];
};
