using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>An action with a wildcard that is less than a whole service.</summary>
internal sealed class WildcardInAction : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4033",
        Title = "Wildcard in an action",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WildcardInAction,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource,
        Message = "'{0}' grants {1}, and what AWS adds under that name",
        Advice = "list the actions that are used",
        Why = """
            A pattern grants what nobody read. Those that take in writes or changes of permissions are warnings, those that only read are
            informations.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
        Equivalents = ["cdk-nag:IAM5", "iam-policy-validator:wildcard_action"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*Item","Resource":"arn:aws:dynamodb:eu-central-1:111122223333:table/jobs"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:PutItem","Resource":"arn:aws:dynamodb:eu-central-1:111122223333:table/jobs"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated)
        {
            return;
        }

        // The widest of the statement, as all of them are mended together.
        var widest = -1;
        var grade = AccessLevel.Unknown;
        var references = context.ActionsOf(statement);
        for (var index = 0; index < references.Length; index++)
        {
            var reference = references[index];
            if (!reference.HasWildcard || reference.Kind != ActionReferenceKind.Known || reference.IsWholeService)
            {
                continue;
            }

            var level = reference.HighestLevel;
            if (widest < 0 || level > grade)
            {
                (widest, grade) = (index, level);
            }
        }

        if (widest >= 0)
        {
            Report(statement.Actions.Values[widest], references[widest].Actions, grade, context);
        }
    }

    private static void Report(WrittenValue value, ActionSet actions, AccessLevel grade, RuleContext context) =>
        context.Report(new Occurrence(value.Place)
        {
            Arguments = [value.Value.Display, Words(actions, grade)],
            Severity = grade < AccessLevel.Write ? Severity.Info : null,
            Label = "a pattern",
        });

    private static string Words(ActionSet actions, AccessLevel grade)
    {
        var count = actions.Count == 1 ? "1 action" : $"{actions.Count} actions";
        return grade switch
        {
            AccessLevel.PermissionsManagement => count + ", changes of permissions among them",
            AccessLevel.Write or AccessLevel.Tagging => count + ", writes among them",
            _ => count + " that read",
        };
    }
}
