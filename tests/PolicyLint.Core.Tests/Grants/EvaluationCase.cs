using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Grants;

namespace PolicyLint.Core.Tests.Grants;

/// <summary>A request, and what AWS documents that a policy says of it.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Policy">The statements, as JSON.</param>
/// <param name="Request">The request.</param>
/// <param name="Expected">What is said of it.</param>
public sealed record EvaluationCase(string Topic, string Policy, Request Request, Verdict Expected)
{
    /// <summary>What a context is, as JSON: texts, and lists for keys of several values.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> ContextOf(string json)
    {
        var context = Request.NoContext;
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        foreach (var key in JObject.Load(reader).Properties())
        {
            context = context.Add(key.Name, [.. key.Value is JArray list ? list.Select(value => (string)value!) : [(string)key.Value!]]);
        }

        return context;
    }

    public override string ToString() => $"{Topic}: {Request} {Expected}";
}
