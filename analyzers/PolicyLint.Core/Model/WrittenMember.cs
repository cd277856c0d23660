using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A name of a <see cref="WrittenMap"/> with its value. Names that no grammar knows, and doubled ones, are kept.</summary>
public sealed class WrittenMember
{
    private readonly IScalarTexts? _texts;
    private readonly int _index;

    internal WrittenMember(string name, Place namePlace, WrittenNode value, IScalarTexts? texts, int index)
    {
        Name = name;
        NamePlace = namePlace;
        Value = value;
        _texts = texts;
        _index = index;
    }

    public string Name { get; }

    /// <summary>Where the name stands, with its quotes.</summary>
    public Place NamePlace { get; }

    public WrittenNode Value { get; }

    /// <summary>When the member is there.</summary>
    public Guard Guard => Value.Guard;

    /// <summary>The text of the name without its quotes, to be replaced; null where it has no text of its own.</summary>
    public Place? NameText
    {
        get
        {
            var text = _texts?.MapScalar(_index);
            return text is null ? null : new Place(text, new TextSpan(0, text.Content.Length));
        }
    }
}
