// Telemetry of calls on a platform that passes no trace on: a step still belongs to the trace of
// its activation.
import { instrumentedHttp, instrumentedStep } from '../../functions/instrumentation.ts';
import { listening } from '../support/listening.ts';

const traceParent = (digit: string): string => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`;
const step = { partnerId: 'p', activationId: 'a-1', run: 2, round: 3 };

const stepped = async (input: object, platform: string | undefined) => {
  const { telemetry, spans } = listening();
  const handler = async () => ({ next: 'leave' as const });
  const act = instrumentedStep(telemetry, { name: 'review-activation', handler });
  expect(await act(input, { traceParent: platform, error: () => undefined })).toEqual({
    next: 'leave',
  });
  const [span] = spans();
  return {
    trace: span?.spanContext().traceId,
    parent: span?.parentSpanContext?.spanId,
    links: span?.links.map(({ context }) => context.traceId),
    facts: span?.attributes,
  };
};

test("a step goes on in its activation's trace and names the one it was called in", async () => {
  expect(await stepped({ ...step, trace: traceParent('a') }, traceParent('c'))).toEqual({
    trace: 'a'.repeat(32),
    parent: 'a'.repeat(16),
    links: ['c'.repeat(32)],
    facts: { 'benefits.activation': 'a-1', 'benefits.run': 2 },
  });
});

test('called in that very trace, it is part of the call', async () => {
  const platform = `00-${'a'.repeat(32)}-${'d'.repeat(16)}-01`;
  expect(await stepped({ ...step, trace: traceParent('a') }, platform)).toMatchObject({
    trace: 'a'.repeat(32),
    parent: 'd'.repeat(16),
    links: [],
  });
});

test('one that was begun before there were traces stays in that of its call', async () => {
  expect(await stepped(step, traceParent('c'))).toMatchObject({ trace: 'c'.repeat(32), links: [] });
});

test('a step that fails tells the engine its name and the kind of failure, and the log the rest', async () => {
  const { telemetry, spans } = listening();
  const secret = 'mina@northbeam.example';
  const cause = new Error(secret);
  const handler = () =>
    Promise.reject(Object.assign(new RangeError(secret, { cause }), { code: 400 }));
  const lines: string[] = [];
  const context = { error: (line: string) => void lines.push(line) };
  const act = instrumentedStep(telemetry, { name: 'review-activation', handler });
  const thrown = await act(step, context).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Error);
  const { message, stack, cause: under } = thrown as Error;
  const words = 'review-activation failed: RangeError';
  expect({ message, stack, under }).toEqual({ message: words, stack: words, under: undefined });
  expect(lines).toEqual([
    expect.stringMatching(
      /^review-activation: a-1 run 2: RangeError 400 at .*instrumentation\.test\.ts/u,
    ),
  ]);
  expect(spans()[0]?.attributes['error.type']).toBe('RangeError');
  expect(JSON.stringify([lines, spans()[0]?.attributes])).not.toContain(secret);
});

test("a request is done in the platform's trace", async () => {
  const { telemetry, spans } = listening();
  const answer = { status: 200, headers: {} };
  const handler = instrumentedHttp(telemetry, () =>
    telemetry.span('inside', {}, async () => answer),
  );
  const context = {
    invocationId: 'i',
    traceParent: traceParent('e'),
    warn: () => undefined,
    error: () => undefined,
  };
  expect(await handler({} as never, context)).toBe(answer);
  expect(spans()[0]?.spanContext().traceId).toBe('e'.repeat(32));
});
