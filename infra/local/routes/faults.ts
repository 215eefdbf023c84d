// Local cloud: `POST /local/faults`, which makes a part fail on purpose. Knows which part accepts
// what; each part's README describes its faults.
import type { Fault as CosmosFault, LocalCosmos } from '../cosmos/contract/contract.ts';
import type { DurableEngine } from '../durable/contract/engine.ts';
import type {
  Fault as DurableFault,
  FaultPoint,
  Faults as DurableFaults,
} from '../durable/contract/types.ts';
import { isEmailFault } from '../email/faults.ts';
import { isIdentityFault } from '../identity/faults.ts';
import type { LocalIdentity } from '../identity/identity.ts';
import type { LocalEmail } from '../email/email.ts';
import type { Timeline } from '../clock/timeline.ts';

export interface FaultyParts {
  readonly cosmos: LocalCosmos;
  readonly durable: DurableEngine;
  readonly email: LocalEmail;
  readonly identity: LocalIdentity;
  readonly timeline: Timeline;
}

type Fields = Readonly<Record<string, unknown>>;
type Plan = (parts: FaultyParts, fields: Fields) => Promise<boolean> | boolean;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const email: Plan = ({ email: { faults } }, fields) => {
  if (fields['clear'] === true) faults.clear();
  else if (isEmailFault(fields)) faults.add(fields);
  else return false;
  return true;
};

const timers: Plan = async ({ timeline }, { off }) => {
  if (typeof off !== 'boolean') return false;
  await timeline.switchSchedules(!off);
  return true;
};

const isCosmosFault = (value: unknown): value is CosmosFault => {
  if (!isFields(value)) return false;
  const [[when, what] = [], ...others] = Object.entries(value);
  if (others.length > 0 || (when !== 'before' && when !== 'after')) return false;
  const status = isFields(what) ? what['status'] : what;
  const words = ['hang', when === 'before' ? 'reset' : 'lost'];
  return typeof status === 'number' || words.some((word) => word === what);
};

const cosmos: Plan = ({ cosmos: { faults } }, { clear, fault, match = {}, times = 1 }) => {
  if (clear === true) {
    faults.clear();
    return true;
  }
  if (!isCosmosFault(fault) || !isFields(match) || !Number.isInteger(times)) return false;
  for (let count = 0; count < Number(times); count += 1) {
    faults.next(fault, match);
  }
  return true;
};

const durableFaults: readonly DurableFault[] = [
  'drop',
  'duplicate',
  'run-then-lose',
  'hang',
  'run-then-hang',
];

const durableFault = (value: unknown): DurableFault | undefined =>
  durableFaults.find((fault) => fault === value);

/** Azure Storage truncates to whole seconds, so a timer may fire up to this much early, in ms. */
const earliest = 1000;

const timersFireEarly = (faults: DurableFaults, by: unknown): boolean => {
  if (typeof by !== 'number' || !(by >= 0 && by <= earliest)) return false;
  faults.timersFireEarly = by;
  return true;
};

const strikeTimes = (
  faults: DurableFaults,
  { fault: named, match = {}, times = 1 }: Fields,
): boolean => {
  const fault = durableFault(named);
  if (!fault || !isFields(match) || !Number.isInteger(times)) return false;
  let left = Number(times);
  const others = faults.on;
  faults.on = (point: FaultPoint) => {
    const fields: Fields = { ...point };
    const hit = left > 0 && Object.entries(match).every(([name, value]) => fields[name] === value);
    if (!hit) return others?.(point);
    left -= 1;
    return fault;
  };
  return true;
};

const durable: Plan = ({ durable: { faults } }, fields) => {
  // Only the local engine supports faults.
  if (faults === undefined) return false;
  if (fields['clear'] === true) {
    faults.clear();
    return true;
  }
  return 'timersFireEarly' in fields
    ? timersFireEarly(faults, fields['timersFireEarly'])
    : strikeTimes(faults, fields);
};

const identity: Plan = ({ identity: { faults } }, { clear, fault, times = 1 }) => {
  if (clear === true) faults.clear();
  else if (isIdentityFault(fault) && Number.isInteger(times)) faults.next(fault, Number(times));
  else return false;
  return true;
};

const plans: Readonly<Record<string, Plan>> = { email, timers, cosmos, durable, identity };

/**
 * Plans a fault. @returns false when the request names no part, or a fault that the part does not
 * support
 */
export const planFault = async (parts: FaultyParts, body: unknown): Promise<boolean> => {
  const fields = isFields(body) ? body : {};
  const { part, ...rest } = fields;
  const plan = typeof part === 'string' && Object.hasOwn(plans, part) ? plans[part] : undefined;
  return plan ? plan(parts, rest) : false;
};
