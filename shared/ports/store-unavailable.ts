// The one error that a port may throw: the store is out of reach for now, the caller may come again.

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** Tells the edge to answer 503 instead of 500. */
  readonly transient = true;
}
