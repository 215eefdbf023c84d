// What benefits need to be shown, besides themselves: people's names, the contact, the caller. Knows no
// store.
import type { Benefit } from '../../../shared/domain/benefit.ts';
import { activationOf } from '../../../shared/domain/category.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Member } from '../../edge/identity/caller.ts';
import type { UseCases } from '../application.ts';
import { namesOf } from '../views/assignment.ts';
import type { BenefitContext } from './benefit.ts';

export type BenefitViewUseCases = UseCases<
  'getMarketingContact' | 'getUsers' | 'policy' | 'access'
>;

export const benefitContext = async (
  app: BenefitViewUseCases,
  caller: Member,
  benefits: readonly Benefit[],
  now: Instant,
): Promise<BenefitContext> => {
  const { policy, access } = app;
  // Only seats need the names of people.
  const seated = benefits.flatMap(({ record }) => record.seats.map(({ userId }) => userId));
  const instructs = benefits.some(({ item }) => activationOf(item)?.instructsContact === true);
  const [users, contact] = await Promise.all([
    app.getUsers(caller.partnerId, seated),
    instructs ? app.getMarketingContact(caller) : undefined,
  ]);
  const viewer = { ...caller, access, hasContact: contact !== undefined };
  return { policy, now, nameOf: namesOf(users), viewer };
};
