// Microsoft's in-memory store behind the extension's own interface for back ends.
using DurableTask.Core;
using DurableTask.Core.Query;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace PartnerBenefits.RealEngine;

/// <summary>Makes the one back end there is.</summary>
public sealed class MemoryBackend(Memory memory, EngineConfig config) : IDurabilityProviderFactory
{
    public const string ProviderName = "memory";

    private readonly Provider provider = new(memory, config);

    public string Name => ProviderName;

    public DurabilityProvider GetDurabilityProvider() => provider;

    public DurabilityProvider GetDurabilityProvider(DurableClientAttribute attribute) => provider;

    /// <summary>Looking, listing and purging are left to each back end; the rest is the extension's.</summary>
    private sealed class Provider : DurabilityProvider
    {
        private readonly Memory memory;

        public Provider(Memory memory, EngineConfig config)
            : base(ProviderName, memory, memory, "none")
        {
            this.memory = memory;
            // As Azure Storage has them: what is longer goes in hops.
            MaximumDelayTime = Milliseconds(config.LongestTimer) ?? TimeSpan.FromDays(6);
            LongRunningTimerIntervalLength = Milliseconds(config.TimerHop) ?? TimeSpan.FromDays(3);
        }

        public override async Task<IList<OrchestrationState>> GetOrchestrationStateWithInputsAsync(
            string instanceId, bool showInput = true) =>
            await memory.GetOrchestrationStateAsync(instanceId, executionId: null) is { } state ? [state] : [];

        public override async Task<OrchestrationStatusQueryResult> GetOrchestrationStateWithPagination(
            OrchestrationStatusQueryCondition condition, CancellationToken cancellationToken)
        {
            var found = await memory.GetOrchestrationWithQueryAsync(
                new OrchestrationQuery
                {
                    RuntimeStatus = condition.RuntimeStatus?.Select(s => (OrchestrationStatus)(int)s).ToList(),
                    CreatedTimeFrom = Given(condition.CreatedTimeFrom),
                    CreatedTimeTo = Given(condition.CreatedTimeTo),
                    InstanceIdPrefix = condition.InstanceIdPrefix,
                    PageSize = condition.PageSize,
                    ContinuationToken = string.IsNullOrEmpty(condition.ContinuationToken)
                        ? null
                        : condition.ContinuationToken,
                },
                cancellationToken);
            return new OrchestrationStatusQueryResult
            {
                DurableOrchestrationState = found.OrchestrationState.Select(StatusOf).ToList(),
                ContinuationToken = found.ContinuationToken,
            };
        }

        public override async Task<PurgeHistoryResult> PurgeInstanceHistoryByInstanceId(string instanceId) =>
            new((await memory.PurgeInstanceStateAsync(instanceId)).DeletedInstanceCount);

        public override async Task<int> PurgeHistoryByFilters(
            DateTime createdTimeFrom, DateTime? createdTimeTo, IEnumerable<OrchestrationStatus> runtimeStatus) =>
            (await memory.PurgeInstanceStateAsync(
                new PurgeInstanceFilter(createdTimeFrom, createdTimeTo, runtimeStatus))).DeletedInstanceCount;

        private static DurableOrchestrationStatus StatusOf(OrchestrationState state) => new()
        {
            Name = state.Name,
            Version = state.Version,
            InstanceId = state.OrchestrationInstance.InstanceId,
            CreatedTime = state.CreatedTime,
            LastUpdatedTime = state.LastUpdatedTime,
            RuntimeStatus = (OrchestrationRuntimeStatus)(int)state.OrchestrationStatus,
            CustomStatus = WorkerCall.ParsedOrText(state.Status),
            Input = WorkerCall.ParsedOrText(state.Input),
            Output = WorkerCall.ParsedOrText(state.Output),
        };

        private static TimeSpan? Milliseconds(int? length) =>
            length is { } given ? TimeSpan.FromMilliseconds(given) : null;

        private static DateTime? Given(DateTime when) => when == default ? null : when;
    }
}
