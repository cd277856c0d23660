using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A name of a <see cref="WrittenMap"/> with its value. Names that no grammar knows, and doubled ones, are kept.</summary>
public sealed class WrittenMember(string name, Place namePlace, WrittenNode value)
{
    public string Name { get; } = name;

    public Place NamePlace { get; } = namePlace;

    public WrittenNode Value { get; } = value;

    /// <summary>When the member is there.</summary>
    public Guard Guard => Value.Guard;
}
