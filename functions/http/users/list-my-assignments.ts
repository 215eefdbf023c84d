// GET me/assignments: the benefits that are assigned to the caller. Knows no store and no rule.
import { z } from 'zod';
import { benefitStatusAt, type Benefit } from '../../../shared/domain/benefit.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { described } from '../../edge/definitions/documented.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { id, instant, listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { categorySchema } from '../views/package.ts';

const heldSchema = described(
  z.object({
    benefitId: id,
    itemId: id,
    name: z.string(),
    category: categorySchema,
    assignedAt: instant,
    manageUrl: z.url().exactOptional(),
  }),
  { id: 'HeldBenefit', description: 'What a person has been given.' },
);

const manageUrlOf = ({ item }: Benefit): string | undefined =>
  'manageUrl' in item ? item.manageUrl : undefined;

export const listMyAssignments = route(
  {
    name: 'list-my-assignments',
    method: 'GET',
    path: 'api/v1/me/assignments',
    action: 'read',
    tag: 'me',
    summary: 'What the caller has been given and can use, oldest first',
    list: true,
    answers: { 200: listOf(heldSchema) },
    refuses: [],
  },
  ({ listBenefits }: UseCases<'listBenefits'>) =>
    async ({ caller: { partnerId, userId }, command: { now }, page }) => {
      const held = (await listBenefits(partnerId)).flatMap((benefit) => {
        const seat = benefit.record.seats.find((each) => each.userId === userId);
        const status = benefitStatusAt(benefit, now);
        if (seat === undefined || status === 'revoked' || status === 'expired') return [];
        const manageUrl = manageUrlOf(benefit);
        return [
          {
            benefitId: benefit.id,
            itemId: benefit.item.id,
            name: benefit.item.name,
            category: benefit.item.category,
            assignedAt: seat.assignedAt,
            ...(manageUrl !== undefined && { manageUrl }),
          },
        ];
      });
      return listed(
        pageOf(held, ({ assignedAt, benefitId }) => [assignedAt, benefitId], page),
        (one) => one,
      );
    },
);
