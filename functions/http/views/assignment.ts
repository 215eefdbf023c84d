// A seat or credit that a person holds or used to hold. Its fields are chosen one by one; knows no
// endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, instant } from '../../edge/definitions/schemas.ts';
import type { FormerSeat, Seat } from '../../../shared/domain/benefit.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { reassignableAt } from '../../../shared/domain/seat.ts';
import type { User } from '../../../shared/domain/user.ts';

export const assignmentSchema = described(
  z.object({
    userId: entraId,
    displayName: z.string(),
    assignedAt: instant,
    assignedBy: entraId,
    reassignableAt: instant.exactOptional(),
    removedAt: instant.exactOptional(),
    removedBy: entraId.exactOptional(),
  }),
  { id: 'Assignment' },
);

/** The name of a person; for a person who has left the directory, their id. */
export type NameOf = (userId: UserId) => string;

export const namesOf = (users: readonly User[]): NameOf => {
  const names = new Map(users.map((user) => [user.id, user.displayName]));
  return (userId) => names.get(userId) ?? userId;
};

/** `reassignableAt` is present if the policy has a cooldown for seats. */
export const assignmentView = (seat: Seat | FormerSeat, nameOf: NameOf, policy: Policy) => {
  const { userId, assignedAt, assignedBy } = seat;
  const waits = policy.reassignCooldownDays > 0;
  return {
    userId,
    displayName: nameOf(userId),
    assignedAt,
    assignedBy,
    ...(waits && { reassignableAt: reassignableAt(seat, policy) }),
    ...('removedAt' in seat && { removedAt: seat.removedAt, removedBy: seat.removedBy }),
  };
};
