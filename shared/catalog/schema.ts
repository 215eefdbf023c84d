// The schemas of packages and items, which a test holds against what ships. The types require the
// same; the schemas also find what types cannot express: empty words, malformed ids, negative
// numbers.
import { z } from 'zod';
import { competencies, designations, units } from '../domain/catalog.ts';
import type { Category, KindOf } from '../domain/category.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/u, { error: 'must match ^[a-z0-9-]{1,60}$' });
const words = z.string().trim().min(1);
const positive = z.int().positive();
const currency = z.string().regex(/^[A-Z]{3}$/u);
const system = z.enum(['linux', 'windows', 'windowsServer']);
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag, {
  error: 'must be a language tag in its usual spelling',
});
const steps = z.array(words).min(1).max(20);

const quantity = z.strictObject({
  total: positive.optional(),
  unit: z.enum(units),
  extra: z
    .array(
      z.strictObject({
        competency: z.enum(competencies),
        add: z.union([positive, z.literal('unlimited')]),
      }),
    )
    .optional(),
  cap: z.strictObject({ perCountry: positive, worldwide: positive }).optional(),
});

const item = {
  id,
  name: words,
  instructions: words,
  quantity,
  source: words.optional(),
  illustrative: z.literal(true).optional(),
  translations: z
    .record(language, z.strictObject({ name: words, instructions: words, steps: steps.optional() }))
    .optional(),
};

const download = z.strictObject({
  language,
  os: system,
  fileName: words,
  path: z.string().regex(/^\/software\/[a-z0-9./-]+$/u),
});

const software = z.strictObject({
  ...item,
  category: z.literal('software'),
  keyRequired: z.boolean(),
  activationsAllowed: positive.optional(),
  languages: z.array(language),
  operatingSystems: z.array(system),
  downloads: z.array(download),
});
const cloudKinds = {
  usageBased: z.strictObject({
    ...item,
    category: z.literal('cloud'),
    kind: z.literal('usageBased'),
    period: z.enum(['monthly', 'bulk']),
    reassignments: z.int().nonnegative(),
    credit: z.strictObject({ amount: positive, currency }),
    manageUrl: z.url({ protocol: /^https$/u }),
  }),
  licenseBased: z.strictObject({
    ...item,
    category: z.literal('cloud'),
    kind: z.literal('licenseBased'),
    redeemedDays: positive,
    manageUrl: z.url({ protocol: /^https$/u }).optional(),
  }),
} satisfies Readonly<Record<KindOf<'cloud'>, z.ZodType>>;
const visualStudio = z.strictObject({
  ...item,
  category: z.literal('visualStudio'),
  edition: z.enum(['professional', 'enterprise']),
  manageUrl: z.url({ protocol: /^https$/u }),
});
const technical = z.strictObject({
  ...item,
  category: z.literal('technical'),
  grants: z.enum(['incidents', 'advisoryHours', 'cloudIncidents']),
  requestKinds: z
    .array(z.enum(['cloudSupport', 'onPremisesSupport', 'presales', 'advisoryHours']))
    .min(1),
});
const goToMarket = z.strictObject({
  ...item,
  category: z.literal('goToMarket'),
  origin: z.enum(['silverCore', 'goldCore', 'isvCoSellReady']),
  lifeDays: positive.optional(),
  steps,
});

/** What a discriminated union is made from: all members of a table that is complete. */
const optionsOf = <Schema>(table: Readonly<Record<string, Schema>>) =>
  Object.values(table) as [Schema, ...Schema[]];

const ofCategory = {
  software,
  cloud: z.discriminatedUnion('kind', optionsOf(cloudKinds)),
  visualStudio,
  technical,
  goToMarket,
} satisfies Readonly<Record<Category, z.ZodType>>;

export const packageSchema = z.strictObject({
  id,
  name: words,
  catalogVersion: z.string().regex(/^\d{4}-\d{2}$/u),
  level: z.enum(['actionPack', 'learningActionPack', 'silver', 'gold', 'grant']),
  family: z.literal('actionPack').optional(),
  requires: z.enum(designations).optional(),
  includedIn: z.array(id).optional(),
  upgradesFrom: z
    .strictObject({ packageId: id, discountPercent: z.number().min(0).max(100) })
    .optional(),
  paymentMethods: z.array(z.enum(['card', 'wire', 'none'])).min(1),
  price: z.strictObject({ amount: z.number().nonnegative(), currency, illustrative: z.boolean() }),
  termDays: positive.optional(),
  // The renewal window opens a day after the membership's end: in a day of grace it never would.
  graceDays: z.int().min(2).optional(),
  refundWindowDays: positive.optional(),
  replacementDays: positive.optional(),
  source: words.optional(),
  illustrative: z.literal(true).optional(),
  items: z.array(z.discriminatedUnion('category', optionsOf(ofCategory))).min(1),
});
