using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>Severity, confidence and the rest as outputs spell them.</summary>
internal static class SeverityNames
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    public static string Of(Profile profile) => profile == Profile.Strict ? "strict" : "default";
}
