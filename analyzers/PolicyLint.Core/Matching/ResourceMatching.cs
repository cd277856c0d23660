using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Matching;

/// <summary>Questions about resources. A value is one glob over the whole ARN; case counts, separators do not stop a wildcard.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html</remarks>
public static class ResourceMatching
{
    private const int ArnFields = 6;

    /// <summary>Whether a written resource covers every resource: <c>*</c>, <c>arn:aws:*</c> and the like.</summary>
    /// <param name="pattern">The value.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a policy variable in this document.</param>
    public static Answer CoversEverything(Value pattern, bool hasVariables) => Covers(pattern, "arn:aws:*:*:*:*", hasVariables);

    /// <summary>
    /// Whether a written resource covers every ARN of a pattern: <c>arn:aws:iam::*:role/*</c>. An ARN of fewer than six fields is
    /// completed with <c>*</c>.
    /// </summary>
    public static Answer Covers(Value pattern, string arnPattern, bool hasVariables)
    {
        if (pattern is KnownValue known)
        {
            return Covers(known.Content, arnPattern, hasVariables);
        }

        var rules = new GlobRules(false, hasVariables);
        var other = GlobPattern.Parse(arnPattern, rules);
        return GlobAnswers.AllOf(pattern, rules, glob => glob.Covers(other));
    }

    /// <summary>Whether every resource of one value is a resource of another.</summary>
    public static Answer Covers(Value pattern, Value other, bool hasVariables)
    {
        var rules = new GlobRules(false, hasVariables);
        return GlobAnswers.AllOf(pattern, rules, glob => GlobAnswers.AllOf(other, rules, otherGlob => glob.Covers(otherGlob)));
    }

    /// <summary>
    /// Whether a written ARN covers every resource of a pattern in at least one account, whichever that is: a number, a wildcard, or a
    /// hole that fills the whole field.
    /// </summary>
    /// <param name="pattern">The value.</param>
    /// <param name="service">The service of an ARN without Region: <c>iam</c>.</param>
    /// <param name="resource">The last field: <c>role/*</c>.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a policy variable in this document.</param>
    public static Answer CoversInOneAccount(Value pattern, string service, string resource, bool hasVariables)
    {
        if (ArnOf(pattern) is not { } arn || arn.Partition.IsEmpty || arn.Account.IsEmpty)
        {
            return Answer.No;
        }

        var isService = arn.Is(arn.Service, service) || arn.Is(arn.Service, "*");
        var written = arn[arn.Resource];
        if (!isService || !(arn.Region.IsEmpty || arn.Is(arn.Region, "*")) || written.IndexOf(TextHole.Character) >= 0)
        {
            return Answer.No;
        }

        var rules = new GlobRules(false, hasVariables);
        return GlobPattern.Parse(written, rules).Covers(GlobPattern.Parse(resource, rules));
    }

    /// <summary>The text of a value with <see cref="TextHole.Character"/> for each hole; null if it is not one text.</summary>
    public static string? ArnText(Value value) => value switch
    {
        KnownValue known => known.Content,
        PatternValue pattern => pattern.MarkedText(),
        _ => null,
    };

    /// <summary>Its fields, where a hole fills one; a hole that may hold more than one is taken for one here.</summary>
    private static Arn? ArnOf(Value value) => ArnText(value) is { } text ? Arn.Parse(text) : null;

    private static Answer Covers(string pattern, string arnPattern, bool hasVariables)
    {
        if (pattern == "*")
        {
            return Answer.Yes;
        }

        if (!MayCover(pattern, arnPattern))
        {
            return Answer.No;
        }

        var rules = new GlobRules(false, hasVariables);
        return GlobPattern.Parse(Completed(pattern), rules).Covers(GlobPattern.Parse(arnPattern, rules));
    }

    /// <summary>
    /// A first look that spares most patterns: what stands before the first wildcard of one must be what the other begins with, and not
    /// reach into a wildcard of the other.
    /// </summary>
    private static bool MayCover(string pattern, string arnPattern)
    {
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] is '*' or '?' or '$')
            {
                return true;
            }

            if (index == arnPattern.Length || pattern[index] != arnPattern[index])
            {
                return false;
            }
        }

        return pattern.Length > 0;
    }

    /// <summary>An ARN with the fields it lacks: <c>arn:aws:sqs</c> is <c>arn:aws:sqs:*:*:*</c>.</summary>
    private static string Completed(string arn)
    {
        if (!arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return arn;
        }

        var fields = 1;
        foreach (var unit in arn)
        {
            fields += unit == ':' ? 1 : 0;
        }

        for (; fields < ArnFields; fields++)
        {
            arn += ":*";
        }

        return arn;
    }
}
