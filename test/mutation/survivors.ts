// Mutants that nothing can kill, because they do what the original does. They count neither for nor
// against a score. A run fails when one of them is gone or dies: then its line has to go.

export interface Survivor {
  readonly file: string;
  /** The mutated line as it stands, without what is around it. */
  readonly line: string;
  /** What takes the place of a part of it. */
  readonly becomes: string;
  readonly why: string;
}

export const survivors: readonly Survivor[] = [];
