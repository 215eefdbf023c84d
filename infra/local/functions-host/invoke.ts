// Local cloud, functions host: runs one function as the Node worker of Azure Functions does. Knows
// the order of the steps; nothing of HTTP, schedules or orchestrations.
import { randomBytes, randomUUID } from 'node:crypto';
import type {
  Clock,
  Invocation,
  InvocationResult,
  Invoker,
  SpanSink,
  TypedData,
} from '../contract/contract.ts';
import { invocationSpan } from './invocation-span.ts';
import { getProgrammingModel, type HostedApplication } from './core.ts';
import type {
  CoreInvocationContext,
  FunctionCallback,
  HookContext,
  LogCategory,
  LogLevel,
  Registration,
} from './programming-model.ts';

/** A line that a function, or the library around it, logged. */
export interface LogEntry {
  readonly functionName: string;
  readonly invocationId: string;
  readonly level: LogLevel;
  readonly category: LogCategory;
  readonly message: string;
}

export interface InvokerOptions {
  /**
   * Returns the JSON text of the durable client's input; called for each invocation with such a
   * binding.
   */
  readonly durableClientInput?: () => string;
  readonly log?: (entry: LogEntry) => void;
  /**
   * Receives every invocation as a span, except those of orchestrators: a replay is not work of its
   * own.
   */
  readonly spans?: { readonly clock: Clock; readonly add: SpanSink } | undefined;
}

/** A new span for the invocation: in the caller's trace if there is one, else in a new trace. */
const traceContext = (caller: Invocation['traceContext']) => {
  const [version, trace, , flags] = caller?.traceParent.split('-') ?? [];
  const span = randomBytes(8).toString('hex');
  return {
    traceParent: `${version ?? '00'}-${trace ?? randomBytes(16).toString('hex')}-${span}-${flags ?? '01'}`,
    traceState: caller?.traceState ?? '',
    attributes: {},
  };
};

const inputData = (
  registration: Registration,
  invocation: Invocation,
  options: InvokerOptions,
): { name: string; data: TypedData }[] => {
  const given = Object.entries(invocation.inputs).map(([name, data]) => ({ name, data }));
  const clients = Object.entries(registration.bindings)
    .filter(([name, binding]) => binding.type === 'durableClient' && !(name in invocation.inputs))
    .map(([name]) => {
      if (!options.durableClientInput) {
        throw new Error(`Function "${registration.name}" wants a durable client; none is at hand.`);
      }
      return { name, data: { string: options.durableClientInput() } };
    });
  return [...given, ...clients];
};

const runHooks = async (application: HostedApplication, name: string, context: HookContext) => {
  for (const hook of application.hooks(name)) {
    await hook(context);
  }
};

/** A log hook may change level and message before the line is written. */
const logThrough =
  (application: HostedApplication, functionName: string, id: string, options: InvokerOptions) =>
  (level: LogLevel, category: LogCategory, message: string): void => {
    const { appHookData } = application;
    const line: HookContext = { hookData: {}, appHookData, level, category, message };
    for (const hook of application.hooks('log')) {
      hook(line);
    }
    options.log?.({
      functionName,
      invocationId: id,
      level: line.level ?? level,
      category,
      message: line.message ?? message,
    });
  };

const callWithHooks = async (
  application: HostedApplication,
  registration: Registration,
  core: CoreInvocationContext,
): Promise<InvocationResult> => {
  const call = getProgrammingModel().getInvocationModel(core);
  const { context, inputs } = await call.getArguments();
  const hookContext: HookContext & { inputs: unknown[]; functionCallback: FunctionCallback } = {
    hookData: {},
    appHookData: application.appHookData,
    invocationContext: context,
    inputs,
    functionCallback: registration.callback,
  };
  core.state = 'preInvocationHooks';
  await runHooks(application, 'preInvocation', hookContext);
  core.state = 'invocation';
  try {
    hookContext.result = await call.invokeFunction(
      context,
      hookContext.inputs,
      hookContext.functionCallback,
    );
  } catch (error) {
    hookContext.error = error ?? new Error('Unknown error');
  }
  core.state = 'postInvocationHooks';
  await runHooks(application, 'postInvocation', hookContext);
  if (hookContext.error !== undefined && hookContext.error !== null) {
    throw hookContext.error;
  }
  const response = await call.getResponse(context, hookContext.result);
  return { returnValue: response.returnValue ?? undefined, raw: hookContext.result };
};

/**
 * Makes the invoker of a loaded application.
 * @returns an invoker whose calls reject with exactly the error that the function threw
 */
export const createInvoker = (
  application: HostedApplication,
  options: InvokerOptions = {},
): Invoker => ({
  get functions() {
    return application.functions;
  },
  invoke: async (invocation) => {
    const registration = application.registration(invocation.functionName);
    if (!registration) {
      throw new Error(`There is no function "${invocation.functionName}".`);
    }
    const invocationId = randomUUID();
    const trace = traceContext(invocation.traceContext);
    const call = callWithHooks(application, registration, {
      invocationId,
      request: {
        invocationId,
        inputData: inputData(registration, invocation, options),
        triggerMetadata: { ...invocation.triggerMetadata },
        traceContext: trace,
      },
      metadata: { name: registration.name, bindings: registration.bindings },
      log: logThrough(application, registration.name, invocationId, options),
    });
    if (options.spans === undefined) return call;
    const parent = invocation.traceContext?.traceParent;
    return invocationSpan(
      options.spans,
      { registration, traceParent: trace.traceParent, parent },
      call,
    );
  },
});

/** Runs the hooks at the start and end of an application: `appStart` or `appTerminate`. */
export const runLifeHooks = (
  application: HostedApplication,
  name: 'appStart' | 'appTerminate',
): Promise<void> =>
  runHooks(application, name, { hookData: {}, appHookData: application.appHookData });
