// Local cloud, durable: one call of an orchestrator through the SDK, from history to actions. Knows
// the trigger's JSON and the two forms of the answer; makes no decisions.
import type { Binding, Invoker } from '../../contract/contract.ts';
import type { WireAction } from '../contract/actions.ts';
import { eventType, type HistoryEvent } from '../contract/history.ts';

export interface OrchestratorCall {
  readonly name: string;
  readonly instanceId: string;
  /** JSON text. */
  readonly input: string | undefined;
  readonly history: readonly HistoryEvent[];
}

/** The result of the call. */
export interface OrchestratorAnswer {
  /** Absent: the call failed, not the code. */
  readonly actions: readonly WireAction[] | undefined;
  readonly isDone: boolean;
  /** JSON texts. */
  readonly output: string | undefined;
  readonly customStatus: string | undefined;
  /** The message of the failure; present when the code has failed. */
  readonly failure: string | undefined;
}

interface State {
  isDone?: boolean;
  actions?: WireAction[][];
  output?: unknown;
  customStatus?: unknown;
  error?: string;
}

const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && 'actions' in value;

const marker = '$OutOfProcData$:';

/**
 * The binding key of a function's trigger of this type; undefined when there is no such function.
 */
export const triggerKey = (invoker: Invoker, name: string, type: string): string | undefined => {
  const found = invoker.functions.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const bindings: [string, Binding][] = Object.entries(found?.bindings ?? {});
  return bindings.find(([, binding]) => binding.type === type)?.[0];
};

/** Whether the code was called before; the SDK does not use it but expects the field. */
const isPlayedStart = ({ EventType, IsPlayed }: HistoryEvent): boolean =>
  EventType === eventType.executionStarted && IsPlayed;

const triggerJson = (call: OrchestratorCall): string =>
  JSON.stringify({
    history: call.history,
    input: call.input === undefined ? null : JSON.parse(call.input),
    instanceId: call.instanceId,
    isReplaying: call.history.some(isPlayedStart),
    parentInstanceId: null,
    upperSchemaVersion: 1,
    upperSchemaVersionNew: 3,
    longRunningTimerIntervalDuration: '3.00:00:00',
    maximumShortTimerDuration: '6.00:00:00',
    defaultHttpAsyncRequestSleepTimeMillseconds: 30_000,
  });

const answerOf = (state: State, failure?: string): OrchestratorAnswer => ({
  actions: state.actions?.flat(),
  isDone: state.isDone === true,
  output: JSON.stringify(state.output),
  customStatus: JSON.stringify(state.customStatus),
  failure,
});

/**
 * When the code fails, the error's message contains its state after a marker; any other error is
 * not the code's.
 */
const failureOf = (error: unknown): OrchestratorAnswer => {
  const message = error instanceof Error ? error.message : String(error);
  const at = message.indexOf(marker);
  if (at < 0) {
    return answerOf({}, message);
  }
  const state: State = JSON.parse(message.slice(at + marker.length));
  return answerOf(state, state.error ?? '');
};

/** Replays the history in the SDK, once. */
export const callOrchestrator = async (
  invoker: Invoker,
  call: OrchestratorCall,
): Promise<OrchestratorAnswer> => {
  const key = triggerKey(invoker, call.name, 'orchestrationTrigger');
  if (key === undefined) {
    return answerOf(
      {},
      `The function '${call.name}' doesn't exist, is disabled, or is not an orchestrator function.`,
    );
  }
  try {
    const inputs = { [key]: { json: triggerJson(call) } };
    const { raw } = await invoker.invoke({ functionName: call.name, inputs });
    return isState(raw) ? answerOf(raw) : answerOf({}, 'It gave no state.');
  } catch (error) {
    return failureOf(error);
  }
};
