// All orchestrators, by the names that starters use.
import type { OrchestrationContext } from 'durable-functions';
import { orchestrators } from './contract.ts';
import { goToMarketActivation } from './go-to-market-activation.ts';
import type { Steps } from './steps.ts';
import { technicalActivation } from './technical-activation.ts';

export interface Orchestrator {
  readonly name: string;
  readonly handler: (context: OrchestrationContext) => Steps<unknown>;
}

export const orchestratorTable: readonly Orchestrator[] = [
  { name: orchestrators.technical, handler: technicalActivation },
  { name: orchestrators.goToMarket, handler: goToMarketActivation },
];
