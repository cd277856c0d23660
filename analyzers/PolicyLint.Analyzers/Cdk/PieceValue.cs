using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The value that pieces of text make together.</summary>
internal static class PieceValue
{
    public static Value Of(ImmutableArray<TextPiece> pieces)
    {
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        foreach (var piece in pieces)
        {
            if (piece.Part.Text is not { } text)
            {
                parts.Add(piece.Part);
            }
            else if (parts.Count > 0 && parts[parts.Count - 1].Text is { } before)
            {
                parts[parts.Count - 1] = PatternPart.Of(before + text);
            }
            else if (text.Length > 0)
            {
                parts.Add(piece.Part);
            }
        }

        return parts switch
        {
            [] => Value.Known(string.Empty),
            [{ Text: { } text }] => Value.Known(text),
            [{ Hole: { } hole }] => new UnknownValue(hole),
            _ => new PatternValue(parts.ToImmutable()),
        };
    }
}
