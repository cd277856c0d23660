using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An action that works only together with others, which the policy does not allow.</summary>
internal sealed class DependentActionMissing : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2007",
        Title = "Action without the actions it depends on",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
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

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || statement.Document.AreStatementsOpen)
        {
            return;
        }

        var references = context.ActionsOf(statement);
        List<(CatalogAction Action, WrittenValue Value)>? incomplete = null;
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var index = 0; index < references.Length; index++)
        {
            if (references[index].Action is { DependentActions.IsEmpty: false } action && AddMissing(action, missing, statement.Document, context))
            {
                (incomplete ??= []).Add((action, statement.Actions.Values[index]));
            }
        }

        if (incomplete is not null)
        {
            Report(incomplete, missing, context);
        }
    }

    private static void Report(List<(CatalogAction Action, WrittenValue Value)> incomplete, IReadOnlyList<string> missing, RuleContext context) =>
        context.Report(new Occurrence(incomplete[0].Value.Place)
        {
            Arguments = [ActionWords.List([.. incomplete.Select(action => action.Action.FullName)]), ActionWords.List(missing)],
            Label = "needs more",
            Related = [.. incomplete.Skip(1).Take(ActionWords.ShownRelated).Select(action => new RelatedPlace(action.Value.Place, "this one too"))],
        });

    /// <summary>What is retired, or not listed, cannot be allowed.</summary>
    private static bool AddMissing(CatalogAction action, ImmutableArray<string>.Builder missing, PolicyDocument document, RuleContext context)
    {
        var isMissing = false;
        foreach (var name in action.DependentActions)
        {
            if (context.Catalog.FindAction(name) is not { IsRetired: false } needed || needed == action || MayBeAllowed(needed, document, context))
            {
                continue;
            }

            isMissing = true;
            if (!missing.Contains(needed.FullName))
            {
                missing.Add(needed.FullName);
            }
        }

        return isMissing;
    }

    private static bool MayBeAllowed(CatalogAction action, PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect != Effect.Deny && MayTakeIn(variant.Actions, action, context))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayTakeIn(ValueClause actions, CatalogAction action, RuleContext context)
    {
        if (actions.IsOpen || actions.IsNegated)
        {
            return true;
        }

        foreach (var reference in context.ActionsOf(actions))
        {
            if (reference.Kind == ActionReferenceKind.Undecided || reference.Actions.Contains(action))
            {
                return true;
            }
        }

        return false;
    }
}
