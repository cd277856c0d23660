using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>
/// Actions that AWS once had: of a service that ended, under an older name, replaced by others. One finding for each such service of a
/// document, and for each action that others replaced.
/// </summary>
internal sealed class RetiredActionOrService : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2005",
        Title = "Action that AWS retired",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.UnlistedAction,
        Message = "{0}: {1}",
        Advice = "{2}",
        Why = """
            What AWS retired matches nothing any more. In an Allow it is dead text that hides what the policy does; in a Deny, what took its place may
            go on undenied. The old billing actions (aws-portal) are the ones most often missed.
            """,
        Page = "https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/migrate-granularaccess-iam-mapping-reference.html",
        Equivalents = ["access-analyzer:INVALID_ACTION", "parliament:UNKNOWN_ACTION", "parliament:UNKNOWN_PREFIX", "cfn-lint:W3037"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"aws-portal:ViewUsage","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"cur:GetUsageReport","Resource":"*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        var uses = context.UnlistedActionsOf(document);
        if (uses.IsEmpty)
        {
            return;
        }

        var retired = new Dictionary<string, (RetiredName Name, List<ActionUse> Uses)>(StringComparer.OrdinalIgnoreCase);
        foreach (var use in uses)
        {
            if (Fate(use.Reference) is not { } name)
            {
                continue;
            }

            var key = name.Fate == RetiredNameFate.Replaced ? use.Reference.Text : use.Reference.Prefix;
            if (!retired.TryGetValue(key, out var found))
            {
                retired[key] = found = (name, []);
            }

            found.Uses.Add(use);
        }

        foreach (var (name, of) in retired.Values)
        {
            Report(name, of, context);
        }
    }

    /// <summary>What became of it; null if it never was.</summary>
    private static RetiredName? Fate(ActionReference reference)
    {
        if (ActionWords.IsUnknownService(reference))
        {
            return null;
        }

        if (reference.Kind == ActionReferenceKind.UnknownService || reference.Service is { IsRetired: true })
        {
            return RetiredNames.FindService(reference.Prefix) ?? Gone;
        }

        return RetiredNames.FindAction(reference.Text) ?? (reference.Kind == ActionReferenceKind.Known && AreRetired(reference) ? Gone : null);
    }

    /// <summary>Of a service that has others; where finer ones replaced some, the rest are as they were.</summary>
    private static bool AreRetired(ActionReference reference) => reference.Action is not { IsRetired: false };

    private static RetiredName Gone { get; } = new(RetiredNameFate.Removed, [], string.Empty);

    private static void Report(RetiredName name, List<ActionUse> uses, RuleContext context) =>
        context.Report(new Occurrence(uses[0].Value.Place)
        {
            Arguments =
            [
                ActionWords.List(uses),
                What(name, context), Advice(name),
            ],
            Label = "retired",
            Related = [.. ActionWords.Others(uses, uses[0])],
        });

    private static string What(RetiredName name, RuleContext context)
    {
        var end = name.End.Length == 0 ? string.Empty : (name.End.Length > 7 ? " on " : " in ") + name.End;
        return name.Fate switch
        {
            RetiredNameFate.Ended => "AWS ended the service" + end,
            RetiredNameFate.Renamed => "the service has another name" + (end.Length == 0 ? string.Empty : ", since" + end.Substring(3)),
            RetiredNameFate.Replaced => "other actions took its place" + end,
            RetiredNameFate.Unlisted => "named in policies of AWS, and in no list of actions",
            _ => $"once in AWS, and not in the catalogue of {ActionWords.Date(context)}",
        };
    }

    private static string Advice(RetiredName name)
    {
        if (name.Instead.IsEmpty)
        {
            return name.Fate == RetiredNameFate.Unlisted ? "leave it out, unless AWS asks for it" : "leave it out";
        }

        var isService = name.Instead[0].IndexOf(':') < 0;
        return isService ? $"leave it out, or use {string.Join(" or ", name.Instead)}" : $"use {ActionWords.List(name.Instead)}";
    }
}
