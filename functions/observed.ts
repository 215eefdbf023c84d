// The handler table as operators see it at work: each call goes on in the platform's trace, a step of
// an orchestration in that of its activation; sweeps say how late they were. Part of the composition root.
import type { Telemetry } from '../shared/ports/telemetry.ts';
import type { Swept } from '../shared/use-cases/sweep.ts';
import type { Activity } from '../orchestrations/activities/activation-activities.ts';
import type { HttpContext, HttpHandler } from './edge/http.ts';

/** An invocation's work, in the platform's trace. */
export const observedHttp =
  (telemetry: Telemetry, handler: HttpHandler): HttpHandler =>
  (request, context) =>
    telemetry.within(context.traceParent, () => handler(request, context));

/** A sweep, with its lag, its failures and a line in the log for each of these. */
export const observedSweep =
  (telemetry: Telemetry, name: string, run: (context: HttpContext) => Promise<Swept>) =>
  (context: HttpContext): Promise<void> =>
    telemetry.within(context.traceParent, async () => {
      const { failed, lagSeconds } = await run(context);
      if (lagSeconds !== undefined)
        telemetry.measure('benefits.sweep.lag', lagSeconds, { sweep: name });
      if (failed.length > 0)
        telemetry.count('benefits.sweep.failed', failed.length, { sweep: name });
      for (const line of failed) context.error(`${name}: ${line}`);
    });

export type ObservedStep = (input: unknown, traceParent?: string) => Promise<unknown>;

type StepInput = Parameters<Activity['handler']>[0];

const factsOf = (input: StepInput): Record<string, string | number> =>
  'activationId' in input
    ? { 'benefits.activation': input.activationId, 'benefits.run': input.run }
    : { 'benefits.mails': input.mails.length };

/** A step of an orchestration: whatever trace the platform runs it in, it belongs to its activation's. */
export const observedStep =
  (telemetry: Telemetry, { name, handler }: Activity): ObservedStep =>
  (input, traceParent) =>
    telemetry.within(traceParent, () => {
      // The orchestrations are the only callers, with the input that their contract says.
      const step = input as StepInput & { readonly trace?: string };
      const act = handler as (given: StepInput) => Promise<unknown>;
      return telemetry.span(`step ${name}`, { parent: step.trace, facts: factsOf(step) }, () =>
        act(step),
      );
    });
