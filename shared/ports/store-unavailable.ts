// The one error that a port may throw: the store is unavailable for now, and the caller may retry.

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** Tells the edge to answer 503 instead of 500. */
  readonly transient = true;
}
