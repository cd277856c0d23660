using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules.ConditionNames;
using PolicyLint.Text;

namespace PolicyLint.Rules.Variables;

/// <summary>An id that AWS makes is compared with a pattern that holds what people choose.</summary>
internal sealed class VariableInAwsId : IConditionRule
{
    private static readonly string[] Chosen = ["aws:PrincipalTag/", "aws:RequestTag/", "aws:ResourceTag/", "aws:username", "aws:userid", "aws:SourceIdentity", "sts:", "saml:"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1105",
        Title = "Pattern for an id that AWS makes, filled from a policy variable",
        Family = RuleFamily.PolicyVariables,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.IdKey | ConditionTraits.PatternTest | ConditionTraits.Variable,
        Confidence = Confidence.Medium,
        Message = "'{0}' may hold '*', and then '{1}' matches any value",
        Advice = "name the ids, or compare with StringEquals",
        Why = "The value of a tag, a session name or a user name is chosen by people. With StringLike or an Arn operator a wildcard in it may match the id of any account, organization or network.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-usage-too-permissive",
        Equivalents = ["access-analyzer:VARIABLE_USAGE_TOO_PERMISSIVE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalOrgID":"${aws:PrincipalTag/organization}"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        // A key may stand for an id as a whole; of aws:userid only what stands before the colon is one.
        var isUserId = IsUserId(condition.Key);
        if (!(isUserId || AwsMadeIds.AreIn(condition)) || !condition.Operator.Name.EndsWith("Like", StringComparison.Ordinal) || condition.Operator.IsNegated
            || !statement.Document.HasVariables)
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is { } text && PolicyVariable.FirstKey(text) is { } variable && IsChosen(variable.Name) && !(isUserId && text.IndexOf(':') < variable.Start && text.IndexOf(':') >= 0))
            {
                context.Report(new Occurrence(value.PartPlace(new TextSpan(variable.Start, variable.Length)))
                {
                    Arguments = [text.Substring(variable.Start, variable.Length), condition.Key],
                    Label = "chosen by people",
                });
            }
        }
    }

    /// <summary>Whether the values of a key begin with the id of a user or role.</summary>
    internal static bool IsUserId(string key) => key.Equals("aws:userid", StringComparison.OrdinalIgnoreCase);

    /// <summary>Keys whose value AWS makes hold no wildcard: comparing the caller's account with the resource's is how a perimeter is written.</summary>
    private static bool IsChosen(string key)
    {
        foreach (var prefix in Chosen)
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
