// The command that a request is: its id is the caller's key, or fresh.
import type { Actor, Command } from '../../../shared/domain/audit.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { Caller } from '../identity/caller.ts';
import { canonicalJson } from '../http/canonical-json.ts';
import type { RouteDefinition } from '../definitions/definition.ts';
import { sha256 } from '../http/digest.ts';
import type { Edge } from '../identity/edge.ts';

interface Asked {
  readonly caller: Caller | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly idempotencyKey?: string;
}

const hash = async (value: unknown): Promise<string> =>
  (await sha256(canonicalJson(value))).toString('hex');

const actorOf = (caller: Caller | undefined): Actor =>
  caller === undefined ? { kind: 'system' } : { kind: caller.kind, id: caller.userId };

/** A repeat under the same key has the same id; what it asks for is told apart by requestHash. */
export const commandOf = async (
  edge: Pick<Edge, 'clock' | 'newCommandId'>,
  definition: RouteDefinition,
  { caller, path, body, idempotencyKey }: Asked,
): Promise<Command> => {
  const now = instantOf(edge.clock.now());
  const actor = actorOf(caller);
  if (idempotencyKey === undefined) return { id: edge.newCommandId(), now, actor };
  const owner = caller?.kind === 'user' ? caller.partnerId : 'operator';
  const { method, path: template } = definition;
  // This is where ids of keyed commands are made.
  const id = (await hash([owner, method, template, idempotencyKey])) as CommandId;
  return { id, now, actor, requestHash: await hash([template, path, body]) };
};
