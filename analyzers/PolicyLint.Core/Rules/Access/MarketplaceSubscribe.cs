using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Any product of AWS Marketplace can be bought.</summary>
internal sealed class MarketplaceSubscribe : IStatementRule
{
    internal static readonly string[] Actions = ["aws-marketplace:Subscribe"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4013",
        Title = "Subscription to any product of AWS Marketplace",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.NotableAction,
        Kinds = PolicyKinds.Identity,
        Message = "{0} is allowed for any product, at any price and with access to what the product asks for",
        Advice = "add a condition on aws-marketplace:ProductId",
        Why = """
            A subscription is a contract of the account: it costs money, and its software runs inside. The action takes no resource, so only
            a condition can say which products are meant.
            """,
        Page = "https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-iam-users-groups-policies.html",
        Equivalents =
        [
            "prowler:iam_customer_attached_policy_no_wildcard_marketplace_subscribe", "prowler:iam_inline_policy_no_wildcard_marketplace_subscribe",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"aws-marketplace:Subscribe","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"aws-marketplace:Subscribe","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws-marketplace:ProductId":"prod-a1b2c3d4e5f6g"}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || ReachedAction.In(statement, "aws-marketplace:", Actions) is not { } action
            || WideStatement.EveryResource(statement) is null
            || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return;
        }

        context.Report(new Occurrence(action.Written.Place)
        {
            Arguments = [action.Name],
            Label = "any product",
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }
}
