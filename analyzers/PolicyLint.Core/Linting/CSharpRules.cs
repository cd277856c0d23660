using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>What is said of C# code itself. These have no check of their own: the analyzer reports them while it reads.</summary>
public static class CSharpRules
{
    public static readonly RuleDescriptor Unread = new()
    {
        Id = "PL9001",
        Title = "Statement in C# could not be read whole",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "this statement could not be read whole: {0} is not known here",
        Advice = "lint the synthesised template as well",
        Why = """
            What a method computes or a parameter brings is not known while code is typed, and what is not known is not judged. Said only
            in builds with `PolicyLintUnread=true`: it shows what is left to the check of the synthesised template.
            """,
        Page = "https://docs.aws.amazon.com/cdk/v2/guide/work-with-cdk-csharp.html",
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor Counts = new()
    {
        Id = "PL9020",
        Title = "What was read of a project",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "{0} statements in C# read whole, {1} in part, {2} not; {3} policy files looked at",
        Advice = "set PolicyLintUnread=true to see what could not be read",
        Why = """
            A build without findings says little if nothing was read. One line a project, only in builds with `PolicyLintReport=true`. It is a
            warning since compilers print nothing that is less; `WarningsAsErrors` and `TreatWarningsAsErrors` leave it one.
            """,
        Page = "https://docs.aws.amazon.com/cdk/v2/guide/work-with-cdk-csharp.html",
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor NoPolicyInString = new()
    {
        Id = "PL9030",
        Title = "Text in the place of a policy holds none",
        Family = RuleFamily.CSharp,
        Severity = Severity.Error,
        Message = "a policy belongs here, and this text holds none",
        Advice = "write a JSON object with a Statement",
        Why = """
            The property or parameter takes the text of a policy, or a comment says that this is one. AWS rejects what is no policy
            (`MalformedPolicyDocument`), but only when the program runs.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly ImmutableArray<RuleDescriptor> All = [Unread, Counts, NoPolicyInString];
}
