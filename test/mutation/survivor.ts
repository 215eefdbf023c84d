// A mutant that nothing can kill.

export interface Survivor {
  readonly file: string;
  /** The mutated line as it stands, without what is around it. */
  readonly line: string;
  /** What takes the place of a part of it, each a mutant. */
  readonly becomes: readonly string[];
  readonly why: string;
}
