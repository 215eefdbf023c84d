// Makes the command of a request: its id comes from the caller's Idempotency-Key, or is new.
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

/** A repeat with the same key gets the same id; requestHash shows whether it asks for the same. */
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
  // The only place that makes ids of keyed commands.
  const id = (await hash([owner, method, template, idempotencyKey])) as CommandId;
  return { id, now, actor, requestHash: await hash([template, path, body]) };
};
