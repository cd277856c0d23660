using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>The audit trail can be switched off.</summary>
internal sealed class CloudTrailCanBeStopped : IStatementRule
{
    internal static readonly string[] Actions =
    [
        "cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail", "cloudtrail:PutEventSelectors", "cloudtrail:DeleteEventDataStore",
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4012",
        Title = "CloudTrail can be switched off on every trail",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.NotableAction,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4032")],
        Message = "{0} is allowed on every trail, so what was done in the account can be kept from the audit log",
        Advice = "leave it to a role for administrators, or name the trail",
        Why = """
            The trail is what shows afterwards who did what. Switching it off is the first step of who wants to stay unseen.
            """,
        Page = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
        Equivalents =
        [
            "prowler:iam_customer_attached_policy_no_full_access_to_cloudtrail", "prowler:iam_inline_policy_no_full_access_to_cloudtrail",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"cloudtrail:StopLogging","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"cloudtrail:StopLogging","Resource":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/test"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || ReachedAction.In(statement, "cloudtrail:", Actions) is not { } action
            || WideStatement.EveryResourceOfType(statement) is not { } resource
            || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return;
        }

        context.Report(new Occurrence(action.Written.Place)
        {
            Arguments = [action.Name],
            Label = "rules the audit log",
            Related = [new RelatedPlace(resource.Place, "every trail")],
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }
}
