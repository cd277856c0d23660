using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>An ARN whose last field is a type and an asterisk.</summary>
internal sealed class EveryResourceOfType : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4034",
        Title = "ARN that is every resource of a type",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.WideResource,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Message = "'{0}' is every resource of its type",
        Advice = "name the resources, or a prefix of their names",
        Why = """
            An asterisk in place of the name looks narrower than it is: it is every resource of the type, those of other programs and those
            that come later too.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
        Equivalents = ["cdk-nag:IAM5"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-central-1:111122223333:table/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-central-1:111122223333:table/jobs*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Resources.IsNegated || statement.Resources.Values.IsEmpty || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return;
        }

        if (ClauseResources.Of(statement.Resources).Wide(statement.Document.HasVariables).FirstOfType is { } value)
        {
            context.Report(new Occurrence(value.Place)
            {
                Arguments = [value.Value.Display],
                Label = "every one",
                Caveats = BoundaryCaveats.Of(statement.Document),
            });
        }
    }
}
