// The handler table as operators see it at work: each call goes on in the platform's trace, a step of
// an orchestration in that of its activation; sweeps say how late they were. Part of the composition root.
import type { Patience } from '../shared/ports/patience.ts';
import type { Telemetry } from '../shared/ports/telemetry.ts';
import type { Swept } from '../shared/use-cases/upkeep/sweep.ts';
import { kindOfError, whyFailed } from '../shared/use-cases/upkeep/why-failed.ts';
import type { Activity } from '../orchestrations/activities/activation-activities.ts';
import type { HttpContext, HttpHandler } from './edge/http/http.ts';

/** An invocation's work, in the time that its caller has. @param milliseconds in all */
export const within =
  <Given extends unknown[], T>(
    patience: Patience,
    milliseconds: number,
    work: (...given: Given) => Promise<T>,
  ) =>
  (...given: Given): Promise<T> =>
    patience.within(milliseconds, () => work(...given));

/** An invocation's work, in the platform's trace. */
export const instrumentedHttp =
  (telemetry: Telemetry, handler: HttpHandler): HttpHandler =>
  (request, context) =>
    telemetry.within(context.traceParent, () => handler(request, context));

/** A sweep, with its lag, its failures, and a line in the log for each of these and of its notes. */
export const instrumentedSweep =
  (telemetry: Telemetry, name: string, run: (context: HttpContext) => Promise<Swept>) =>
  (context: HttpContext): Promise<void> =>
    telemetry.within(context.traceParent, async () => {
      const { failed, notes = [], lagSeconds } = await run(context);
      if (lagSeconds !== undefined)
        telemetry.measure('benefits.sweep.lag', lagSeconds, { sweep: name });
      if (failed.length > 0)
        telemetry.count('benefits.sweep.failed', failed.length, { sweep: name });
      for (const line of failed) context.error(`${name}: ${line}`);
      for (const line of notes) context.warn(line);
    });

/** What the platform gives a step: its trace, and where its lines go. */
export type StepContext = Pick<HttpContext, 'traceParent' | 'error'>;

export type InstrumentedStep = (input: unknown, context: StepContext) => Promise<unknown>;

type StepInput = Parameters<Activity['handler']>[0];

const factsOf = (input: StepInput): Record<string, string | number> =>
  'activationId' in input
    ? { 'benefits.activation': input.activationId, 'benefits.run': input.run }
    : { 'benefits.mails': input.mails.length };

/** What a step was about, for the log. */
const subjectOf = (input: StepInput): string =>
  'activationId' in input
    ? `${input.activationId} run ${input.run}`
    : `mails ${input.mails.join(' ')}`;

/**
 * A failure as the engine may have it: it keeps the words and the stack in the history and hands them on
 * to the output of the instance, and what a database says quotes documents.
 */
const wordless = (name: string, error: unknown): Error => {
  const told = new Error(`${name} failed: ${kindOfError(error)}`);
  told.stack = told.message;
  return told;
};

/**
 * A step of an orchestration: whatever trace the platform runs it in, it belongs to its activation's.
 * @throws Error that names the step and the kind of what happened; what there is to say is logged
 */
export const instrumentedStep =
  (telemetry: Telemetry, { name, handler }: Activity): InstrumentedStep =>
  async (input, { traceParent, error: log }) => {
    // The orchestrations are the only callers, with the input that their contract says.
    const step = input as StepInput & { readonly trace?: string };
    const act = handler as (given: StepInput) => Promise<unknown>;
    try {
      return await telemetry.within(traceParent, () =>
        telemetry.span(`step ${name}`, { parent: step.trace, facts: factsOf(step) }, () =>
          act(step),
        ),
      );
    } catch (error) {
      log(`${name}: ${subjectOf(step)}: ${whyFailed(error)}`);
      throw wordless(name, error);
    }
  };
