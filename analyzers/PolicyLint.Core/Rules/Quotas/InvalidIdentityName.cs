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
        Title = "Name or path of a user, group or role that IAM rejects",
        Family = RuleFamily.Quotas,
        Severity = Severity.Error,
        Message = "the {4} '{0}' of this {1} {2}",
        Advice = "{3}",
        Why = "Names of users and roles have at most 64 characters, those of groups 128; letters, digits and a few signs. A path has at most 512, and begins and ends with a slash. IAM rejects any other when the identity is created.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names",
        Equivalents = ["cfn-lint:E3031", "cfn-lint:E3033"],
        Bad = """{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"GroupName":"the staff"}}}}""",
        Good = """{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"GroupName":"the-staff"}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity.Name.Text is { } name)
        {
            CheckName(identity, name, context);
        }

        if (identity.Path?.Text is { Length: > 0 } path && FaultOfPath(path) is { } fault)
        {
            Report(identity, path, fault, "write it as in /team/app/", "path", context);
        }
    }

    private static void CheckName(IamIdentity identity, string name, RuleContext context)
    {
        var most = identity is Group ? MostOfGroup : MostOfOthers;
        var other = IndexOfOther(name);
        if (other < 0 && (name.Length <= most || IsLogicalId(name)))
        {
            return;
        }

        var fault = other >= 0 ? $"holds '{name[other]}'" : $"has {QuotaNumber.Words(name.Length)} characters";
        Report(identity, name, fault, $"use at most {QuotaNumber.Words(most)} letters, digits and +=,.@_-", "name", context);
    }

    private static string? FaultOfPath(string path)
    {
        if (path.Length > PolicyQuotas.Path)
        {
            return $"has {QuotaNumber.Words(path.Length)} characters";
        }

        if (path[0] != '/' || path[path.Length - 1] != '/')
        {
            return "does not begin and end with a slash";
        }

        foreach (var unit in path)
        {
            if (unit is < '!' or > '\u007F')
            {
                return $"holds '{unit}'";
            }
        }

        return null;
    }

    private static void Report(IamIdentity identity, string text, string fault, string advice, string what, RuleContext context) =>
        context.Report(new Occurrence(identity.Place) { Arguments = [ShownName.Of(text), identity.Noun, fault, advice, what], Label = "in this " + what });

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
