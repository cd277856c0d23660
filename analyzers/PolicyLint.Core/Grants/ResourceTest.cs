using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Grants;

/// <summary>Compares a value of Resource with the resource of a request: one pattern over the whole ARN, case counts.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html</remarks>
internal static class ResourceTest
{
    private const int LeastFields = 3;

    public static Answer Matches(Value value, Request request, bool hasVariables)
    {
        if (value is not KnownValue known)
        {
            return GlobAnswers.AllOf(value, new GlobRules(false, hasVariables), glob => glob.Matches(request.Resource));
        }

        // A variable without a value makes an ARN that nothing has.
        return FilledPattern.Of(Completed(known.Content), request, hasVariables) is { } pattern ? pattern.Matches(request.Resource).ToAnswer() : Answer.No;
    }

    /// <summary>Fields that are left out at the end are any: <c>arn:aws:sqs</c>.</summary>
    private static string Completed(string text)
    {
        var fields = Arn.CountFields(text);
        if (!text.StartsWith(Arn.Prefix, StringComparison.Ordinal) || fields < LeastFields)
        {
            return text;
        }

        return text + string.Concat(Enumerable.Repeat(":*", Arn.FieldCount - fields));
    }
}
