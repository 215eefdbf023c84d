// Port: the time that work may still take. Every caller of the application has a budget; every call
// out of the process ends when that budget is used up.

export interface Patience {
  /** The milliseconds that are left to the current work; Infinity: it has no budget. */
  readonly left: () => number;
  /**
   * Does work within a budget of milliseconds, or within the remaining time of the surrounding work
   * if that is less. Calls out of the process end by then.
   */
  readonly within: <T>(milliseconds: number, work: () => Promise<T>) => Promise<T>;
}
