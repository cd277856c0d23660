using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>A wildcard that matches no action of its service.</summary>
internal sealed class PatternMatchesNoAction : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2003",
        Title = "Wildcard that matches no action",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.UnlistedAction,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' matches no action in the catalogue of {1}{2}",
        Advice = "{3}",
        Why = """
            A pattern that matches nothing grants nothing and denies nothing. Most often the name before the wildcard is misspelt, or is the name of an
            operation whose permission has another; it may also be meant for actions that AWS is yet to add.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
        Equivalents = ["access-analyzer:INVALID_ACTION", "parliament:UNKNOWN_ACTION", "cfn-lint:W3037", "iam-policy-validator:invalid_action"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObjct*","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        var actions = context.ActionsOf(statement);
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index] is { Kind: ActionReferenceKind.MatchesNothing, Service: not { IsRetired: true } })
            {
                Report(actions[index], statement.Actions.Values[index], statement, context);
            }
        }
    }

    private static void Report(ActionReference action, WrittenValue value, StatementVariant statement, RuleContext context) =>
        context.Report(new Occurrence(value.Place)
        {
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Arguments = [ActionWords.Shown(action.Text), ActionWords.Date(context), ActionWords.Consequence(statement), Advice(action, context)],
            Label = "matches nothing",
        });

    private static string Advice(ActionReference action, RuleContext context)
    {
        if (action.Service is not { } service)
        {
            return "name the service and its action";
        }

        var name = action.Name.TrimEnd('*', '?');
        if (ApiNames.Find(service.Prefix + ":" + name) is { Permissions: { IsEmpty: false } permissions })
        {
            return $"the permission of {name} is '{permissions[0]}'";
        }

        return name.IndexOfAny(['*', '?']) < 0 && context.Names.Spend(service.ActionCount) && service.NearestBeginning(name) is { } nearest
            ? $"did you mean '{service.Prefix}:{nearest}{action.Name.Substring(name.Length)}'?"
            : $"look the actions of {service.Prefix} up in the Service Authorization Reference";
    }
}
