// Local cloud, durable: the types of the store's rows. Types only.
import type { SQLOutputValue } from 'node:sqlite';
import type { Fact } from '../contract/history.ts';
import type { InstanceState } from './instance-state.ts';
import { runtimeStatus } from '../contract/runtime-status.ts';
import type { InstanceSummary } from '../contract/types.ts';

export interface InstanceRow extends InstanceSummary {
  readonly state: InstanceState;
}

/** An activity to run. `attempt`: how often it was begun already. */
export interface Work {
  readonly work: number;
  readonly id: string;
  readonly task: number;
  readonly name: string;
  readonly input: string;
  readonly attempt: number;
}

/** An instance with a non-empty inbox. */
export type Woken = Pick<InstanceSummary, 'instanceId' | 'name' | 'version'>;

export type Row = Record<string, SQLOutputValue>;

export const text = (value: SQLOutputValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const stateFromText = (json: string): InstanceState => JSON.parse(json);
export const factFromText = (json: string): Fact => JSON.parse(json);

export const instanceOf = (row: Row): InstanceRow => ({
  instanceId: String(row['id']),
  name: String(row['name']),
  version: text(row['version']),
  status: runtimeStatus(String(row['status'])),
  input: text(row['input']),
  output: text(row['output']),
  customStatus: text(row['custom_status']),
  createdAt: Number(row['created_at']),
  updatedAt: Number(row['updated_at']),
  episodes: Number(row['episodes']),
  state: stateFromText(String(row['state'])),
});

export const workOf = (row: Row): Work => ({
  work: Number(row['work']),
  id: String(row['id']),
  task: Number(row['task']),
  name: String(row['name']),
  input: String(row['input']),
  attempt: Number(row['attempt']),
});
