using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>AWS's managed policies as they are referred to: by ARN, of one partition or of any.</summary>
internal static class AwsManagedPolicyName
{
    private const string Prefix = "policy/";

    /// <summary>The name with its path, if the value is the ARN of a policy of AWS and its name is known whole; else null.</summary>
    public static string? Of(Value value)
    {
        if (Arn.Parse(value) is not { } arn || !arn.Is(arn.Service, "iam") || !arn.Is(arn.Account, "aws"))
        {
            return null;
        }

        var resource = arn[arn.Resource];
        return resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.IndexOfAny(['*', '?', '$', '<', '{', Text.TextHole.Character]) < 0
            ? resource.Substring(Prefix.Length)
            : null;
    }
}
