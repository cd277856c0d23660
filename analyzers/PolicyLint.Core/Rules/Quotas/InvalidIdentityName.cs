using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>The name of a user, group or role is too long, or holds what no name may.</summary>
internal sealed class InvalidIdentityName : IIdentityRule
{
    private const int MostOfGroup = 128;
    private const int MostOfOthers = 64;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6107",
        Title = "Name of a user, group or role that IAM rejects",
        Family = RuleFamily.Quotas,
        Severity = Severity.Error,
        Message = "the name '{0}' of this {1} {2}",
        Advice = "use at most {3} letters, digits and +=,.@_-",
        Why = "Names of users and roles have at most 64 characters, those of groups 128; letters, digits and a few signs. IAM rejects any other when the identity is created.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names",
        Equivalents = ["cfn-lint:E3031", "cfn-lint:E3033"],
        Bad = """{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"GroupName":"the staff"}}}}""",
        Good = """{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"GroupName":"the-staff"}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity.Name.Text is not { } name)
        {
            return;
        }

        var most = identity is Group ? MostOfGroup : MostOfOthers;
        var other = IndexOfOther(name);
        if (other < 0 && (name.Length <= most || IsLogicalId(name)))
        {
            return;
        }

        var fault = other >= 0 ? $"holds '{name[other]}'" : $"has {QuotaNumber.Words(name.Length)} characters";
        context.Report(new Occurrence(identity.Place) { Arguments = [name, identity.Noun, fault, QuotaNumber.Words(most)], Label = "in this name" });
    }

    /// <summary>Letters and digits only may be the logical id, of which CloudFormation makes a name that fits.</summary>
    private static bool IsLogicalId(string name)
    {
        foreach (var unit in name)
        {
            if (!IsAsciiLetterOrDigit(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOfOther(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (!IsAsciiLetterOrDigit(name[index]) && name[index] is not ('+' or '=' or ',' or '.' or '@' or '_' or '-'))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsAsciiLetterOrDigit(char unit) => unit is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
