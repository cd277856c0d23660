using System.Text;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Catalog;

/// <summary>The ARN of a type of resource as a pattern, in which each <c>${Placeholder}</c> is any run of characters.</summary>
internal sealed class ArnTypePattern
{
    // Policy variables are taken as such in every version of the language: where they are none, another rule says so.
    private static readonly GlobRules WrittenRules = new(true, true);

    /// <summary>Their names hold no slash; other names may hold a path, which AWS's patterns do not say.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
    /// </remarks>
    private static readonly string[] NamesWithoutSlash = [":s3:::${BucketName}", ":dynamodb:${Region}:${Account}:table/${TableName}"];

    private static readonly char[] PlaceholderMarks = ['<', '>', '[', ']', '%', '@', '#'];

    private static readonly char[] OpenMarks = ['*', '?', '$'];

    private readonly GlobPattern _glob;
    private readonly int[]? _starts;
    private readonly int _mostSlashes;
    private readonly bool _hasColonInResource;

    public ArnTypePattern(string arnPattern)
    {
        var text = WithRuns(arnPattern);
        _glob = GlobPattern.Parse(text, new GlobRules(true, false));
        _mostSlashes = HoldsNoFurtherSlash(arnPattern) ? Count(text) : int.MaxValue;
        Arn = Matching.Arn.Parse(text);
        _starts = StartsOf(_glob);
        _hasColonInResource = Arn is { } arn && text.IndexOf(':', arn.Resource.Start) >= 0;
    }

    /// <summary>The fields, each placeholder as <c>*</c>; null for the few patterns that have fewer than six.</summary>
    public Arn? Arn { get; }

    public Answer MayBe(Value resource)
    {
        if (resource is not KnownValue { Content: var text })
        {
            return GlobAnswers.AllOf(resource, WrittenRules, MayBe);
        }

        if (IsUnclear(text))
        {
            return Answer.Maybe;
        }

        if (text.IndexOfAny(OpenMarks, 0, text.Length) < 0)
        {
            return (_glob.Matches(text) == Answer.Yes && Count(text) <= _mostSlashes).ToAnswer();
        }

        // A pattern matches its own text, so where the type does too they have that in common.
        return _mostSlashes == int.MaxValue && _glob.Matches(text) == Answer.Yes ? Answer.Yes : MayBe(GlobPattern.Parse(text, WrittenRules));
    }

    private static bool IsUnclear(string text) => text.IndexOfAny(PlaceholderMarks, 0, text.Length) >= 0
        || text.IndexOf("{{", StringComparison.Ordinal) >= 0
        || !text.StartsWith(Matching.Arn.Prefix, StringComparison.Ordinal)
        || Matching.Arn.Parse(text) is not { } arn
        || ArnFieldText.IsCapitals(text, arn.Service)
        || ArnFieldText.IsCapitals(text, arn.Resource);

    private Answer MayBe(GlobPattern written)
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

        return _starts is null || StartsOf(written) is not { } starts ? _glob.Intersects(written) : MayBe(written, starts);
    }

    /// <summary>
    /// Field by field. A wildcard in front of the resource may take in the colons of a resource that holds some
    /// (<c>arn:aws:logs:*:*:*</c>), so from there on the rest is compared as one.
    /// </summary>
    private Answer MayBe(GlobPattern written, int[] starts)
    {
        var answer = Answer.Yes;
        for (var field = 1; field < Matching.Arn.FieldCount; field++)
        {
            var isRest = field == Matching.Arn.FieldCount - 1 || (_hasColonInResource && HoldsRun(written, starts[field], starts[field + 1]));
            var one = Field(_glob, _starts!, field, isRest);
            var other = Field(written, starts, field, isRest);
            answer = answer.And(one.Intersects(other));
            if (isRest || answer == Answer.No)
            {
                return answer;
            }
        }

        return answer;
    }

    private static GlobPattern Field(GlobPattern pattern, int[] starts, int field, bool isRest) =>
        pattern.Part(starts[field], (isRest ? pattern.Units.Length : starts[field + 1] - 1) - starts[field]);

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

    /// <summary>Where the six fields start; null if there are fewer, or a hole that may hold colons stands before the last.</summary>
    private static int[]? StartsOf(GlobPattern pattern)
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

    private static int Count(string text)
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
