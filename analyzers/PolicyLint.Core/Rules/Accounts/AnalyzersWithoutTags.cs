using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Analyzers that say not whose they are.</summary>
internal sealed class AnalyzersWithoutTags : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8027",
        Title = "Analyzers without tags",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "{0} of {1} analyzers of {2} have no tag, {3} among them",
        Advice = "tag each with who owns it and what it is for",
        Why = """
            Tags say whose something is, and conditions on tags grant by them. What has none is found by nobody when its owner leaves. Which keys
            there should be is a matter of your own rules, so any tag will do here.
            """,
        Page = "https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_AnalyzerSummary.html",
        Equivalents = ["security-hub:IAM.23"],
        SampleName = "analyzers.json",
        Bad = """{"analyzers":[{"arn":"arn:aws:access-analyzer:eu-central-1:111122223333:analyzer/outside","name":"outside","type":"ACCOUNT","status":"ACTIVE","tags":{}}]}""",
        Good = """{"analyzers":[{"arn":"arn:aws:access-analyzer:eu-central-1:111122223333:analyzer/outside","name":"outside","type":"ACCOUNT","status":"ACTIVE","tags":{"team":"security"}}]}""",
    };

    public void Check(Account account, RuleContext context)
    {
        Analyzer? first = null;
        var untagged = 0;
        var all = 0;
        foreach (var list in account.Analyzers)
        {
            foreach (var analyzer in list.Analyzers)
            {
                all++;
                if (analyzer.HasTags == Answer.No)
                {
                    untagged++;
                    first ??= analyzer;
                }
            }
        }

        if (first is not null)
        {
            context.Report(new Occurrence(first.Place) { Arguments = [Age.Shown(untagged), Age.Shown(all), account.Name, first.Name], Label = "without a tag" });
        }
    }
}
