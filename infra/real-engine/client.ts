// The real engine's local RPC for the pages of the local cloud: status, suspend, resume. Knows
// paths and status codes; the application has a client of its own.
import { runtimeStatus } from '../local/durable/contract/runtime-status.ts';
import type { CommandAnswer, InstanceSummary } from '../local/durable/contract/types.ts';

/** A status as the RPC returns it. */
interface Status {
  readonly name: string;
  readonly instanceId: string;
  readonly runtimeStatus: string;
  readonly version?: string | null;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly customStatus?: unknown;
  readonly createdTime: string;
  readonly lastUpdatedTime: string;
}

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : JSON.stringify(value);

const summaryOf = (status: Status): Omit<InstanceSummary, 'episodes'> => ({
  instanceId: status.instanceId,
  name: status.name,
  version: status.version ?? undefined,
  status: runtimeStatus(status.runtimeStatus),
  input: textOf(status.input),
  output: textOf(status.output),
  customStatus: textOf(status.customStatus),
  createdAt: Date.parse(status.createdTime),
  updatedAt: Date.parse(status.lastUpdatedTime),
});

const commandAnswers: Readonly<Record<number, CommandAnswer>> = {
  202: 'accepted',
  404: 'notFound',
  410: 'gone',
};

/** @param binding the durable client's input binding, as JSON text */
export const rpcOf = (binding: string) => {
  const { rpcBaseUrl }: { rpcBaseUrl: string } = JSON.parse(binding);
  const urlOf = (path: string): string => `${rpcBaseUrl}instances/${path}`;
  return {
    async list(): Promise<Omit<InstanceSummary, 'episodes'>[]> {
      const found: Status[] = [];
      let token = '';
      do {
        const headers = { 'x-ms-continuation-token': token };
        const answer = await fetch(urlOf(''), token === '' ? {} : { headers });
        found.push(...((await answer.json()) as Status[]));
        token = answer.headers.get('x-ms-continuation-token') ?? '';
      } while (token !== '');
      return found.map(summaryOf);
    },
    async look(instanceId: string): Promise<Omit<InstanceSummary, 'episodes'> | undefined> {
      const answer = await fetch(urlOf(encodeURIComponent(instanceId)));
      if (answer.status === 404) return undefined;
      return summaryOf((await answer.json()) as Status);
    },
    async command(instanceId: string, verb: 'suspend' | 'resume'): Promise<CommandAnswer> {
      const url = urlOf(`${encodeURIComponent(instanceId)}/${verb}?reason=by+hand`);
      const { status } = await fetch(url, { method: 'POST' });
      return commandAnswers[status] ?? 'refused';
    },
  };
};
