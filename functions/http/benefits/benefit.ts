// A benefit as members of the partner see it, computed at the time of the request. Its fields are
// chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { id, instant } from '../../edge/definitions/schemas.ts';
import {
  benefitStatusAt,
  redeemedUntil,
  usableUntil,
  usedOf,
  type Benefit,
} from '../../../shared/domain/benefit.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { datesOf } from '../../../shared/domain/purchase.ts';
import { daysInWords } from '../../../shared/domain/terms.ts';
import { benefitActions, benefitActionSchema, type Viewer } from './benefit-actions.ts';
import { blockSchemas, blockView, type BlockContext } from './benefit-block.ts';
import { explainedDate, explainedDateSchema } from '../views/explained-date.ts';
import { categorySchema, quantitySchema, quantityView } from '../views/package.ts';

export const benefitStatusSchema = z.enum([
  'available',
  'inUse',
  'activating',
  'attentionNeeded',
  'active',
  'exhausted',
  'expired',
  'revoked',
]);

const endsWithBenefits = "the benefits' end";

export const benefitSchema = described(
  z.object({
    id,
    purchaseId: id,
    packageId: id,
    itemId: id,
    name: z.string(),
    category: categorySchema,
    status: benefitStatusSchema,
    quantity: quantitySchema.extend({ used: z.int() }),
    /** Only a benefit that was activated or redeemed has it. */
    expires: instant.exactOptional(),
    dates: z.object({
      activateBy: explainedDateSchema,
      usableUntil: explainedDateSchema,
      membershipEnd: explainedDateSchema,
      graceEnd: explainedDateSchema,
    }),
    actions: z.array(benefitActionSchema),
    ...blockSchemas,
  }),
  { id: 'Benefit' },
);

/** The name of the rule that ends the benefit. */
const ruleOfEnd = (benefit: Benefit): string => {
  const { item, record, purchase } = benefit;
  if (record.revoked !== undefined) return 'cancelled by itself';
  if (redeemedUntil(benefit) !== undefined && 'redeemedDays' in item)
    return `${daysInWords(item.redeemedDays)} from the redemption`;
  return usableUntil(benefit) < purchase.benefitsEndAt ? "the activation's end" : endsWithBenefits;
};

const datesView = (benefit: Benefit, policy: Policy) => {
  const { membershipEnd, benefitsEnd } = datesOf(benefit.purchase, policy);
  return {
    activateBy: { at: benefitsEnd.at, rule: endsWithBenefits },
    usableUntil: { at: usableUntil(benefit), rule: ruleOfEnd(benefit) },
    membershipEnd: explainedDate(membershipEnd),
    graceEnd: explainedDate(benefitsEnd),
  };
};

export interface BenefitContext extends BlockContext {
  readonly viewer: Viewer;
}

export const benefitView = (benefit: Benefit, context: BenefitContext) => {
  const { item, purchase, quantity, activation } = benefit;
  const { policy, now, viewer } = context;
  const status = benefitStatusAt(benefit, now);
  const isGranted = status === 'active' || status === 'expired' || status === 'exhausted';
  const expires =
    redeemedUntil(benefit) ?? (activation?.status === 'active' ? activation.expiresAt : undefined);
  return {
    id: benefit.id,
    purchaseId: purchase.id,
    packageId: purchase.packageId,
    itemId: item.id,
    name: item.name,
    category: item.category,
    status,
    quantity: { ...quantityView(quantity), used: usedOf(benefit) },
    ...(isGranted && expires !== undefined && { expires }),
    dates: datesView(benefit, policy),
    actions: benefitActions(benefit, viewer, policy, now),
    ...blockView(benefit, context),
  };
};
