// Links a request to the caller's own records and to a distributed trace.

export interface Correlation {
  /** 32 hex digits: the caller's trace id, or a new one. */
  readonly traceId: string;
  /** The caller's own name for the request, if it is safe to echo. */
  readonly clientRequestId?: string;
}

const traceparent =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:$|-)/;
const version00 = /^00-.{52}$/;
const visible = /^[\x21-\x7e]{1,256}$/;

const freshTraceId = (): string => crypto.randomUUID().replaceAll('-', '');

const traceIdIn = (text: string | null | undefined): string | undefined => {
  const [, traceId] = traceparent.exec(text ?? '') ?? [];
  // Version 00 has exactly this form; only later versions may be longer.
  return text?.startsWith('00') === true && !version00.test(text) ? undefined : traceId;
};

/**
 * @param invocation the platform's own traceparent; it is in the caller's trace if the platform
 * continued that
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
