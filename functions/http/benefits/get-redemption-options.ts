// GET benefits/{benefitId}/redemption-options: the effects that redeeming a token would have on an
// existing subscription. Knows no formula.
import { z } from 'zod';
import { answers } from '../../../shared/domain/catalog.ts';
import { redemptionOptions } from '../../../shared/domain/redemption.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { described } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';

const option = z.object({ users: z.int(), months: z.number() });

const optionsSchema = described(
  z.object({
    addSeats: option.meta({ description: 'The users of the token are added.' }),
    extendEndDate: option.exactOptional().meta({
      description:
        'The users stay as many, the subscription runs longer; absent: the token is for more than three times the active users.',
    }),
  }),
  { id: 'RedemptionOptions', description: 'Months are counted from today; 36 at most.' },
);

/** A whole number in a query parameter. */
const whole = (least: number, most: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .meta({ description });

export const getRedemptionOptions = route(
  {
    name: 'get-redemption-options',
    method: 'GET',
    path: 'api/v1/benefits/{benefitId}/redemption-options',
    action: 'read',
    tag: 'benefits',
    summary: 'What if the token were redeemed for a subscription that runs: more seats, or longer',
    query: {
      activeUsers: whole(1, 1_000_000, 'Users of the subscription that runs.'),
      remainingMonths: whole(0, 36, 'Months that it still runs.'),
    },
    answers: { 200: optionsSchema },
    refuses: ['NotFound', 'NotRedeemable'],
  },
  ({ getBenefit }: UseCases<'getBenefit'>) =>
    async ({ caller, path, query: { activeUsers, remainingMonths } }) => {
      const benefit = await getBenefit(caller.partnerId, path.benefitId);
      if (benefit === undefined) return refuse({ kind: 'notFound' });
      const { item, quantity } = benefit;
      if (!answers(item, 'redeemed', true)) return refuse({ kind: 'notRedeemable' });
      return shown({ ...redemptionOptions(activeUsers, remainingMonths, quantity.total ?? 0) });
    },
);
