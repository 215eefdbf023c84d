// Types for what has states: a union of them, with fields that all share and fields of some only.
// Leaving a state is leaving out its fields by name; these types find the name that is forgotten.

type KeyOfAny<State> = State extends unknown ? keyof State : never;

/** The fields that only some states have. */
type FieldOfState<Shared, State> = Exclude<KeyOfAny<State>, keyof Shared>;

/** Any of the states, as if it could have every field. */
export type AnyState<Shared, State> = Shared & {
  readonly [Field in FieldOfState<Shared, State>]?: unknown;
};

/** What the states share, without a field of any of them, and without what is due next. */
export type Stateless<Shared, State> = Omit<Shared, 'nextActionAt'> & {
  readonly [Field in FieldOfState<Shared, State>]?: never;
};
