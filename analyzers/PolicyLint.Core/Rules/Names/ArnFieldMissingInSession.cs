using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>A resource that ends before the sixth field of an ARN, where AWS completes nothing.</summary>
internal sealed class ArnFieldMissingInSession : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2022",
        Title = "ARN with fewer than six fields in a session policy",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.ShortArn,
        Kinds = PolicyKinds.Session,
        Message = "'{0}' lacks fields of an ARN, and a session policy must have all six",
        Advice = "write arn:partition:service:region:account:resource, empty fields too",
        Why = "A short ARN is completed in policies that are stored, but AWS STS rejects it in one that is passed with a request.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
        Equivalents = ["access-analyzer:MISSING_ARN_FIELD"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:*:orders"}}""",
        SampleName = "policy.session.json",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var value in statement.Resources.Values)
        {
            if (ShortArn.Fields(value.Value) is not null)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [ShownName.Of(value.Text!)], Label = "too short" });
            }
        }
    }
}
