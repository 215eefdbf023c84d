// Deterministic command ids: the same act on the same entity has the same id, however often and by
// whichever caller it is tried, so it is committed once.
import type { Command } from '../../domain/audit.ts';
import { system } from '../../domain/audit.ts';
import type { CommandId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Identifiers } from '../../ports/identifiers.ts';

export const commandIdOf = (ids: Pick<Identifiers, 'digest'>, ...parts: readonly string[]) =>
  Buffer.from(ids.digest('command', ...parts)).toString('hex') as CommandId;

/** A command of the system itself; its id comes from the act and the entity. */
export const systemCommand = (
  ids: Pick<Identifiers, 'digest'>,
  now: Instant,
  ...parts: readonly string[]
): Command => ({ id: commandIdOf(ids, ...parts), now, actor: system });
