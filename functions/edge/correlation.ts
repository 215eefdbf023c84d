// What ties a request to the caller's own records and to a distributed trace.

export interface Correlation {
  /** 32 hex digits: the caller's trace, or a fresh one. */
  readonly traceId: string;
  /** The caller's own name for the request, when it is fit to be echoed. */
  readonly clientRequestId?: string;
}

const traceparent =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:$|-)/;
const version00 = /^00-.{52}$/;
const visible = /^[\x21-\x7e]{1,256}$/;

const freshTraceId = (): string => crypto.randomUUID().replaceAll('-', '');

const traceIdOf = (header: string | null): string => {
  const [, traceId] = (header !== null && traceparent.exec(header)) || [];
  if (traceId === undefined || header === null) return freshTraceId();
  // Only later versions may be longer.
  return header.startsWith('00') && !version00.test(header) ? freshTraceId() : traceId;
};

export const correlationOf = (headers: { get(name: string): string | null }): Correlation => {
  const clientRequestId = headers.get('x-ms-client-request-id');
  return {
    traceId: traceIdOf(headers.get('traceparent')),
    ...(clientRequestId !== null && visible.test(clientRequestId) && { clientRequestId }),
  };
};
