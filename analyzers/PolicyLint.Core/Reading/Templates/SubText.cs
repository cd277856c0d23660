using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>The text of one Fn::Sub taken apart, as a value and as a text in which each character is mapped back.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html</remarks>
internal sealed class SubText : IScalarTexts
{
    private readonly MappedText _text;
    private readonly ImmutableArray<SubPart> _parts;
    private MappedText? _mapped;

    /// <param name="text">The argument, decoded from its file.</param>
    /// <param name="resolve">What a name between <c>${</c> and <c>}</c>, at its place with these, stands for.</param>
    public SubText(MappedText text, Func<string, Place, Value> resolve)
    {
        _text = text;
        _parts = Parse(text, resolve);
    }

    public Value ToValue() => ValueText.Concatenate(_parts.Select(part => part.Value ?? TextOf(part)));

    public MappedText ToMappedText() => _mapped ??= Map();

    /// <summary>The names of what a text of Fn::Sub refers to: <c>Bucket</c>, <c>Bucket.Arn</c>.</summary>
    public static IEnumerable<string> Names(string text)
    {
        var start = 0;
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", start, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            if (text[open + 2] != '!')
            {
                yield return text.Substring(open + 2, close - open - 2).Trim();
            }

            start = close + 1;
        }
    }

    /// <inheritdoc/>
    public MappedText MapScalar(int index) => ToMappedText();

    private Value TextOf(SubPart part) => Value.Known(_text.Content.Substring(part.Span.Start, part.Span.Length));

    private MappedText Map()
    {
        var builder = new MappedTextBuilder(_text, new TextSpan(0, _text.Content.Length), SubCodec.Instance);
        foreach (var part in _parts)
        {
            if (part.Value is null)
            {
                builder.AppendVerbatim(part.Span);
                continue;
            }

            if (IsEscape(part.Span))
            {
                builder.AppendDecoded("${", new TextSpan(part.Span.Start, 3));
                builder.AppendVerbatim(TextSpan.FromBounds(part.Span.Start + 3, part.Span.End));
                continue;
            }

            foreach (var piece in ValueText.Parts(part.Value))
            {
                if (piece.Hole is { } hole)
                {
                    builder.AppendHole(hole, part.Span);
                }
                else
                {
                    builder.AppendElsewhere(piece.Text!, part.Span);
                }
            }
        }

        return builder.ToMappedText();
    }

    /// <summary><c>${!aws:username}</c> is written here; what another name stands for is not.</summary>
    private bool IsEscape(TextSpan span) => _text.Content[span.Start + 2] == '!';

    private static ImmutableArray<SubPart> Parse(MappedText mapped, Func<string, Place, Value> resolve)
    {
        var text = mapped.Content;
        var parts = ImmutableArray.CreateBuilder<SubPart>();
        var start = 0;
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", start, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            AddText(parts, start, open);
            var span = TextSpan.FromBounds(open, close + 1);
            parts.Add(new SubPart(span, Meaning(text.Substring(open + 2, close - open - 2), new Place(mapped, span), resolve)));
            start = close + 1;
        }

        AddText(parts, start, text.Length);
        return parts.ToImmutable();
    }

    private static Value Meaning(string inside, Place place, Func<string, Place, Value> resolve) =>
        inside.StartsWith("!", StringComparison.Ordinal) ? Value.Known("${" + inside.Substring(1) + "}") : resolve(inside.Trim(), place);

    private static void AddText(ImmutableArray<SubPart>.Builder parts, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new SubPart(TextSpan.FromBounds(start, end), null));
        }
    }
}
