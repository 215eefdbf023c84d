// What the application tells the engine of itself.
namespace PartnerBenefits.RealEngine;

/// <param name="Worker">Where functions are called: POST {Worker}/{function}.</param>
/// <param name="Orchestrators">Names of the orchestrators that are registered.</param>
/// <param name="Activities">Names of the activities that are registered.</param>
/// <param name="TaskHub">As in host.json.</param>
/// <param name="DefaultVersion">As in host.json; absent: unversioned.</param>
/// <param name="MaxConcurrentActivities">As in host.json; absent: the extension's default.</param>
/// <param name="LongestTimer">The longest timer in one piece, in ms; absent: 6 days.</param>
/// <param name="TimerHop">The hops of longer ones, in ms; absent: 3 days.</param>
/// <param name="Storage">A storage connection string; absent: everything is in memory.</param>
/// <param name="StorageProvider">More about storage, as in host.json.</param>
/// <param name="Verbose">Whether the extension's own log lines are written to standard error.</param>
public sealed record EngineConfig(
    string Worker,
    string[] Orchestrators,
    string[] Activities,
    string TaskHub,
    string? DefaultVersion,
    int? MaxConcurrentActivities,
    int? LongestTimer,
    int? TimerHop,
    string? Storage,
    Dictionary<string, string>? StorageProvider,
    bool Verbose);
