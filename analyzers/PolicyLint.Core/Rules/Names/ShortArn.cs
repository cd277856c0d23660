using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>Resources that begin as ARNs and end before their sixth field.</summary>
internal static class ShortArn
{
    /// <summary>
    /// How many fields a resource has, if it is an ARN of fewer than six; else null. <c>arn:*</c> is every resource, which others
    /// speak of, and a hole may hold the fields that are not there.
    /// </summary>
    public static int? Fields(Value value)
    {
        if (value is not KnownValue { Content: var text } || !text.StartsWith(Arn.Prefix, StringComparison.Ordinal) || text is "arn:*" or "arn:aws:*")
        {
            return null;
        }

        return Arn.CountFields(text) is var count && count < Arn.FieldCount ? count : null;
    }
}
