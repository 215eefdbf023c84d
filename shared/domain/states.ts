// Types for an entity with states: a union of states, with fields that all states share and fields
// that only some have. A transition removes the fields of the old state by name; these types find a
// field that was forgotten.

type KeyOfAny<State> = State extends unknown ? keyof State : never;

/** The fields that only some states have. */
type FieldOfState<Shared, State> = Exclude<KeyOfAny<State>, keyof Shared>;

/** Any of the states, typed as if it could have every field. */
export type AnyState<Shared, State> = Shared & {
  readonly [Field in FieldOfState<Shared, State>]?: unknown;
};

/**
 * The fields that all states share, without a field of a single state and without `nextActionAt`.
 */
export type Stateless<Shared, State> = Omit<Shared, 'nextActionAt'> & {
  readonly [Field in FieldOfState<Shared, State>]?: never;
};
