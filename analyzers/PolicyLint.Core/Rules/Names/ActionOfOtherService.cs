using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>A resource policy with actions of a service that the resource is not of.</summary>
internal sealed class ActionOfOtherService : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2042",
        Title = "Action that the policy of this resource cannot hold",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Kinds = PolicyKinds.Resource,
        Supersedes = [new Supersession("PL2034"), new Supersession("PL2035"), new Supersession("PL2036"), new Supersession("PL2037")],
        Message = "{0} holds actions of {1} only, and {2} {3} not",
        Advice = "put it into the policy of what it works on, or of who does it",
        Why = """
            A resource policy is read when somebody does something with that resource, by its service alone. The action of another service is
            rejected by most, and never asked about by the rest.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-in-policy",
        Equivalents = ["access-analyzer:UNSUPPORTED_ACTION_IN_POLICY"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Data":{"Type":"AWS::S3::Bucket"},"Read":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"Data"},"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/reports"},"Action":"kms:Decrypt","Resource":{"Fn::Sub":"${Data.Arn}/*"}}}}}}}""",
        Good = """{"Resources":{"Data":{"Type":"AWS::S3::Bucket"},"Read":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"Data"},"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/reports"},"Action":"s3:GetObject","Resource":{"Fn::Sub":"${Data.Arn}/*"}}}}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Document.Holder is not { Services.IsEmpty: false } holder || statement.Actions.IsNegated)
        {
            return;
        }

        var actions = context.ActionsOf(statement);
        List<ActionUse>? others = null;
        for (var index = 0; index < actions.Length; index++)
        {
            if (IsOfOther(actions[index], holder))
            {
                (others ??= []).Add(new ActionUse(statement.Actions.Values[index], actions[index], statement));
            }
        }

        if (others is not null)
        {
            Report(others, holder, context);
        }
    }

    /// <summary>What is no known action is said by the rules on names.</summary>
    private static bool IsOfOther(ActionReference reference, PolicyHolder holder)
    {
        if (reference.Kind != ActionReferenceKind.Known || reference.Service is null)
        {
            return false;
        }

        foreach (var service in holder.Services)
        {
            if (string.Equals(service, reference.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(List<ActionUse> others, PolicyHolder holder, RuleContext context) => context.Report(new Occurrence(others[0].Value.Place)
    {
        Arguments = [holder.Type, string.Join(" and ", holder.Services), ActionWords.List(others), others.Count == 1 ? "is" : "are"],
        Label = "of another service",
        Related = [.. ActionWords.Others(others, others[0], "too")],
    });
}
