using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.PassRole;

/// <summary>iam:PassRole allowed for every role of the account.</summary>
internal sealed class PassRoleOnEveryRole : IStatementRule
{
    internal const string Action = "iam:PassRole";
    private const string EveryRole = "arn:aws:iam::*:role/*";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4101",
        Title = "iam:PassRole on every role",
        Family = RuleFamily.PassRole,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.NotableAction,
        Kinds = PolicyKinds.Identity,
        Message = "iam:PassRole is allowed on every role, so any role can be handed to a service, also an administrator's",
        Advice = "name the roles, or add a condition on iam:PassedToService",
        Why = """
            Whoever may pass a role to a service that runs code acts with the rights of that role. On every role, this is the way from any
            permission to start something to all the permissions of the account.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
        Equivalents =
        [
            "access-analyzer:PASS_ROLE_WITH_STAR_IN_RESOURCE", "access-analyzer:PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
            "cfn_nag:F38", "cfn_nag:F39", "cfn_nag:F40",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/build"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        // What an empty NotAction grants is not documented, so nothing rests on it.
        if (statement.Effect != Effect.Allow || statement.Actions.Values.IsEmpty
            || ActionMatching.Matches(statement.Actions, Action) != Answer.Yes)
        {
            return;
        }

        var narrowing = Narrowing.Of(statement.Conditions);
        if (narrowing is NarrowingStrength.Strong or NarrowingStrength.Unreadable)
        {
            return;
        }

        if (Resource(statement) is not { } resource || IsNarrowed(statement.Conditions))
        {
            return;
        }

        var place = Written(statement.Actions)?.Place ?? statement.Actions.NamePlace;
        context.Report(new Occurrence(place)
        {
            Label = "passes roles",
            Confidence = narrowing == NarrowingStrength.None ? Confidence.High : Confidence.Medium,
            Related = [new RelatedPlace(resource.Place, "every role")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }

    private static WrittenValue? Resource(StatementVariant statement)
    {
        if (statement.Resources.IsNegated)
        {
            return null;
        }

        foreach (var value in statement.Resources.Values)
        {
            // A role is passed within its account, so every role of one account is every role.
            if (ResourceMatching.Covers(value.Value, EveryRole, statement.Document.HasVariables) == Answer.Yes
                || ResourceMatching.CoversInOneAccount(value.Value, "iam", "role/*", statement.Document.HasVariables) == Answer.Yes)
            {
                return value;
            }
        }

        return null;
    }

    private static WrittenValue? Written(ValueClause actions)
    {
        foreach (var value in actions.Values)
        {
            if (!actions.IsNegated && ActionMatching.Matches(value.Value, Action) == Answer.Yes)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A known service or resource that gets the role narrows it.</summary>
    private static bool IsNarrowed(ConditionClause clause)
    {
        foreach (var condition in clause.Conditions)
        {
            var isOfPassRole = condition.HasKey("iam:PassedToService") || condition.HasKey("iam:AssociatedResourceArn");
            if (isOfPassRole && !condition.Operator.IsNegated && condition.Operator.Family is OperatorFamily.String or OperatorFamily.Arn
                && condition.Values.All(value => value.Text != "*"))
            {
                return true;
            }
        }

        return false;
    }
}
