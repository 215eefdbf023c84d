// JSON with one spelling per value: members in order of their names, undefined ones left out.

const ordered = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The same text for equal values, whatever the order in which they were built. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, ordered) ?? '';
