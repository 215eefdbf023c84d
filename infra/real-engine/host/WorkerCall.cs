// One call of a function of the application, in the Node process.
using System.Net.Http.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerBenefits.RealEngine;

/// <summary>What a function came to. Either a value of the worker protocol, or a failure.</summary>
public sealed record WorkerAnswer(string? Text, string? Json, string? Failure, string? Stack);

/// <param name="worker">Where functions are called: POST {worker}/{function}.</param>
public sealed class WorkerCall(string worker)
{
    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Calls a function. A worker that is down or dies in the middle is called again, as the Functions
    /// host delivers again what a lost worker had.
    /// </summary>
    /// <exception cref="InvalidOperationException">What the function threw, as the extension reads it.</exception>
    public async Task<object?> InvokeAsync(string name, string? trigger)
    {
        // The extension runs orchestrators on a thread that must not wait for anything else.
        var answer = await Task.Run(() => DeliverAsync(name, trigger));
        if (answer.Failure is { } failure)
        {
            throw new InvalidOperationException($"Result: Failure\nException: {failure}\nStack: {answer.Stack}");
        }
        return answer.Json is { } json ? Parsed(json) : answer.Text;
    }

    private async Task<WorkerAnswer> DeliverAsync(string name, string? trigger)
    {
        while (true)
        {
            try
            {
                using var answer = await Http.PostAsync($"{worker}/{name}", JsonContent.Create(new { trigger }));
                var text = await answer.Content.ReadAsStringAsync();
                return JsonConvert.DeserializeObject<WorkerAnswer>(text)!;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>JSON, or the text itself where it is none, as the words of a failure.</summary>
    public static JToken ParsedOrText(string? text)
    {
        try
        {
            return Parsed(text);
        }
        catch (JsonReaderException)
        {
            return text;
        }
    }

    /// <summary>JSON without a look at what seems to be a date: the SDK writes and reads those itself.</summary>
    public static JToken Parsed(string? json)
    {
        if (string.IsNullOrEmpty(json)) return JValue.CreateNull();
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
