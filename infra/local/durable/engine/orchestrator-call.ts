// Local cloud, durable: one call of an orchestrator through the SDK, from history to actions.
// Knows the trigger's JSON and the two forms of the answer; decides nothing.
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

/** What came back. */
export interface OrchestratorAnswer {
  /** Absent: it was not the code that failed, but the call. */
  readonly actions: readonly WireAction[] | undefined;
  readonly isDone: boolean;
  /** JSON texts. */
  readonly output: string | undefined;
  readonly customStatus: string | undefined;
  /** The words of the failure; present when the code has failed. */
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

/** The key of a function's trigger of a type; undefined when there is no such function. */
export const triggerKey = (invoker: Invoker, name: string, type: string): string | undefined => {
  const found = invoker.functions.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const bindings: [string, Binding][] = Object.entries(found?.bindings ?? {});
  return bindings.find(([, binding]) => binding.type === type)?.[0];
};

/** The code has been called before; the SDK does not go by it, but is told. */
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

/** A failure of the code carries its state behind the marker; anything else is not the code's. */
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
