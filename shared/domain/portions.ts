// A long list in portions, for what cannot be done at once. Pure.

/** The list's members in their order, so many in each portion but the last; none of an empty list. */
export const portionsOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
