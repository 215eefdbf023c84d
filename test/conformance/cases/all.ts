// The list of all cases.
import type { Case } from '../case.ts';
import { controlCases } from './control.ts';
import { eventCases } from './events.ts';
import { failureCases } from './failures.ts';
import { hostCases } from './hosts.ts';
import { stepCases } from './steps.ts';
import { timerCases } from './timers.ts';

export const cases: readonly Case[] = [
  ...stepCases,
  ...failureCases,
  ...eventCases,
  ...timerCases,
  ...controlCases,
  ...hostCases,
];
