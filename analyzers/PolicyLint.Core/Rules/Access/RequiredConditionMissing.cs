using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>An Allow of an action without one of the conditions that the settings ask for.</summary>
internal sealed class RequiredConditionMissing : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4036",
        Title = "Action allowed without a condition that the settings require",
        Family = RuleFamily.Access,
        Needs = StatementTraits.Allow,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource,
        Message = "{0} is allowed without a condition on {1}, which the settings require",
        Advice = "add the condition, with an operator that is false when the key is absent",
        Why = """
            It speaks where `requireCondition` in policylint.json names actions and the condition keys of which one must be tested: a rule of your
            own, such as iam:PassRole only with iam:PassedToService. A test that is also true without the key, by IfExists, ForAllValues or a
            negated operator, does not count; nor does Null.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html",
        Equivalents = ["iam-policy-validator:missing_required_condition", "iam-policy-validator:missing_required_condition_any_of"],
        SampleSettings = RuleSettings.Default with { RequiredConditions = [new RequiredCondition("iam:PassRole", ["iam:PassedToService"])] },
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::905418123456:role/app"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::905418123456:role/app","Condition":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (context.Settings.RequiredConditions.IsEmpty || statement.Effect != Effect.Allow || statement.Conditions.IsOpen)
        {
            return;
        }

        foreach (var required in context.Settings.RequiredConditions)
        {
            if (!IsTested(required, statement) && context.Catalog.Resolve(required.Action).Actions is var meant && Allowed(meant, statement, context) is { } allowed)
            {
                context.Report(new Occurrence(allowed.Place)
                {
                    Arguments = [allowed.Name, Words(required)],
                    Label = "needs a condition",
                    Caveats = BoundaryCaveats.Of(statement.Document),
                    Changes = Changes(required, statement),
                });
                return;
            }
        }
    }

    /// <summary>Which value a key should have is not known, but for MFA.</summary>
    private static ImmutableArray<Change> Changes(RequiredCondition required, StatementVariant statement)
    {
        foreach (var key in required.Keys)
        {
            if (key.Equals(MfaCondition.Present, StringComparison.OrdinalIgnoreCase) && statement.World.IsAlways)
            {
                return MfaCondition.Ask(statement);
            }
        }

        return [];
    }

    /// <summary>The first of some actions that the statement allows, and where it does.</summary>
    private static (string Name, Text.Place Place)? Allowed(ActionSet meant, StatementVariant statement, RuleContext context)
    {
        var actions = context.ActionsOf(statement);
        if (statement.Actions.IsNegated)
        {
            foreach (var reference in actions)
            {
                meant = meant.Except(reference.Actions);
            }

            return statement.Actions.IsOpen || statement.Actions.Values.IsEmpty || Has(actions, ActionReferenceKind.Undecided) || First(meant) is not { } left
                ? null
                : (left, statement.Actions.NamePlace);
        }

        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index].Actions.Intersects(meant))
            {
                return (First(actions[index].Actions.Intersect(meant))!, statement.Actions.Values[index].Place);
            }
        }

        return null;
    }

    private static bool Has(ImmutableArray<ActionReference> actions, ActionReferenceKind kind)
    {
        foreach (var reference in actions)
        {
            if (reference.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static string? First(ActionSet actions)
    {
        foreach (var action in actions)
        {
            return action.FullName;
        }

        return null;
    }

    private static bool IsTested(RequiredCondition required, StatementVariant statement)
    {
        foreach (var condition in statement.Conditions.Conditions)
        {
            // What cannot be read may be the test that is asked for.
            if (condition.IsOpen || condition.Operator.Family == OperatorFamily.Unknown)
            {
                return true;
            }

            if (condition.Operator.Family != OperatorFamily.Null && !condition.Operator.IsTrueWhenAbsent && IsMeant(condition, required))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMeant(Condition condition, RequiredCondition required)
    {
        foreach (var key in required.Keys)
        {
            if (key[key.Length - 1] == '/' ? condition.HasKeyPrefix(key) : condition.HasKey(key))
            {
                return true;
            }
        }

        return false;
    }

    private static string Words(RequiredCondition required) =>
        required.Keys.Length <= 2 ? string.Join(" or ", required.Keys) : $"{required.Keys[0]} or one of {required.Keys.Length - 1} more";
}
