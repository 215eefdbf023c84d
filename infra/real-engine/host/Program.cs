// The Durable extension on this machine, for a Node application in another process.
// Each line on standard input is a configuration: the first starts a host, a later one puts another
// host (another version of the application) in its place, over the same instances. The answer is one
// line: what the durable client's binding gives an application. The end of the input ends all.
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using PartnerBenefits.RealEngine;

// What makes the extension speak as it does to Node: histories as JSON, and the local HTTP RPC.
Environment.SetEnvironmentVariable("FUNCTIONS_WORKER_RUNTIME", "node");

// The extension writes event lines to the same stream, a dozen for each episode.
var answers = Console.Out;
Console.SetOut(TextWriter.Null);

var memory = new Memory();
IHost? host = null;
while (Console.In.ReadLine() is { } line)
{
    if (host is not null) await host.StopAsync();
    host?.Dispose();
    var config = JsonConvert.DeserializeObject<EngineConfig>(line)!;
    host = HostOf(config);
    await host.StartAsync();
    answers.WriteLine(await ClientOf(host));
}
if (host is not null) await host.StopAsync();

IHost HostOf(EngineConfig config)
{
    var functions = new ApplicationFunctions(config);
    return new HostBuilder()
        .ConfigureWebJobs(builder => builder.AddDurableTask(options =>
        {
            options.HubName = config.TaskHub;
            options.DefaultVersion = config.DefaultVersion;
            options.MaxConcurrentActivityFunctions = config.MaxConcurrentActivities;
            if (config.Storage is null) options.StorageProvider["type"] = MemoryBackend.ProviderName;
            foreach (var (name, value) in config.StorageProvider ?? []) options.StorageProvider[name] = value;
        }))
        .ConfigureServices(services =>
        {
            services.AddSingleton<ITypeLocator>(functions);
            services.AddSingleton(functions);
#pragma warning disable CS0618 // Marked as for preview use; the extension asks for it all the same.
            services.AddSingleton<IWebHookProvider, NoWebHooks>();
#pragma warning restore CS0618
            services.AddSingleton<IDurabilityProviderFactory>(new MemoryBackend(memory, config));
        })
        .ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(
            [new("AzureWebJobsStorage", config.Storage)]))
        .ConfigureLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(config.Verbose ? LogLevel.Information : LogLevel.Critical))
        .Build();
}

// A function with a client binding is called once: that is how an application gets to know the client.
static async Task<string> ClientOf(IHost host)
{
    var functions = host.Services.GetRequiredService<ApplicationFunctions>();
    await host.Services.GetRequiredService<IJobHost>().CallAsync(ApplicationFunctions.TellClient);
    return functions.Client;
}
