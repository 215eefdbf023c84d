// The ways in which a benefit is switched on, and what each entails: the one table of it.

/** The questions that every kind of activation answers. */
export interface Entails {
  /** Whether the marketing contact gets instructions: there must be one, and its mail counts. */
  readonly instructsContact: boolean;
  /** Whether an Access ID and a Contract ID come with it. */
  readonly identifiers: boolean;
  /** When it expires: with the benefits of its purchase, or after a life of its own. */
  readonly ends: 'withPurchase' | 'afterOwnLife';
  /** Whether people are told some time before its end, as the policy says. */
  readonly followedUp: boolean;
  /** Whether Partner Frontline helps those whom the program has not migrated. */
  readonly frontline: boolean;
}

const kinds = {
  technical: {
    instructsContact: false,
    identifiers: true,
    ends: 'withPurchase',
    followedUp: false,
    frontline: true,
  },
  goToMarket: {
    instructsContact: true,
    identifiers: false,
    ends: 'afterOwnLife',
    followedUp: true,
    frontline: false,
  },
} as const satisfies Readonly<Record<string, Entails>>;

export type ActivationKind = keyof typeof kinds;

/** Every kind of activation, as the table has them. */
export const activationKinds = Object.keys(kinds) as readonly ActivationKind[];

/** What an activation of this kind entails. */
export const entailedBy = (kind: ActivationKind): Entails => kinds[kind];
