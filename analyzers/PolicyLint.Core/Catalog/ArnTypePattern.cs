using System.Text;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>The ARN of a type of resource as a pattern, in which each <c>${Placeholder}</c> is any run of characters.</summary>
internal sealed class ArnTypePattern
{
    /// <summary>Their names hold no slash; other names may hold a path, which AWS's patterns do not say.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
    /// </remarks>
    private static readonly string[] NamesWithoutSlash = [":s3:::${BucketName}", ":dynamodb:${Region}:${Account}:table/${TableName}"];

    private readonly GlobPattern _glob;
    private readonly int[]? _starts;
    private readonly int _mostSlashes;
    private readonly int _headLength;
    private readonly bool _hasColonInResource;

    public ArnTypePattern(string arnPattern)
    {
        var text = WithRuns(arnPattern);
        _glob = GlobPattern.Parse(text, new GlobRules(true, false));
        _mostSlashes = HoldsNoFurtherSlash(arnPattern) ? CountSlashes(text) : int.MaxValue;
        Arn = Matching.Arn.Parse(text);
        _starts = StartsOf(_glob);
        _headLength = Arn is { } whole ? HeadLength(whole) : 0;
        _hasColonInResource = Arn is { } arn && text.IndexOf(':', arn.Resource.Start) >= 0;
    }

    /// <summary>The fields, each placeholder as <c>*</c>; null for the few patterns that have fewer than six.</summary>
    public Arn? Arn { get; }

    public Answer MayBe(Value resource) => resource is KnownValue { Content: var text }
        ? MayBe(new ResourceText(text))
        : GlobAnswers.AllOf(resource, ResourceText.Rules, pattern => MayBe(pattern, StartsOf(pattern)));

    public Answer MayBe(ResourceText resource)
    {
        if (resource.IsUnclear)
        {
            return Answer.Maybe;
        }

        if ((resource.Service is { } service && !MayBeOfService(resource.Text, service)) || !MayBegin(resource))
        {
            return Answer.No;
        }

        if (!resource.IsOpen)
        {
            return (_glob.Matches(resource.Text) == Answer.Yes && CountSlashes(resource.Text) <= _mostSlashes).ToAnswer();
        }

        // A pattern matches its own text, so where the type does too they have that in common.
        return _mostSlashes == int.MaxValue && _glob.Matches(resource.Text) == Answer.Yes ? Answer.Yes : MayBe(resource.Pattern, resource.FieldStarts);
    }

    /// <summary>Where the six fields start; null if there are fewer, or a hole that may hold colons stands before the last.</summary>
    public static int[]? StartsOf(GlobPattern pattern)
    {
        var starts = new int[Matching.Arn.FieldCount];
        var count = 1;
        for (var index = 0; index < pattern.Units.Length && count < starts.Length; index++)
        {
            if (pattern.Units[index].Hole is { Domain: HoleDomain.Arn or HoleDomain.AnyText })
            {
                return null;
            }

            if (IsCharacter(pattern.Units[index], ':'))
            {
                starts[count++] = index + 1;
            }
        }

        return count == starts.Length ? starts : null;
    }

    /// <summary>Whether a resource may begin as those of the type do: a first look, where the resource is sure to begin behind the same colon.</summary>
    private bool MayBegin(ResourceText resource)
    {
        if (Arn is not { } type || (_hasColonInResource && resource.HasOpenField))
        {
            return true;
        }

        var length = Math.Min(_headLength, resource.Head.Length);
        return string.Compare(resource.Text, resource.Head.Start, type.Text, type.Resource.Start, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Whether the service in a text is the type's, in any case, or may be: a first look, as nearly every resource is of another service than nearly every type.</summary>
    public bool MayBeOfService(string text, TextSpan service) => Arn is not { } type || ArnFieldText.HasWildcard(type.Text, type.Service)
        || (service.Length == type.Service.Length
            && string.Compare(text, service.Start, type.Text, type.Service.Start, service.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private Answer MayBe(GlobPattern written, int[]? starts)
    {
        var slashes = 0;
        foreach (var unit in written.Units)
        {
            slashes += IsCharacter(unit, '/') ? 1 : 0;
        }

        if (slashes > _mostSlashes)
        {
            return Answer.No;
        }

        return _starts is null || starts is null ? _glob.Intersects(written) : MayBeByField(written, starts);
    }

    /// <summary>
    /// Field by field. A wildcard in front of the resource may take in the colons of a resource that holds some
    /// (<c>arn:aws:logs:*:*:*</c>), so from there on the rest is compared as one.
    /// </summary>
    private Answer MayBeByField(GlobPattern written, int[] starts)
    {
        var answer = Answer.Yes;
        for (var field = 1; field < Matching.Arn.FieldCount; field++)
        {
            var isRest = field == Matching.Arn.FieldCount - 1 || (_hasColonInResource && HoldsRun(written, starts[field], starts[field + 1]));
            answer = answer.And(GlobIntersection.Of(Field(_glob, _starts!, field, isRest), Field(written, starts, field, isRest)));
            if (isRest || answer == Answer.No)
            {
                return answer;
            }
        }

        return answer;
    }

    private static ReadOnlySpan<GlobUnit> Field(GlobPattern pattern, int[] starts, int field, bool isRest) =>
        pattern.Units.AsSpan().Slice(starts[field], (isRest ? pattern.Units.Length : starts[field + 1] - 1) - starts[field]);

    private static int HeadLength(Arn arn)
    {
        var open = arn.Text.IndexOf('*', arn.Resource.Start);
        return open < 0 ? arn.Resource.Length : open - arn.Resource.Start;
    }

    private static bool HoldsRun(GlobPattern pattern, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (pattern.Units[index].Kind == GlobUnitKind.AnyRun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCharacter(GlobUnit unit, char character) => unit.Kind == GlobUnitKind.Character && unit.Character == character;

    private static bool HoldsNoFurtherSlash(string arnPattern)
    {
        foreach (var name in NamesWithoutSlash)
        {
            if (arnPattern.EndsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountSlashes(string text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += unit == '/' ? 1 : 0;
        }

        return count;
    }

    private static string WithRuns(string arnPattern)
    {
        var text = new StringBuilder(arnPattern.Length);
        for (var position = 0; position < arnPattern.Length; position++)
        {
            var end = arnPattern[position] == '$' ? arnPattern.IndexOf('}', position) : -1;
            text.Append(end < 0 ? arnPattern[position] : '*');
            position = end < 0 ? position : end;
        }

        return text.ToString();
    }
}
