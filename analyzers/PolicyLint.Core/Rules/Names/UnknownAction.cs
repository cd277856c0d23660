using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An action that its service does not have.</summary>
internal sealed class UnknownAction : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2002",
        Title = "Unknown action",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.UnlistedAction,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no action in the catalogue of {1}{2}",
        Advice = "{3}",
        Why = """
            IAM accepts such an action when the policy is saved, and it matches nothing: what was meant is not granted, or not denied. The validator
            of IAM Access Analyzer reports it as an error. Case does not count.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:INVALID_ACTION", "parliament:UNKNOWN_ACTION", "cfn-lint:W3037", "iam-policy-validator:invalid_action"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObjct","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        var actions = context.ActionsOf(statement);
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index] is { Kind: ActionReferenceKind.UnknownAction, Service: not { IsRetired: true } } action && IsUnknown(action, context.Catalog))
            {
                Report(action, statement.Actions.Values[index], statement, context);
            }
        }
    }

    /// <summary>Names of operations, and those that AWS once had, have rules of their own.</summary>
    private static bool IsUnknown(ActionReference action, AwsCatalog catalog) =>
        !ActionWords.IsPlaceholder(action.Name) && RetiredNames.FindAction(action.Text) is null && ApiOperation.Find(action.Text, catalog) is null;

    private static void Report(ActionReference action, WrittenValue value, StatementVariant statement, RuleContext context)
    {
        var service = action.Service!;
        var isClear = false;
        var nearest = context.Names.Spend(service.ActionCount) ? service.NearestAction(action.Name, out isClear) : null;
        context.Report(new Occurrence(value.Place)
        {
            Severity = ActionWords.SeverityByAge(context),
            Arguments = [ActionWords.Shown(action.Text), ActionWords.Date(context), ActionWords.Consequence(statement), Advice(service.Prefix, nearest)],
            Label = "unknown action",
            Changes = nearest is null ? [] : ReplaceText.Of(value, new TextSpan(action.Prefix.Length + 1, action.Name.Length), nearest, isClear),
        });
    }

    private static string Advice(string prefix, string? nearest) => nearest is null
        ? $"look the actions of {prefix} up in the Service Authorization Reference"
        : $"did you mean '{prefix}:{nearest}'?";
}
