// What a catalogue says: packages, their benefits, and how much of each a partner gets.
// Types and one rule; the data itself is elsewhere, and no clock decides anything here.
import { answerOf, type Answer, type Form, type FormThat, type Question } from './category.ts';
import type { Terms } from './terms.ts';

export const competencies = [
  'appDevelopment',
  'cloudCrm',
  'cloudPlatform',
  'cloudProductivity',
  'devOps',
] as const;
export const designations = [
  'silverCompetency',
  'goldCompetency',
  'isvCoSellReady',
  ...competencies,
] as const;

/** A field of proven skill; some quantities grow with it. */
export type Competency = (typeof competencies)[number];
/** What the program has recognised a partner as. */
export type Designation = (typeof designations)[number];

/** Without `total` the quantity is unlimited. */
export interface Quantity {
  readonly total?: number;
  readonly unit: Unit;
}
export const units = [
  'cores',
  'hours',
  'incidents',
  'licenses',
  'offers',
  'seats',
  'subscriptions',
] as const;
export type Unit = (typeof units)[number];

/** A quantity, what each competency adds to it, and the most it can become. */
export interface QuantityRule extends Quantity {
  readonly extra?: readonly {
    readonly competency: Competency;
    readonly add: number | 'unlimited';
  }[];
  readonly cap?: { readonly perCountry: number; readonly worldwide: number };
}

/** Where a row comes from; `illustrative` marks a figure that is ours because no source has one. */
export interface Provenance {
  readonly source?: string;
  readonly illustrative?: true;
}

/** What people read about an item: in English on the item itself, in other languages here. */
export interface ItemWords {
  readonly name: string;
  readonly instructions: string;
  /** What to do, one step each, for mails and the instruction page. */
  readonly steps?: readonly string[];
}

interface ItemBase extends ItemWords, Provenance {
  /** Stable, `^[a-z0-9-]{1,60}$`; also the id of the key pool that serves the item. */
  readonly id: string;
  readonly quantity: QuantityRule;
  /** By language tag. */
  readonly translations?: Readonly<Record<string, ItemWords>>;
}

export type OperatingSystem = 'linux' | 'windows' | 'windowsServer';

export interface Download {
  readonly language: string;
  readonly os: OperatingSystem;
  readonly fileName: string;
  /** Below the download host: `/software/…`. */
  readonly path: string;
}

export interface SoftwareItem extends ItemBase {
  readonly category: 'software';
  readonly keyRequired: boolean;
  /** How often the key activates; absent: as often as the quantity. */
  readonly activationsAllowed?: number;
  readonly languages: readonly string[];
  readonly operatingSystems: readonly OperatingSystem[];
  readonly downloads: readonly Download[];
}

export interface UsageBasedItem extends ItemBase {
  readonly category: 'cloud';
  readonly kind: 'usageBased';
  readonly period: 'monthly' | 'bulk';
  /** How often the credit may move to another user. */
  readonly reassignments: number;
  readonly credit: { readonly amount: number; readonly currency: string };
  readonly manageUrl: string;
}

export interface LicenseBasedItem extends ItemBase {
  readonly category: 'cloud';
  readonly kind: 'licenseBased';
  /** Days of service from the day of redemption. */
  readonly redeemedDays: number;
  readonly manageUrl?: string;
}

export interface VisualStudioItem extends ItemBase {
  readonly category: 'visualStudio';
  readonly edition: 'professional' | 'enterprise';
  readonly manageUrl: string;
}

/** The requests a technical benefit can carry, by the type a service request names. */
export type RequestKind = 'cloudSupport' | 'onPremisesSupport' | 'presales' | 'advisoryHours';

export interface TechnicalItem extends ItemBase {
  readonly category: 'technical';
  /** What its quantity counts. */
  readonly grants: 'incidents' | 'advisoryHours' | 'cloudIncidents';
  readonly requestKinds: readonly RequestKind[];
}

export interface GoToMarketItem extends ItemBase {
  readonly category: 'goToMarket';
  readonly origin: 'silverCore' | 'goldCore' | 'isvCoSellReady';
  /** Days from activation; absent: as the policy says. */
  readonly lifeDays?: number;
  readonly steps: readonly string[];
}

export type CloudItem = UsageBasedItem | LicenseBasedItem;

/** The item of each form; the table of categories says which forms there are. */
interface Items {
  readonly software: SoftwareItem;
  readonly 'cloud/usageBased': UsageBasedItem;
  readonly 'cloud/licenseBased': LicenseBasedItem;
  readonly visualStudio: VisualStudioItem;
  readonly technical: TechnicalItem;
  readonly goToMarket: GoToMarketItem;
}
export type Item = Items[Form];
/** The items whose form answers a question so. */
export type ItemThat<Q extends Question, A extends Answer<Q>> = Items[FormThat<Q, A>];

export type Level = 'actionPack' | 'learningActionPack' | 'silver' | 'gold' | 'grant';
export type PaymentMethod = 'card' | 'wire' | 'none';

/** Terms that a package does not name are the policy's. */
export interface Package extends Provenance, Partial<Terms> {
  readonly id: string;
  readonly name: string;
  readonly catalogVersion: string;
  readonly level: Level;
  /** A partner holds at most one package of a family. */
  readonly family?: 'actionPack';
  /** What a partner must be to buy it. */
  readonly requires?: Designation;
  /** Packages whose holders get its benefits anyway and cannot buy it. */
  readonly includedIn?: readonly string[];
  /** The package that can be exchanged for this one, and the discount then. */
  readonly upgradesFrom?: { readonly packageId: string; readonly discountPercent: number };
  readonly paymentMethods: readonly PaymentMethod[];
  readonly price: {
    /** In major units. */
    readonly amount: number;
    readonly currency: string;
    readonly illustrative: boolean;
  };
  readonly items: readonly Item[];
}

/** Every package as sold under one version; a purchase keeps the version it was bought under. */
export interface Catalog {
  readonly version: string;
  readonly packages: readonly Package[];
}

/**
 * How much of an item a partner gets.
 * A partner account names one country, so the cap per country is the one that binds it.
 * @param held the designations of the partner, competencies among them
 */
export const quantityFor = (
  item: Pick<Item, 'quantity'>,
  held: readonly Designation[],
): Quantity => {
  const { total, unit, extra = [], cap } = item.quantity;
  const gained = extra.filter((rule) => held.includes(rule.competency)).map((rule) => rule.add);
  if (total === undefined || gained.includes('unlimited')) return { unit };
  const sum = gained.reduce<number>((all, add) => all + (add === 'unlimited' ? 0 : add), total);
  return { total: cap ? Math.min(sum, cap.perCountry, cap.worldwide) : sum, unit };
};

/** An item's words in a language, in English where it has none. */
export const wordsOf = (item: Item, language: string): ItemWords =>
  item.translations?.[language] ?? item;

/** Whether the table of categories answers so for an item; what such an item has can be read then. */
export const answers = <Q extends Question, const A extends Answer<Q>>(
  item: Item,
  question: Q,
  answer: A,
): item is ItemThat<Q, A> => answerOf(item, question) === answer;

/** The pool that an item's keys come from, if it has keys. */
export const keyPoolOf = (item: Item): string | undefined =>
  answers(item, 'key', 'always') || (answers(item, 'key', 'asItemSays') && item.keyRequired)
    ? item.id
    : undefined;
