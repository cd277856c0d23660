using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>Which rules speak of C# code, and when.</summary>
public static class CSharpReaches
{
    /// <summary>A user without a group: another method or file may put it into one. And what is said of the whole build.</summary>
    private static readonly ImmutableHashSet<string> OfWholeProjects = ["PL7002", CSharpRules.Counts.Id, .. CdkOutRules.All.Select(rule => rule.Id)];

    /// <summary>A managed policy without a holder: what is made in C# may be attached by any program that uses it.</summary>
    private static readonly ImmutableHashSet<string> OfWholeTemplates = ["PL7007"];

    /// <summary>What is known of an account that is there, and not of one that code makes.</summary>
    private static readonly ImmutableHashSet<string> OfAccounts =
        ["PL5103", "PL7040", "PL7042", "PL7043", "PL7044", "PL7045", "PL7046", "PL7047", "PL7050", "PL7051", "PL7052", "PL7053"];

    /// <summary>A key in a text of the code is PL9004, wherever the text is used.</summary>
    private const string AccessKeyInText = "PL7015";

    /// <summary>The one quota that no framework works around.</summary>
    private const string InvalidIdentityName = "PL6107";

    public static CSharpReach Of(RuleDescriptor rule)
    {
        // CDK leaves out what is there twice and splits what is too long, so that sizes say nothing in code.
        var isOfFiles = rule.Family is RuleFamily.Reading or RuleFamily.Settings or RuleFamily.Quotas or RuleFamily.Account;
        if ((isOfFiles && rule.Id != InvalidIdentityName) || rule.Id == AccessKeyInText || OfWholeTemplates.Contains(rule.Id) || OfAccounts.Contains(rule.Id))
        {
            return CSharpReach.FilesOnly;
        }

        return OfWholeProjects.Contains(rule.Id) ? CSharpReach.BuildOnly : CSharpReach.Live;
    }
}
