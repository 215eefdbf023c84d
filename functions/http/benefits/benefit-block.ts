// The block of a benefit with the fields that only its category has; the category is its name. Its
// fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import { activationStatusAt } from '../../../shared/domain/activation.ts';
import { redeemedUntil, usedOf, type Benefit } from '../../../shared/domain/benefit.ts';
import {
  answers,
  type CloudItem,
  type GoToMarketItem,
  type SoftwareItem,
  type TechnicalItem,
  type VisualStudioItem,
} from '../../../shared/domain/catalog.ts';
import { kindsOf, type Category } from '../../../shared/domain/category.ts';
import { reassignmentsLeft } from '../../../shared/domain/credit.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { assignmentSchema, assignmentView, type NameOf } from '../views/assignment.ts';

const revealedSchema = z.object({ at: instant, by: entraId });

export const blockSchemas = {
  software: z
    .object({
      keyRequired: z.boolean(),
      revealed: revealedSchema.exactOptional(),
      activationsAllowed: z.int().exactOptional(),
      languages: z.array(z.string()),
      operatingSystems: z.array(z.enum(['linux', 'windows', 'windowsServer'])),
      instructions: z.string(),
    })
    .exactOptional(),
  cloud: z
    .object({
      kind: z.enum(kindsOf('cloud')),
      assignedTo: assignmentSchema.exactOptional(),
      reassignmentsLeft: z.int().exactOptional(),
      manageUrl: z.url().exactOptional(),
      revealed: revealedSchema.exactOptional(),
      redeemedAt: instant.exactOptional(),
      redeemedUntil: instant.exactOptional(),
      instructions: z.string(),
    })
    .exactOptional(),
  visualStudio: z
    .object({
      edition: z.enum(['professional', 'enterprise']),
      assignments: z.array(assignmentSchema),
      manageUrl: z.url(),
    })
    .exactOptional(),
  technical: z
    .object({
      activationId: id.exactOptional(),
      accessId: z.string().exactOptional(),
      contractId: z.string().exactOptional(),
      remaining: z.object({
        incidents: z.int().exactOptional(),
        advisoryHours: z.int().exactOptional(),
        cloudIncidents: z.int().exactOptional(),
      }),
      instructions: z.string(),
    })
    .exactOptional(),
  goToMarket: z
    .object({
      origin: z.enum(['silverCore', 'goldCore', 'isvCoSellReady']),
      activationId: id.exactOptional(),
      instructions: z.string(),
    })
    .exactOptional(),
} satisfies Readonly<Record<Category, z.ZodType>>;

/** What a block needs besides the benefit itself. */
export interface BlockContext {
  readonly nameOf: NameOf;
  readonly policy: Policy;
  readonly now: Instant;
}

const revealedView = ({ record: { revealed } }: Benefit) =>
  revealed === undefined ? {} : { revealed: { at: revealed.at, by: revealed.by } };

const softwareView = (item: SoftwareItem, benefit: Benefit) => {
  const { quantity } = benefit;
  const activations = item.activationsAllowed ?? quantity.total;
  return {
    keyRequired: item.keyRequired,
    ...revealedView(benefit),
    ...(item.keyRequired && activations !== undefined && { activationsAllowed: activations }),
    languages: [...item.languages],
    operatingSystems: [...item.operatingSystems],
    instructions: item.instructions,
  };
};

const redemptionView = (benefit: Benefit) => {
  const { redeemed } = benefit.record;
  const until = redeemedUntil(benefit);
  return {
    ...(redeemed !== undefined && { redeemedAt: redeemed.at }),
    ...(until !== undefined && { redeemedUntil: until }),
  };
};

const cloudView = (item: CloudItem, benefit: Benefit, { nameOf, policy }: BlockContext) => {
  const [holder] = benefit.record.seats;
  return {
    kind: item.kind,
    ...(holder !== undefined && { assignedTo: assignmentView(holder, nameOf, policy) }),
    ...(answers(item, 'given', 'credit') && {
      reassignmentsLeft: reassignmentsLeft(item, benefit),
    }),
    ...(item.manageUrl !== undefined && { manageUrl: item.manageUrl }),
    ...revealedView(benefit),
    ...redemptionView(benefit),
    instructions: item.instructions,
  };
};

const visualStudioView = (
  { edition, manageUrl }: VisualStudioItem,
  { record }: Benefit,
  { nameOf, policy }: BlockContext,
) => ({
  edition,
  assignments: record.seats.map((seat) => assignmentView(seat, nameOf, policy)),
  manageUrl,
});

/** Support accepts the ids only while the activation is in force. */
const identifiersOf = ({ activation, purchase }: Benefit, now: Instant) => {
  if (activation?.status !== 'active') return {};
  if (activationStatusAt(activation, purchase, now) !== 'active') return {};
  const { accessId, contractId } = activation;
  return {
    ...(accessId !== undefined && { accessId }),
    ...(contractId !== undefined && { contractId }),
  };
};

const technicalView = (item: TechnicalItem, benefit: Benefit, { now }: BlockContext) => {
  const { activation, quantity } = benefit;
  return {
    ...(activation !== undefined && { activationId: activation.id }),
    ...identifiersOf(benefit, now),
    remaining:
      quantity.total === undefined ? {} : { [item.grants]: quantity.total - usedOf(benefit) },
    instructions: item.instructions,
  };
};

const goToMarketView = ({ origin, instructions }: GoToMarketItem, { activation }: Benefit) => ({
  origin,
  ...(activation !== undefined && { activationId: activation.id }),
  instructions,
});

/** An object with one member, whose name is the category. */
export const blockView = (benefit: Benefit, context: BlockContext) => {
  const { item } = benefit;
  switch (item.category) {
    case 'software':
      return { software: softwareView(item, benefit) };
    case 'cloud':
      return { cloud: cloudView(item, benefit, context) };
    case 'visualStudio':
      return { visualStudio: visualStudioView(item, benefit, context) };
    case 'technical':
      return { technical: technicalView(item, benefit, context) };
    case 'goToMarket':
      return { goToMarket: goToMarketView(item, benefit) };
    default:
      return item satisfies never;
  }
};
