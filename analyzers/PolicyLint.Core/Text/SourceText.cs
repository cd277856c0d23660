using System.Collections.Immutable;

namespace PolicyLint.Text;

/// <summary>
/// A named text as it stands in a file, without byte order mark. Places shown to people are offsets into one of these.
/// </summary>
public sealed class SourceText
{
    /// <summary>The most bytes that are analysed; a larger file is said to be not analysed.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private LineMap? _lines;

    public SourceText(string name, string content)
        : this(name, content, [])
    {
    }

    private SourceText(string name, string content, ImmutableArray<DecodingFault> faults)
    {
        Name = name;
        Content = content;
        Faults = faults;
        Mapped = MappedText.Identity(this);
    }

    /// <summary>What the host calls this text: a path relative to the current folder, with <c>/</c>.</summary>
    public string Name { get; }

    /// <summary>The decoded text.</summary>
    public string Content { get; }

    /// <summary>What could not be decoded; the first place of each kind, with its count.</summary>
    public ImmutableArray<DecodingFault> Faults { get; }

    /// <summary>This text as readers take it.</summary>
    public MappedText Mapped { get; }

    /// <summary>The lines, found on first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Content);

    /// <summary>Decodes a file's bytes: UTF-8 with or without byte order mark, UTF-16 with one (RFC 3629, RFC 2781).</summary>
    public static SourceText FromBytes(string name, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        return new SourceText(name, decoded.Content, decoded.Faults);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
