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

const traceIdIn = (text: string | null | undefined): string | undefined => {
  const [, traceId] = traceparent.exec(text ?? '') ?? [];
  // Only later versions may be longer.
  return text?.startsWith('00') === true && !version00.test(text) ? undefined : traceId;
};

/**
 * @param invocation the platform's own traceparent, in the caller's trace if the platform took it up
 */
export const correlationOf = (
  headers: { get(name: string): string | null },
  invocation?: string,
): Correlation => {
  const clientRequestId = headers.get('x-ms-client-request-id');
  const given = traceIdIn(headers.get('traceparent'));
  return {
    traceId: given ?? traceIdIn(invocation) ?? freshTraceId(),
    ...(clientRequestId !== null && visible.test(clientRequestId) && { clientRequestId }),
  };
};
