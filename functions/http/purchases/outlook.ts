// The preview of a change of membership. Its fields are chosen one by one; knows no endpoint.
import type { UserId } from '../../../shared/domain/ids.ts';
import { z } from 'zod';
import type { Benefit } from '../../../shared/domain/benefit.ts';
import type { SeatOf } from '../../../shared/domain/outlook.ts';
import {
  previewable,
  type Previewable,
  type Preview,
} from '../../../shared/use-cases/purchases/preview-change.ts';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import type { NameOf } from '../views/assignment.ts';
import { eligibilitySchema, eligibilityView } from './eligibility.ts';
import { priceSchema, priceView } from '../views/money.ts';
import { categorySchema, quantitySchema, quantityView } from '../views/package.ts';

export const previewableSchema = z.enum(previewable);

const named = z.object({ benefitId: id, itemId: id, name: z.string() });
/** A person, and the benefit that they have. */
export const personSchema = named.extend({ userId: entraId, displayName: z.string() });

export const outlookSchema = described(
  z.object({
    change: previewableSchema,
    at: instant.meta({ description: 'When it would take effect.' }),
    package: z.object({ id, name: z.string(), catalogVersion: z.string() }).exactOptional(),
    price: priceSchema.exactOptional(),
    eligibility: eligibilitySchema.exactOptional(),
    gained: z.array(
      z.object({
        itemId: id,
        name: z.string(),
        category: categorySchema,
        quantity: quantitySchema,
      }),
    ),
    lost: z.array(named.extend({ category: categorySchema })),
    changed: z.array(named.extend({ from: quantitySchema, to: quantitySchema })),
    carriedOver: z
      .array(personSchema)
      .meta({ description: 'Who keeps what they have been given.' }),
    toReassign: z.array(personSchema).meta({ description: 'Who has to be given it again.' }),
    toActivate: z.array(named).meta({ description: 'What has to be activated again.' }),
    continues: z
      .array(named.extend({ until: instant }))
      .meta({ description: 'What was redeemed and runs on.' }),
  }),
  { id: 'Outlook' },
);

const nameView = ({ id: benefitId, item }: Benefit) => ({
  benefitId,
  itemId: item.id,
  name: item.name,
});

/** The people whom it names. */
export const peopleIn = ({ outlook: { carriedOver, toReassign } }: Preview): UserId[] =>
  [...carriedOver, ...toReassign].map(({ seat }) => seat.userId);

export const personView = ({ benefit, seat: { userId } }: SeatOf, nameOf: NameOf) => ({
  ...nameView(benefit),
  userId,
  displayName: nameOf(userId),
});

export const outlookView = (change: Previewable, preview: Preview, nameOf: NameOf) => {
  const { outlook, at, offered, price, reasons } = preview;
  return {
    change,
    at,
    ...(offered !== undefined && {
      package: { id: offered.id, name: offered.name, catalogVersion: offered.catalogVersion },
      eligibility: eligibilityView(reasons),
    }),
    ...(price !== undefined && { price: priceView(price) }),
    gained: outlook.gained.map(({ item, quantity }) => ({
      itemId: item.id,
      name: item.name,
      category: item.category,
      quantity: quantityView(quantity),
    })),
    lost: outlook.lost.map((benefit) => ({
      ...nameView(benefit),
      category: benefit.item.category,
    })),
    changed: outlook.changed.map(({ benefit, to }) => ({
      ...nameView(benefit),
      from: quantityView(benefit.quantity),
      to: quantityView(to),
    })),
    carriedOver: outlook.carriedOver.map((each) => personView(each, nameOf)),
    toReassign: outlook.toReassign.map((each) => personView(each, nameOf)),
    toActivate: outlook.toActivate.map((benefit) => nameView(benefit)),
    continues: outlook.continues.map(({ benefit, until }) => ({ ...nameView(benefit), until })),
  };
};
