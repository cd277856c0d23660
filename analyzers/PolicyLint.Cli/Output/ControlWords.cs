using PolicyLint.Linting.Standards;
using PolicyLint.Model;

namespace PolicyLint.Cli.Output;

/// <summary>What became of controls, as outputs spell it.</summary>
internal static class ControlWords
{
    /// <summary>As JSON names it.</summary>
    public static string NameOf(ControlStatus status) => status switch
    {
        ControlStatus.Passed => "pass",
        ControlStatus.Failed => "fail",
        _ => "notDecidable",
    };

    /// <summary>As people read it.</summary>
    public static string Of(ControlStatus status) => status == ControlStatus.NotDecidable ? "not decidable" : NameOf(status);

    public static string CountsOf(StandardResult result) =>
        $"{result.Count(ControlStatus.Passed)} passed, {result.Count(ControlStatus.Failed)} failed, {result.Count(ControlStatus.NotDecidable)} not decidable";

    /// <summary>The results of one account by the standards that were asked for, the ten practices not among them.</summary>
    public static IEnumerable<StandardResult> Of(this IEnumerable<StandardResult> results, Account account) =>
        results.Where(result => ReferenceEquals(result.Account, account));
}
