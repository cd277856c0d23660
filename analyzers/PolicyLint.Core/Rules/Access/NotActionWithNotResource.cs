using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Allow for all actions but some on all resources but some.</summary>
internal sealed class NotActionWithNotResource : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4008",
        Title = "Allow statement with NotAction and NotResource",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.NotAction | StatementTraits.NotResource,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource,
        Supersedes = [new("PL4002"), new("PL4003"), new("PL4101")],
        Message = "NotAction and NotResource with Allow grant nearly every action on nearly every resource",
        Advice = "list what is used in Action and Resource",
        FurtherAdvice = "to keep something out, add a Deny",
        Why = """
            Only what is in neither list is granted, and that is nearly all there is: every other action on every other resource, those that
            come later too. What was to be kept safe is still reached by an action that works on another resource, such as changing a role.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html",
        Equivalents =
        [
            "iam-policy-validator:combined_not_action_not_resource", "access-analyzer:PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
            "access-analyzer:CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::secret/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotAction":"iam:*","NotResource":"arn:aws:s3:::public/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || !AllButSome.Actions(statement) || !AllButSome.Resources(statement))
        {
            return;
        }

        context.Report(new Occurrence(statement.Actions.NamePlace)
        {
            Label = "all actions but these",
            Related = [new RelatedPlace(statement.Resources.NamePlace, "on all resources but these")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }
}
