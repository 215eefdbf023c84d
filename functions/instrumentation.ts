// Wraps the handler table with telemetry: each call continues the platform's trace, a step of an
// orchestration continues the trace of its activation, and a sweep reports its lag. Part of the
// composition root.
import type { Patience } from '../shared/ports/patience.ts';
import type { Telemetry } from '../shared/ports/telemetry.ts';
import type { Swept } from '../shared/use-cases/upkeep/sweep.ts';
import { kindOfError, whyFailed } from '../shared/use-cases/upkeep/why-failed.ts';
import type { Activity } from '../orchestrations/activities/activation-activities.ts';
import type { HttpContext, HttpHandler } from './edge/http/http.ts';

/** Runs an invocation's work within its caller's budget. @param milliseconds the budget */
export const within =
  <Given extends unknown[], T>(
    patience: Patience,
    milliseconds: number,
    work: (...given: Given) => Promise<T>,
  ) =>
  (...given: Given): Promise<T> =>
    patience.within(milliseconds, () => work(...given));

/** Runs an invocation's work in the platform's trace. */
export const instrumentedHttp =
  (telemetry: Telemetry, handler: HttpHandler): HttpHandler =>
  (request, context) =>
    telemetry.within(context.traceParent, () => handler(request, context));

/**
 * Runs a sweep; measures its lag and failures, and logs a line for each of them and for each of its
 * notes.
 */
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

/** What the platform passes to a step: a trace and a log. */
export type StepContext = Pick<HttpContext, 'traceParent' | 'error'>;

export type InstrumentedStep = (input: unknown, context: StepContext) => Promise<unknown>;

type StepInput = Parameters<Activity['handler']>[0];

const factsOf = (input: StepInput): Record<string, string | number> =>
  'activationId' in input
    ? { 'benefits.activation': input.activationId, 'benefits.run': input.run }
    : { 'benefits.mails': input.mails.length };

/** Names the subject of a step, for the log. */
const subjectOf = (input: StepInput): string =>
  'activationId' in input
    ? `${input.activationId} run ${input.run}`
    : `mails ${input.mails.join(' ')}`;

/**
 * An error that is safe to give to the engine: the engine keeps message and stack in the history
 * and copies them to the instance's output, and a database error quotes documents.
 */
const wordless = (name: string, error: unknown): Error => {
  const told = new Error(`${name} failed: ${kindOfError(error)}`);
  told.stack = told.message;
  return told;
};

/**
 * Runs a step of an orchestration. Its span belongs to the trace of the activation, whatever trace
 * the platform runs it in.
 * @throws Error that names the step and the kind of error only; the details are logged
 */
export const instrumentedStep =
  (telemetry: Telemetry, { name, handler }: Activity): InstrumentedStep =>
  async (input, { traceParent, error: log }) => {
    // Only orchestrations call this, with the input that their contract defines.
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
