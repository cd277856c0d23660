using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Nothing looks at what is shared with others.</summary>
internal sealed class NoExternalAccessAnalyzer : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8020",
        Title = "No analyzer of external access",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "no active analyzer of {0}{1} finds what is shared with other accounts",
        Advice = "create an analyzer of external access in every Region that is used",
        Why = """
            IAM Access Analyzer reads the policies of resources and roles and says which of them somebody outside can use. An analyzer works in
            one Region, so each Region needs its own. An analyzer of the organization shows in the account that administers it.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html",
        Equivalents = ["security-hub:IAM.28", "config:iam-external-access-analyzer-enabled", "cis:1.20", "prowler:accessanalyzer_enabled"],
        SampleName = "analyzers.json",
        Bad = """{"analyzers":[{"arn":"arn:aws:access-analyzer:eu-central-1:111122223333:analyzer/unused","name":"unused","type":"ACCOUNT_UNUSED_ACCESS","status":"ACTIVE"}]}""",
        Good = """{"analyzers":[{"arn":"arn:aws:access-analyzer:eu-central-1:111122223333:analyzer/outside","name":"outside","type":"ACCOUNT","status":"ACTIVE"}]}""",
    };

    public void Check(Account account, RuleContext context)
    {
        if (!account.HasAll(ExportKind.Analyzers) || IsInOrganization(account))
        {
            return;
        }

        AnalyzerList? first = null;
        var regions = 0;
        foreach (var list in account.Analyzers)
        {
            if (!list.FindsExternalAccess)
            {
                regions++;
                first ??= list;
            }
        }

        if (first is not null)
        {
            context.Report(new Occurrence(first.Place) { Arguments = [account.Name, Words(first, regions)], Label = "none for external access" });
        }
    }

    private static string Words(AnalyzerList first, int regions)
    {
        var more = regions == 2 ? " and one more Region" : " and " + Age.Shown(regions - 1) + " more Regions";
        var where = first.Region is { } region ? " in " + region : regions > 1 ? " in one Region" : string.Empty;
        return regions == 1 ? where : where + more;
    }

    /// <summary>A member's resources may be looked at by an analyzer that only the administrator of the organization sees.</summary>
    private static bool IsInOrganization(Account account) =>
        account.Organization is { IsAbsent: false } organization && organization.ManagementAccount != account.Id
        && !organization.DelegatedAdministrators.Contains(account.Id ?? string.Empty);
}
