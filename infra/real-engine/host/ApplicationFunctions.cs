// The application's orchestrators and activities as the extension wants to find them: methods with
// attributes, on a type that is made here because the names are known only at run time.
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Azure.WebJobs.Host.Config;

namespace PartnerBenefits.RealEngine;

/// <summary>Every method takes the trigger's text and hands it to the worker.</summary>
public sealed class ApplicationFunctions : ITypeLocator
{
    private static readonly Dictionary<string, WorkerCall> Calls = [];
    private static string client = "";
    private readonly Type type;

    public ApplicationFunctions(EngineConfig config)
    {
        var worker = new WorkerCall(config.Worker);
        var module = AssemblyBuilder
            .DefineDynamicAssembly(new AssemblyName("Application"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Application");
        var builder = module.DefineType("Functions", TypeAttributes.Public);
        foreach (var name in config.Orchestrators) Define(builder, name, typeof(OrchestrationTriggerAttribute));
        foreach (var name in config.Activities) Define(builder, name, typeof(ActivityTriggerAttribute));
        lock (Calls)
        {
            foreach (var name in config.Orchestrators.Concat(config.Activities)) Calls[name] = worker;
        }
        type = builder.CreateType();
    }

    /// <summary>The function whose call makes Client known.</summary>
    public const string TellClient = "TellClient";

    /// <summary>What the durable client's binding gave, once TellClient was called.</summary>
    public string Client => client;

    public IReadOnlyList<Type> GetTypes() => [type, typeof(ClientFunctions)];

    /// <summary>Called by every method that is made here.</summary>
    public static Task<object?> Call(string name, string? trigger)
    {
        lock (Calls) return Calls[name].InvokeAsync(name, trigger);
    }

    private static void Define(TypeBuilder builder, string name, Type trigger)
    {
        var method = builder.DefineMethod(
            name, MethodAttributes.Public | MethodAttributes.Static, typeof(Task<object>), [typeof(string)]);
        method.SetCustomAttribute(new CustomAttributeBuilder(
            typeof(FunctionNameAttribute).GetConstructor([typeof(string)])!, [name]));
        method.DefineParameter(1, ParameterAttributes.None, "trigger").SetCustomAttribute(
            new CustomAttributeBuilder(trigger.GetConstructor(Type.EmptyTypes)!, []));
        var body = method.GetILGenerator();
        body.Emit(OpCodes.Ldstr, name);
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Call, typeof(ApplicationFunctions).GetMethod(nameof(Call))!);
        body.Emit(OpCodes.Ret);
    }

    /// <summary>A function of our own, for the client's binding alone.</summary>
    public static class ClientFunctions
    {
        [NoAutomaticTrigger]
        [FunctionName(TellClient)]
#pragma warning disable DF0203 // Text is what an application in another language gets.
        public static void Tell([DurableClient] string binding) => client = binding;
#pragma warning restore DF0203
    }
}

/// <summary>The extension asks where its webhooks are; nobody calls them here.</summary>
#pragma warning disable CS0618 // Marked as for preview use; the extension asks for it all the same.
public sealed class NoWebHooks : IWebHookProvider
#pragma warning restore CS0618
{
    public Uri GetUrl(IExtensionConfigProvider extension) =>
        new("http://127.0.0.1/runtime/webhooks/durabletask");
}
