namespace PolicyLint.Core.Tests.Fixing;

/// <summary>
/// The rules whose repair makes something work that did not, and so allows more by design: what was written, and AWS does not take or does
/// not match. The list is closed: every other repair allows no more than before.
/// </summary>
internal static class MendingRules
{
    private const string Rejected = "AWS rejects the policy as it is";
    private const string Misspelt = "the name is misspelt, so that nothing is matched";
    private const string Retired = "the name is that of something else, or of something that is no more";

    /// <summary>Each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PL1001"] = Rejected,
        ["PL1005"] = Rejected,
        ["PL1007"] = Rejected,
        ["PL1017"] = "a character that is not what it looks like matches nothing",
        ["PL1101"] = "the variables are plain text, which matches nothing; for review",
        ["PL1102"] = "the variable has no value, which matches nothing",
        ["PL1109"] = Misspelt,
        ["PL2001"] = Misspelt,
        ["PL2002"] = Misspelt,
        ["PL2004"] = Retired,
        ["PL2008"] = Misspelt,
        ["PL2010"] = Rejected,
        ["PL2020"] = Rejected,
        ["PL2023"] = Misspelt,
        ["PL2025"] = Misspelt,
        ["PL2031"] = "no resource of the service has a Region or account in its ARN; for review",
        ["PL2033"] = Misspelt,
        ["PL2038"] = Misspelt,
        ["PL2041"] = Misspelt,
        ["PL2102"] = Rejected,
        ["PL2130"] = Misspelt,
        ["PL2131"] = Misspelt,
        ["PL2132"] = Misspelt,
        ["PL2137"] = Retired,
        ["PL2138"] = Retired,
        ["PL2142"] = Rejected,
        ["PL2144"] = Misspelt,
        ["PL5004"] = Rejected,
    };

    /// <summary>The same for what only code can do wrong.</summary>
    public static IReadOnlyDictionary<string, string> OfCode { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PL9002"] = "CDK throws before there is a policy",
    };
}
