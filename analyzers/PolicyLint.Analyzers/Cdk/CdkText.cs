using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A text, a number or a truth value; perhaps with holes.</summary>
internal sealed class CdkText(Place place, Value value, ImmutableArray<TextPiece> pieces, WrittenShape shape = WrittenShape.String) : CdkNode(place), IScalarTexts
{
    private MappedText? _mapped;

    public Value Value { get; } = value;

    public WrittenShape Shape { get; } = shape;

    /// <summary>The value from left to right; empty where its parts have no place of their own.</summary>
    public ImmutableArray<TextPiece> Pieces { get; } = pieces;

    /// <summary>A text that a call stands for.</summary>
    public static CdkText Of(Place place, string text) => new(place, Value.Known(text), [new TextPiece(place.Span, PatternPart.Of(text))]);

    /// <inheritdoc/>
    public MappedText MapScalar(int index) => _mapped ??= TextPieces.Map(Place, Pieces);
}
