using System.Reflection;
using System.Runtime.Versioning;
using PolicyLint.Linting;

namespace PolicyLint.Benchmarks;

/// <summary>Which build of Core is loaded. A ratio of the wrong one would look like any other number, so each process checks.</summary>
internal static class CoreBuild
{
    /// <summary>The environment variable by which a job says which build it measures.</summary>
    public const string Variable = "POLICYLINT_MEASURED_CORE";

    public const string NetStandard = "netstandard2.0";
    public const string Net = "net10.0";

    public static void Check()
    {
        var expected = Environment.GetEnvironmentVariable(Variable) == NetStandard ? ".NETStandard,Version=v2.0" : ".NETCoreApp,Version=v10.0";
        var loaded = typeof(Linter).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName;
        if (loaded != expected)
        {
            throw new InvalidOperationException($"This job measures {expected}, but Core for {loaded} is loaded.");
        }
    }
}
