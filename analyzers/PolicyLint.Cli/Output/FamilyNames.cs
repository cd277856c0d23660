using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>The families of rules as people read them.</summary>
internal static class FamilyNames
{
    public static string Of(RuleFamily family) => family switch
    {
        RuleFamily.PolicyVariables => "Policy variables",
        RuleFamily.ConditionNames => "Condition names",
        RuleFamily.CSharp => "C#",
        _ => family.ToString(),
    };
}
