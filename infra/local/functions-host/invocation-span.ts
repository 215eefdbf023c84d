// Local cloud, functions host: an invocation as a span, as Azure's host records it. Knows triggers
// by their types; nothing of what the function does.
import type {
  Clock,
  InvocationResult,
  RegisteredFunction,
  SpanSink,
} from '../contract/contract.ts';

interface Invoked {
  readonly registration: RegisteredFunction;
  /** The traceparent of the span itself. */
  readonly traceParent: string;
  /** The caller's traceparent. */
  readonly parent: string | undefined;
}

const triggerOf = ({ bindings }: RegisteredFunction): string =>
  Object.values(bindings).find(({ type }) => type.endsWith('Trigger'))?.type ?? 'none';

const statusOf = (result: InvocationResult | undefined): number | undefined => {
  const value = result?.returnValue;
  return value !== undefined && 'http' in value ? Number(value.http.statusCode ?? 200) : undefined;
};

/** Reports a call as a span when it has ended; the call itself is not changed. */
export const invocationSpan = async (
  { clock, add }: { readonly clock: Clock; readonly add: SpanSink },
  { registration, traceParent, parent }: Invoked,
  call: Promise<InvocationResult>,
): Promise<InvocationResult> => {
  const trigger = triggerOf(registration);
  if (trigger === 'orchestrationTrigger') return call;
  const [, traceId = '', spanId = ''] = traceParent.split('-');
  const parentSpanId = parent?.split('-')[2];
  const startedAt = clock.now();
  const begun = performance.now();
  let result: InvocationResult | undefined;
  try {
    result = await call;
    return result;
  } finally {
    const status = statusOf(result);
    add({
      traceId,
      spanId,
      ...(parentSpanId !== undefined && { parentSpanId }),
      name: registration.name,
      kind: 'server',
      by: 'functions-host',
      startedAt,
      endedAt: startedAt + performance.now() - begun,
      failed: result === undefined || (status !== undefined && status >= 500),
      facts: { trigger, ...(status !== undefined && { status }) },
      links: [],
    });
  }
};
