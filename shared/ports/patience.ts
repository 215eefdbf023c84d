// Port: how long work may still take. Whoever calls the application waits so long and no longer; every
// call out of the process ends by then, whatever hangs.

export interface Patience {
  /** Milliseconds that are left to whatever is under way; Infinity: nobody has set a limit. */
  readonly left: () => number;
  /**
   * Does work all of whose calls out of the process end within so many milliseconds, or sooner when
   * less is left already.
   */
  readonly within: <T>(milliseconds: number, work: () => Promise<T>) => Promise<T>;
}
