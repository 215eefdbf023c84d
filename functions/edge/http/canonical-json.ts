// Canonical JSON: members sorted by name, undefined members omitted, so that each value has one
// text.

const ordered = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Returns the same text for equal values, whatever the order in which their members were added. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, ordered) ?? '';
