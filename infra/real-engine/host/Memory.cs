// Microsoft's in-memory store, mended in one place: what a host that stops has fetched and not begun is
// seen again by the next one, as over storage.
using System.Collections.Concurrent;
using DurableTask.Core;
using Microsoft.DurableTask.Testing.Sidecar;

namespace PartnerBenefits.RealEngine;

/// <summary>A host that stops only releases such an item; the store has deleted its messages by then.</summary>
public sealed class Memory : InMemoryOrchestrationService, IOrchestrationService
{
    private readonly ConcurrentDictionary<TaskOrchestrationWorkItem, bool> held = new();

    async Task<TaskOrchestrationWorkItem> IOrchestrationService.LockNextTaskOrchestrationWorkItemAsync(
        TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, cancellationToken);
        held[item] = true;
        return item;
    }

    Task IOrchestrationService.CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem,
        OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages,
        IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage,
        OrchestrationState orchestrationState)
    {
        held.TryRemove(workItem, out _);
        return CompleteTaskOrchestrationWorkItemAsync(
            workItem, newOrchestrationRuntimeState, outboundMessages, orchestratorMessages,
            timerMessages, continuedAsNewMessage, orchestrationState);
    }

    Task IOrchestrationService.AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        held.TryRemove(workItem, out _);
        return AbandonTaskOrchestrationWorkItemAsync(workItem);
    }

    async Task IOrchestrationService.ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        if (held.TryRemove(workItem, out _)) await AbandonTaskOrchestrationWorkItemAsync(workItem);
        await ReleaseTaskOrchestrationWorkItemAsync(workItem);
    }
}
