using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>Actions of a service that AWS does not have. One finding for each such service of a document.</summary>
internal sealed class UnknownService : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2001",
        Title = "Action of an unknown service",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.UnlistedAction,
        Kinds = PolicyKinds.AllAndIot,
        Message = "{0}: no service in the catalogue of {1} has this prefix{2}",
        Advice = "{3}",
        FurtherAdvice = "a service that is newer than the catalogue can be left out by a suppression with its reason",
        Why = """
            IAM accepts such an action when the policy is saved, and it matches nothing: what was meant is not granted, or not denied. The validator
            of IAM Access Analyzer reports it as an error. The prefix of a service is often not its name: CloudWatch Logs is logs, OpenSearch is es.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents =
        [
            "access-analyzer:INVALID_SERVICE_IN_ACTION", "access-analyzer:INVALID_SERVICE", "parliament:UNKNOWN_PREFIX", "cfn-lint:W3037",
            "iam-policy-validator:invalid_action",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dyanmodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/a"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        var uses = context.UnlistedActionsOf(document);
        if (uses.IsEmpty)
        {
            return;
        }

        var unknown = uses.Where(use => ActionWords.IsUnknownService(use.Reference) && !ActionWords.IsPlaceholder(use.Reference.Prefix));
        foreach (var service in unknown.GroupBy(use => use.Reference.Prefix, StringComparer.OrdinalIgnoreCase))
        {
            Report([.. service], context);
        }
    }

    private static void Report(ImmutableArray<ActionUse> uses, RuleContext context)
    {
        // Where it lets something through that was meant to be stopped, it matters most.
        var shown = uses.FirstOrDefault(use => ActionWords.Consequence(use.Statement).Length > 0) ?? uses[0];
        var prefix = shown.Reference.Prefix;
        var meant = Meant(shown.Reference, context, out var isClear);
        context.Report(new Occurrence(shown.Value.Place)
        {
            Severity = ActionWords.SeverityByAge(context),
            Arguments =
            [
                ActionWords.List(uses),
                ActionWords.Date(context), ActionWords.Consequence(shown.Statement), Advice(meant, isClear),
            ],
            Label = "unknown service",
            Related = [.. ActionWords.Others(uses, shown)],
            Changes = meant.Length == 1 && uses.Length == 1
                ? ReplaceText.Of(shown.Value, new TextSpan(0, prefix.Length), meant[0], isClear && IsAction(meant[0], shown.Reference.Name, context.Catalog))
                : [],
        });
    }

    /// <summary>The prefixes that one may have meant, and whether it can hardly be another.</summary>
    private static ImmutableArray<string> Meant(ActionReference reference, RuleContext context, out bool isClear)
    {
        isClear = true;
        var aliases = ServicePrefixAliases.Find(reference.Prefix);
        if (!aliases.IsEmpty)
        {
            return aliases;
        }

        if (!context.Names.Spend(context.Catalog.Services.Length))
        {
            return [];
        }

        var services = context.Catalog.Services.Where(service => !service.IsRetired).Select(service => service.Prefix);
        var nearest = NearestName.Find(reference.Prefix, services, out isClear);
        return nearest is null ? [] : [nearest];
    }

    private static string Advice(ImmutableArray<string> meant, bool isClear)
    {
        if (meant.IsEmpty)
        {
            return "look the prefix up in the Service Authorization Reference";
        }

        var prefixes = string.Join(" or ", meant.Select(prefix => $"'{prefix}'"));
        return isClear && meant.Length > 1 ? $"the service's prefix is {prefixes}" : $"did you mean {prefixes}?";
    }

    private static bool IsAction(string prefix, string name, AwsCatalog catalog) =>
        catalog.Resolve(prefix + ":" + name).Kind == ActionReferenceKind.Known;
}
