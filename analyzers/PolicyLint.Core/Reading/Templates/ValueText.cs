using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Reading.Templates;

/// <summary>Puts values together, as Fn::Join and Fn::Sub do.</summary>
internal static class ValueText
{
    /// <summary>More combinations than this are one hole: a list of possible texts that nobody reads.</summary>
    private const int MaximumAlternatives = 16;

    public static Value Concatenate(IEnumerable<Value> values)
    {
        var texts = new List<ImmutableList<PatternPart>> { ImmutableList<PatternPart>.Empty };
        foreach (var value in values)
        {
            var alternatives = Alternatives(value);
            if (alternatives.Length * texts.Count > MaximumAlternatives)
            {
                alternatives = [Value.Unknown(value.Display)];
            }

            texts = [.. texts.SelectMany(text => alternatives.Select(alternative => text.AddRange(Parts(alternative))))];
        }

        return OneOf(texts.Select(ToValue));
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

    public static Value ToValue(IEnumerable<PatternPart> parts)
    {
        var merged = new List<PatternPart>();
        foreach (var part in parts)
        {
            if (part.Text is { Length: 0 })
            {
                continue;
            }

            if (part.Text is not null && merged.Count > 0 && merged[merged.Count - 1].Text is { } before)
            {
                merged[merged.Count - 1] = PatternPart.Of(before + part.Text);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged switch
        {
            [] => Value.Known(string.Empty),
            [{ Text: { } text }] => Value.Known(text),
            [{ Hole: { } hole }] => new UnknownValue(hole),
            _ => new PatternValue([.. merged]),
        };
    }
}
