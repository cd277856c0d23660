using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An Allow of which no action, its wildcards written out, works on any of its resources.</summary>
internal sealed class DeadStatement : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2040",
        Title = "Allow statement whose actions work on none of its resources",
        Family = RuleFamily.Names,
        Needs = StatementTraits.Allow | StatementTraits.ScopedResource | StatementTraits.WildcardInAction,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.All & ~(PolicyKinds.Trust | PolicyKinds.ResourceControl),
        Supersedes = [new("PL2034"), new("PL2035"), new("PL2036"), new("PL2037")],
        Message = "no action that '{0}' stands for works on a resource of this statement, so it grants nothing",
        Advice = "name resources of the service, or actions for these",
        Why = "An action is asked for on resources of its own types. Where every action of an Allow, its wildcards written out, works on other types than those named, no request meets the statement.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:Send*","Resource":"arn:aws:sns:eu-west-1:905418123456:orders"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:Send*","Resource":"arn:aws:sqs:eu-west-1:905418123456:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || statement.Actions.IsOpen || !ResourceFit.IsScoped(statement.Resources))
        {
            return;
        }

        WrittenValue? pattern = null;
        var actions = context.ActionsOf(statement);
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index] is not { Kind: ActionReferenceKind.Known, Service.IsRetired: false } reference || MayWork(reference.Actions, statement.Resources, context))
            {
                return;
            }

            pattern ??= reference.HasWildcard ? statement.Actions.Values[index] : null;
        }

        if (pattern is not null)
        {
            context.Report(new Occurrence(pattern.Place) { Arguments = [pattern.Value.Display], Label = "works on nothing here" });
        }
    }

    private static bool MayWork(ActionSet actions, ValueClause resources, RuleContext context)
    {
        foreach (var action in actions)
        {
            var isDead = action.HasResourceTypes ? ResourceFit.FitsNone(action, resources, context) : WildcardOnlyActions.FitsNone(action, resources, context);
            if (action.IsRetired || !isDead || !ResourceMisfits.IsSure(action, resources, context))
            {
                return true;
            }
        }

        return false;
    }
}
