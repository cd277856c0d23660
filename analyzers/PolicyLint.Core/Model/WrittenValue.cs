using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A leaf of a written policy.</summary>
public sealed class WrittenValue : WrittenNode
{
    private readonly IScalarTexts? _texts;
    private readonly int _index;

    internal WrittenValue(Place place, Guard guard, Origin origin, Value value, WrittenShape shape, IScalarTexts? texts, int index)
        : base(place, guard, origin)
    {
        Value = value;
        Shape = shape;
        _texts = texts;
        _index = index;
    }

    public Value Value { get; }

    public WrittenShape Shape { get; }

    /// <summary>The text if all of it is known, else null.</summary>
    public string? Text => Value.Text;

    /// <summary>
    /// The place of a part of the value, in code units of its decoded text: the account inside an ARN. The whole value's place
    /// where the parts have none of their own.
    /// </summary>
    public Place PartPlace(TextSpan part) => TextPlace(part) ?? Place;

    /// <summary>The same, to be replaced; null where the value is not written in one piece: a parameter's, what a function makes.</summary>
    public Place? TextPlace(TextSpan part) => _texts is null ? null : new Place(_texts.MapScalar(_index), part);
}
