using System.Collections.Immutable;
using PolicyLint.Analyzers.Strings;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Puts the parts of a text together, with their places.</summary>
internal static class TextPieces
{
    /// <summary>The text in which every character is mapped to the code.</summary>
    public static MappedText Map(Place whole, ImmutableArray<TextPiece> pieces)
    {
        var builder = new MappedTextBuilder(whole.Text, whole.Span, null);
        foreach (var piece in pieces)
        {
            if (piece.Part.Hole is { } hole)
            {
                builder.AppendHole(hole, piece.Span);
            }
            else if (piece.Token == default || !LiteralDecoder.TryAppend(builder, whole.Text.Content, piece.Token))
            {
                builder.AppendDecoded(piece.Part.Text!, piece.Span);
            }
        }

        return builder.ToMappedText();
    }
}
