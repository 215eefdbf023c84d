// What one benefit needs to be shown, besides itself: people's names, the contact, the caller.
// Knows no store.
import type { Benefit } from '../../../shared/domain/benefit.ts';
import { activationOf } from '../../../shared/domain/category.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Member } from '../../edge/identity/caller.ts';
import type { UseCases } from '../application.ts';
import { namesOf } from '../views/assignment.ts';
import type { BenefitContext } from './benefit.ts';

export type BenefitViewUseCases = UseCases<
  'getMarketingContact' | 'listUsers' | 'policy' | 'access'
>;

export const benefitContext = async (
  app: BenefitViewUseCases,
  caller: Member,
  { record, item }: Benefit,
  now: Instant,
): Promise<BenefitContext> => {
  const { policy, access } = app;
  // Only seats need the names of people.
  const users = record.seats.length > 0 ? await app.listUsers(caller.partnerId) : [];
  const contact =
    activationOf(item)?.instructsContact === true
      ? await app.getMarketingContact(caller)
      : undefined;
  const viewer = { ...caller, access, hasContact: contact !== undefined };
  return { policy, now, nameOf: namesOf(users), viewer };
};
