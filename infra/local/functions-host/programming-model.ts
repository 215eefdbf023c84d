// Local cloud, functions host: the types of the contract between a host and `@azure/functions`.
// Types only; knows no function, no trigger and no server.
import type { Binding, RegisteredFunction, TypedData } from '../contract/contract.ts';

export type LogLevel =
  | 'trace'
  | 'debug'
  | 'information'
  | 'warning'
  | 'error'
  | 'critical'
  | 'none';
export type LogCategory = 'user' | 'system' | 'customMetric';

export type FunctionCallback = (...args: unknown[]) => unknown;
export type HookCallback = (context: HookContext) => unknown;

/** What a hook can read and change; the fields depend on the hook. */
export interface HookContext {
  hookData: Record<string, unknown>;
  appHookData: Record<string, unknown>;
  invocationContext?: unknown;
  inputs?: unknown[];
  functionCallback?: FunctionCallback;
  result?: unknown;
  error?: unknown;
  level?: LogLevel;
  message?: string;
  category?: LogCategory;
}

/** What the host passes to the programming model for one call. */
export interface CoreInvocationContext {
  invocationId: string;
  request: {
    invocationId: string;
    inputData: { name: string; data: TypedData }[];
    triggerMetadata: Record<string, TypedData>;
    traceContext: { traceParent: string; traceState: string; attributes: Record<string, string> };
    retryContext?: { retryCount: number; maxRetryCount: number };
  };
  metadata: { name: string; bindings: Readonly<Record<string, Binding>> };
  state?: 'preInvocationHooks' | 'postInvocationHooks' | 'invocation';
  log(level: LogLevel, category: LogCategory, message: string): void;
}

/** One call, as the steps that the host runs. */
export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(
    context: unknown,
    result: unknown,
  ): Promise<{ returnValue?: TypedData | null | undefined }>;
}

/** What `@azure/functions` registers about itself, once per process. */
export interface ProgrammingModel {
  readonly name: string;
  readonly version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel;
}

/** A function together with the code that the application registered for it. */
export interface Registration extends RegisteredFunction {
  readonly callback: FunctionCallback;
}
