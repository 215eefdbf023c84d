// Commands that no rule refuses: the system's own, and those that ask nothing but to be done.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { execute, type Executed, type Execution, type Writing } from './execute.ts';

/**
 * Carries out what cannot be refused, so that nobody has to look whether it was.
 * @returns what it came to
 * @throws StoreUnavailable when others kept changing the same thing, or it cannot be known whether it
 * happened; a repeat will tell
 */
export const carryOut = async <T>(
  writing: Writing,
  execution: Execution<T, never>,
): Promise<Executed<T>> => {
  const done = await execute<T, never>(writing, execution);
  if (done.ok) return done.value;
  throw new StoreUnavailable('others kept changing the same thing; a repeat will do it');
};
