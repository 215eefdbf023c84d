// The ways in which a benefit is activated and what each way entails, in one table.

/** The questions that the table answers for each kind of activation. */
export interface Entails {
  /**
   * Whether the marketing contact gets instructions. If so, the partner must have a contact, and
   * the status of the contact's mail counts.
   */
  readonly instructsContact: boolean;
  /** Whether the activation gets an Access ID and a Contract ID. */
  readonly identifiers: boolean;
  /** When the activation expires: with the benefits of its purchase, or after a life of its own. */
  readonly ends: 'withPurchase' | 'afterOwnLife';
  /** Whether people get a notice some time before its end, as the policy says. */
  readonly followedUp: boolean;
  /** Whether Partner Frontline helps partners that the program has not migrated. */
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

/** Every kind of activation that the table has. */
export const activationKinds = Object.keys(kinds) as readonly ActivationKind[];

/** What an activation of this kind entails. */
export const entailedBy = (kind: ActivationKind): Entails => kinds[kind];
