// Runs commands that no rule refuses: the system's own, and those without a precondition.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { execute, type Executed, type Execution, type Writing } from './execute.ts';

/**
 * Runs a command that cannot be refused, so the caller need not check for a refusal.
 * @returns the result of the command
 * @throws StoreUnavailable after repeated conflicts, or when the outcome of a write is unknown; a
 * repeat finds out
 */
export const carryOut = async <T>(
  writing: Writing,
  execution: Execution<T, never>,
): Promise<Executed<T>> => {
  const done = await execute<T, never>(writing, execution);
  if (done.ok) return done.value;
  throw new StoreUnavailable('others kept changing the same thing; a repeat will do it');
};
