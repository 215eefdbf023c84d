// Local cloud: orchestrations as pages; the history of one as a timeline. Pure; knows the durable
// host's description of its instances.
import { eventType, eventTypeName, type HistoryEvent } from '../durable/contract/history.ts';
import type { InstanceDetail, InstanceSummary } from '../durable/contract/types.ts';
import { escape, link, page, table, time } from './page.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** All orchestrations, newest first. */
export const orchestrationListPage = (instances: readonly InstanceSummary[]): string =>
  page(
    'Orchestrations',
    instances.length === 0
      ? '<p>Nothing was activated yet.</p>'
      : table(
          ['Started', 'What', 'Status', 'Last event', 'Instance'],
          instances
            .toSorted((one, other) => other.createdAt - one.createdAt)
            .map(({ instanceId, name, status, createdAt, updatedAt }) => [
              time(iso(createdAt)),
              escape(name),
              escape(status),
              time(iso(updatedAt)),
              link(`/local/orchestrations/${instanceId}`, instanceId),
            ]),
        ),
  );

interface Told {
  readonly words: string;
  readonly look?: 'waits' | 'done' | 'failed';
}

/** Describes an event for a reader; undefined: it only says that the orchestrator was replayed. */
const tell = (event: HistoryEvent, history: readonly HistoryEvent[]): Told | undefined => {
  const scheduled = history.find(
    ({ EventId, EventType }) =>
      EventId === event.TaskScheduledId && EventType === eventType.taskScheduled,
  );
  const task = scheduled?.Name ?? 'a step';
  switch (event.EventType) {
    case eventType.orchestratorStarted:
    case eventType.orchestratorCompleted:
      return undefined;
    case eventType.executionStarted:
      return { words: `Started ${event.Name ?? ''}`, look: 'done' };
    case eventType.taskScheduled:
      return { words: `Asks for ${event.Name ?? 'a step'}` };
    case eventType.taskCompleted:
      return { words: `${task} is done: ${event.Result ?? 'nothing to tell'}`, look: 'done' };
    case eventType.taskFailed:
      return { words: `${task} failed: ${event.Reason ?? ''}`, look: 'failed' };
    case eventType.timerCreated:
      return { words: `Sleeps until ${event.FireAt ?? ''}`, look: 'waits' };
    case eventType.timerFired:
      return { words: 'Woken by its timer' };
    case eventType.eventRaised:
      return { words: `Heard ${event.Name ?? ''}` };
    case eventType.executionCompleted:
      return {
        words: `Ended (${event.OrchestrationStatus ?? ''}): ${event.Result ?? ''}`,
        look: event.OrchestrationStatus === 'Failed' ? 'failed' : 'done',
      };
    default:
      return { words: eventTypeName(event.EventType) };
  }
};

const line = (event: HistoryEvent, history: readonly HistoryEvent[]): string => {
  const told = tell(event, history);
  if (told === undefined) return '';
  const look = told.look === undefined ? '' : ` class="${told.look}"`;
  return `<li${look}>${time(event.Timestamp)} ${escape(told.words)}</li>`;
};

/** The document of the activation that an instance belongs to. */
const documentOf = (instance: InstanceDetail): string => {
  const input: { partnerId?: string; activationId?: string } = JSON.parse(instance.input ?? '{}');
  const benefitId = (input.activationId ?? '').replace(/-\d+$/, '');
  return input.partnerId === undefined
    ? ''
    : `<p>${link(`/local/documents/partners/${input.partnerId}/activation:${benefitId}`, 'The activation’s document')}</p>`;
};

/** One orchestration, with its history as a timeline. */
export const orchestrationPage = (instance: InstanceDetail): string =>
  page(
    instance.name,
    `<p>${escape(instance.instanceId)}: ${escape(instance.status)}</p>
${documentOf(instance)}
<p class="quiet">${instance.history.length} events, ${instance.historyBytes} bytes, replayed ${instance.episodes} times.</p>
<ol class="timeline">
${instance.history.map((event) => line(event, instance.history)).join('\n')}
</ol>`,
  );
