using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An action that works only together with others, which the policy does not allow.</summary>
internal sealed class DependentActionMissing : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2007",
        Title = "Action without the actions it depends on",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.DependentAction,
        Confidence = Confidence.Low,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Message = "{0}: may need {1}, and this policy does not allow it",
        Advice = "allow what is used, here or in another policy of the same identity",
        Why = """
            Some operations need permissions for more than themselves: who starts a task passes its role. Which of them a call needs depends on what
            it asks for, and another policy may allow them, so this is a hint and no mistake.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#actions_table",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"arn:aws:ecs:eu-west-1:905418123456:task-definition/a:1"}}""",
        Good = """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"ecs:RunTask","Resource":"arn:aws:ecs:eu-west-1:905418123456:task-definition/a:1"},
              {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::905418123456:role/task"}]}
            """,
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        if (DependentActions.MissingOf(document, context) is not { } missing)
        {
            return;
        }

        foreach (var statement in document.Statements)
        {
            if (statement.Variants is [{ Effect: Effect.Allow, Actions.IsNegated: false } variant, ..])
            {
                Check(variant, missing, context);
            }
        }
    }

    private static void Check(StatementVariant statement, List<CatalogAction> missing, RuleContext context)
    {
        if ((context.ClauseActionsOf(statement.Actions).Marks & ValueMarks.DependentAction) == 0)
        {
            return;
        }

        List<(CatalogAction Action, WrittenValue Value)>? incomplete = null;
        var lacking = new List<CatalogAction>();
        foreach (var value in statement.Actions.Values)
        {
            if (value.Value is KnownValue known && (known.Marks & ValueMarks.DependentAction) != 0
                && context.Catalog.Resolve(known).Action is { } action && AddLacking(action, missing, lacking))
            {
                (incomplete ??= []).Add((action, value));
            }
        }

        if (incomplete is not null)
        {
            Report(incomplete, lacking, context);
        }
    }

    private static bool AddLacking(CatalogAction action, List<CatalogAction> missing, List<CatalogAction> lacking)
    {
        var isLacking = false;
        foreach (var other in action.Needed)
        {
            if (!missing.Contains(other))
            {
                continue;
            }

            isLacking = true;
            if (!lacking.Contains(other))
            {
                lacking.Add(other);
            }
        }

        return isLacking;
    }

    private static void Report(List<(CatalogAction Action, WrittenValue Value)> incomplete, List<CatalogAction> lacking, RuleContext context) =>
        context.Report(new Occurrence(incomplete[0].Value.Place)
        {
            Arguments =
            [
                ActionWords.List([.. incomplete.Select(action => action.Action.FullName).Distinct()]), ActionWords.List([.. lacking.Select(action => action.FullName)]),
            ],
            Label = "needs more",
            Related = [.. incomplete.Skip(1).Take(ActionWords.ShownRelated).Select(action => new RelatedPlace(action.Value.Place, "this one too"))],
        });
}
