// The edge without a world around it: one registered partner, a store in memory, requests without
// sockets.
import { accessTable } from '../../../shared/domain/access.ts';
import { partnerIdOf, userIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import type { DirectoryRole, Partner } from '../../../shared/domain/partner.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { hmacSeal } from '../../../functions/edge/http/digest.ts';
import type { Edge } from '../../../functions/edge/identity/edge.ts';
import type { HttpContext, HttpHandler, HttpRequest } from '../../../functions/edge/http/http.ts';
import { operatorTenantId, tenantId, userId } from './issuer.ts';

export const globalAdminId = '62e90394-69f5-4237-9190-012177145e10';

export const aPartner = (roles: readonly DirectoryRole[] = []): Partner => ({
  partnerId: partnerIdOf(tenantId),
  name: 'Contoso',
  accountEmail: 'account@contoso.test',
  country: 'DE',
  program: 'partnerCenter',
  designations: [],
  directoryRoles: roles.length === 0 ? {} : { [userIdOf(userId)]: roles },
});

export interface Reads {
  partner: number;
  user: number;
}

interface Wishes {
  readonly partner?: Partner | undefined;
  readonly linked?: boolean;
  readonly principal?: {
    readonly tenant?: string;
    readonly wids?: string[];
    readonly roles?: string[];
  };
  readonly edge?: Partial<Edge>;
}

/** An edge whose tokens are `Bearer good`; everything else is as in production. */
export const anEdge = (wishes: Wishes = {}) => {
  const reads: Reads = { partner: 0, user: 0 };
  const partner = 'partner' in wishes ? wishes.partner : aPartner();
  let ids = 0;
  const edge: Edge = {
    clock: { now: () => new Date('2026-11-23T10:00:00.000Z') },
    newCommandId: () => `fresh-${(ids += 1)}` as CommandId,
    tokens: async (authorization) =>
      authorization === 'Bearer good'
        ? ok({
            tenantId: partnerIdOf(wishes.principal?.tenant ?? tenantId),
            userId: userIdOf(userId),
            wids: wishes.principal?.wids ?? [],
            roles: wishes.principal?.roles ?? [],
          })
        : refuse({ kind: 'unauthenticated' }),
    directory: {
      partner: async () => {
        reads.partner += 1;
        return partner;
      },
      user: async () => {
        reads.user += 1;
        return (wishes.linked ?? true) ? {} : undefined;
      },
    },
    access: accessTable(),
    operatorTenantId: partnerIdOf(operatorTenantId),
    rateLimit: () => undefined,
    addressLimit: () => undefined,
    refused: () => undefined,
    seal: hmacSeal(new Uint8Array(32).fill(7)),
    publicBaseUrl: 'https://benefits.test',
    corsOrigins: [],
    ...wishes.edge,
  };
  return { edge, reads };
};

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly params?: Readonly<Record<string, string>>;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384);
}

const bodyOf = (body: Sent['body']): AsyncIterable<Uint8Array> | null => {
  if (body === undefined) return null;
  if (typeof body === 'string') return chunks(new TextEncoder().encode(body));
  return body instanceof Uint8Array ? chunks(body) : body;
};

/** A request of a signed-in caller; a body is declared as JSON. */
export const aRequest = (sent: Sent = {}): HttpRequest => {
  const { method = sent.body === undefined ? 'GET' : 'POST', path = '/api/v1/things' } = sent;
  return {
    method,
    url: `http://spoofed.test${path}`,
    headers: new Headers({
      authorization: 'Bearer good',
      ...(sent.body !== undefined && { 'content-type': 'application/json' }),
      ...sent.headers,
    }),
    params: sent.params ?? {},
    body: bodyOf(sent.body),
  };
};

export const aContext = () => {
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(line);
  };
  const context: HttpContext = { invocationId: 'invocation', warn: write, error: write };
  return { context, lines };
};

/** Calls a handler and reads the body of its answer. */
export const call = async (handler: HttpHandler, request: HttpRequest) => {
  const { context, lines } = aContext();
  const { status, headers, body } = await handler(request, context);
  const json: Record<string, unknown> = body === undefined ? {} : JSON.parse(body);
  return { status, headers, text: body, json, lines };
};
