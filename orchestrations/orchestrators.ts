// All orchestrators, by the names that starters use.
import type { OrchestrationContext } from 'durable-functions';
import { activationKinds, type ActivationKind } from '../shared/domain/activation-kind.ts';
import { orchestrators } from './contract.ts';
import { goToMarketActivation } from './go-to-market-activation.ts';
import type { Steps } from './steps.ts';
import { technicalActivation } from './technical-activation.ts';

export interface Orchestrator {
  readonly name: string;
  readonly handler: (context: OrchestrationContext) => Steps<unknown>;
}

const handlers: Readonly<Record<ActivationKind, Orchestrator['handler']>> = {
  technical: technicalActivation,
  goToMarket: goToMarketActivation,
};

export const orchestratorTable: readonly Orchestrator[] = activationKinds.map((kind) => ({
  name: orchestrators[kind],
  handler: handlers[kind],
}));
