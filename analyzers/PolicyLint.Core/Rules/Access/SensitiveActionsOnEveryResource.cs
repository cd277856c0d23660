using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Data or secrets of every resource can be read, and no condition asks anything.</summary>
internal sealed class SensitiveActionsOnEveryResource : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4035",
        Title = "Data of every resource can be read",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.SensitiveAction,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4033"), new("PL4034")],
        Message = "{0} on every resource, without a condition",
        Advice = "name the resources{1}",
        Why = """
            These actions hand out content: objects, rows, messages, secrets. On every resource, one leaked credential is all the data of the
            account.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#use-policy-conditions",
        Equivalents =
        [
            "iam-policy-validator:sensitive_action", "cloudsplaining:DataExfiltration", "checkov:CKV_AWS_108", "checkov:CKV_AWS_288",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (BroadActions.In(statement, context, ValueMarks.SensitiveAction, (action, _) => SensitiveActions.Contain(action)) is not { } found)
        {
            return;
        }

        context.Report(new Occurrence(found.Written.Place)
        {
            Arguments = [found.Names, found.ArnForm],
            Label = "reads data",
            Related = [new RelatedPlace(found.Resource.Place, "of every resource")],
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = ResourceChanges.Of(statement, found.Resource, context),
        });
    }
}
