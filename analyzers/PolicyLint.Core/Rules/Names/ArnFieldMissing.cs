using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>A resource that ends before the sixth field of an ARN.</summary>
internal sealed class ArnFieldMissing : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2021",
        Title = "ARN with fewer than six fields",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.ShortArn,
        Kinds = PolicyKinds.All & ~PolicyKinds.Session,
        Message = "'{0}' has {1} of the six fields of an ARN; the others match anything, or AWS rejects it",
        Advice = "write arn:partition:service:region:account:resource, empty fields too",
        Why = "AWS completes a short ARN with * in a policy of an identity, which takes in more than it seems to; in the policies of most resources it is rejected. arn:aws:s3:bucket is not a bucket but every Region, account and resource after the word.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
        Equivalents = ["access-analyzer:MISSING_ARN_FIELD", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:*:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var value in statement.Resources.Values)
        {
            if (ShortArn.Fields(value.Value) is { } count)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [ShownName.Of(value.Text!), count.ToString(CultureInfo.InvariantCulture)], Label = "too short" });
            }
        }
    }
}
