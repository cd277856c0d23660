using System.Collections.Immutable;
using System.Text;
using PolicyLint.Model;

namespace PolicyLint.Reading.Templates;

/// <summary>Puts values together, as Fn::Join and Fn::Sub do.</summary>
internal static class ValueText
{
    /// <summary>More combinations than this are one hole: a list of possible texts that nobody reads.</summary>
    private const int MaximumAlternatives = 16;

    /// <summary>A template has at most 1 MB; what its parameters and mappings make of it can be more, and fits into no policy.</summary>
    private const int MaximumLength = 1_500_000;

    public static Value Concatenate(IEnumerable<Value> values)
    {
        var texts = new List<List<PatternPart>> { new() };
        var length = 0;
        foreach (var value in values)
        {
            var alternatives = Alternatives(value);
            length += alternatives.Max(Length);
            if (length > MaximumLength)
            {
                return Value.Unknown("a text of more than a megabyte");
            }

            if (alternatives.Length * texts.Count > MaximumAlternatives)
            {
                alternatives = [Value.Unknown(value.Display)];
            }

            texts = Append(texts, alternatives);
        }

        return texts.Count == 1 ? ToValue(texts[0]) : OneOf(texts.Select(ToValue));
    }

    private static List<List<PatternPart>> Append(List<List<PatternPart>> texts, ImmutableArray<Value> alternatives)
    {
        if (alternatives.Length == 1)
        {
            texts.ForEach(text => text.AddRange(Parts(alternatives[0])));
            return texts;
        }

        return [.. texts.SelectMany(text => alternatives.Select(alternative => new List<PatternPart>([.. text, .. Parts(alternative)])))];
    }

    /// <summary>One of these; only itself if there is one.</summary>
    public static Value OneOf(IEnumerable<Value> values)
    {
        var alternatives = values.SelectMany(value => Alternatives(value)).Distinct().Take(MaximumAlternatives + 1).ToImmutableArray();
        return alternatives.Length switch
        {
            0 => Value.Unknown("nothing"),
            1 => alternatives[0],
            > MaximumAlternatives => Value.Unknown("one of many values"),
            _ => new OneOfValue(alternatives),
        };
    }

    public static ImmutableArray<Value> Alternatives(Value value) => value is OneOfValue oneOf ? oneOf.Alternatives : [value];

    /// <summary>Text and holes of a value that is not one of several.</summary>
    public static ImmutableArray<PatternPart> Parts(Value value) => value switch
    {
        KnownValue known => [PatternPart.Of(known.Content)],
        PatternValue pattern => pattern.Parts,
        UnknownValue unknown => [PatternPart.Of(unknown.Hole)],
        _ => [PatternPart.Of(new Hole(new object(), value.Display))],
    };

    /// <summary>How long the text of a value that is not one of several is, a hole counted as one.</summary>
    public static int Length(Value value)
    {
        var length = 0;
        foreach (var part in Parts(value))
        {
            length += part.Text?.Length ?? 1;
        }

        return length;
    }

    public static Value ToValue(IEnumerable<PatternPart> parts)
    {
        var merged = new List<PatternPart>();
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Text is not null)
            {
                text.Append(part.Text);
                continue;
            }

            AddText(text, merged);
            merged.Add(part);
        }

        AddText(text, merged);
        return merged switch
        {
            [] => Value.Known(string.Empty),
            [{ Text: { } only }] => Value.Known(only),
            [{ Hole: { } hole }] => new UnknownValue(hole),
            _ => new PatternValue([.. merged]),
        };
    }

    private static void AddText(StringBuilder text, List<PatternPart> merged)
    {
        if (text.Length > 0)
        {
            merged.Add(PatternPart.Of(text.ToString()));
            text.Clear();
        }
    }
}
