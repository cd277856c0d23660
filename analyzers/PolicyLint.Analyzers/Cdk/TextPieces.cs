using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Analyzers.Strings;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Puts the parts of a text together, with their places.</summary>
internal static class TextPieces
{
    /// <summary>The text in which every character is mapped to the code.</summary>
    public static MappedText Map(Place whole, ImmutableArray<TextPiece> pieces)
    {
        var parts = new List<(TextSpan Decoded, LiteralForm Form)>();
        var builder = new MappedTextBuilder(whole.Text, whole.Span, new LiteralCodec(parts));
        foreach (var piece in pieces)
        {
            if (piece.Part.Hole is { } hole)
            {
                builder.AppendHole(hole, piece.Span);
            }
            else if (piece.Token == default || !TryAppend(builder, whole.Text.Content, piece.Token, parts))
            {
                builder.AppendDecoded(piece.Part.Text!, piece.Span);
            }
        }

        return builder.ToMappedText();
    }

    public static void AddPieces(ImmutableArray<TextPiece>.Builder pieces, CdkNode node)
    {
        switch (node)
        {
            case CdkText { Pieces.IsEmpty: false } text:
                pieces.AddRange(text.Pieces);
                break;
            case CdkText { Value: KnownValue known }:
                pieces.Add(new TextPiece(node.Place.Span, PatternPart.Of(known.Content)));
                break;
            case CdkUnknown unknown:
                pieces.Add(new TextPiece(node.Place.Span, PatternPart.Of(unknown.Hole)));
                break;
            case CdkNull:
                break;
            default:
                pieces.Add(new TextPiece(node.Place.Span, PatternPart.Of(new Hole(node, "{…}"))));
                break;
        }
    }

    private static bool TryAppend(MappedTextBuilder builder, string code, SyntaxToken token, List<(TextSpan Decoded, LiteralForm Form)> parts)
    {
        var start = builder.Length;
        if (LiteralDecoder.TryAppend(builder, code, token) is not { } form)
        {
            return false;
        }

        parts.Add((TextSpan.FromBounds(start, builder.Length), form));
        return true;
    }

    /// <summary>The text of pieces; one that is too long is not known.</summary>
    public static CdkText ToText(Place place, ImmutableArray<TextPiece> pieces)
    {
        if (pieces.Length <= EvaluationLimits.Pieces && pieces.Sum(piece => (long)(piece.Part.Text?.Length ?? 1)) <= EvaluationLimits.Length)
        {
            return new CdkText(place, PieceValue.Of(pieces), pieces);
        }

        var hole = new Hole(new object(), "{…}");
        return new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]);
    }

    public static void AddText(ImmutableArray<TextPiece>.Builder pieces, CdkText at, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(at.Place.Span, PatternPart.Of(text)));
        }
    }
}
