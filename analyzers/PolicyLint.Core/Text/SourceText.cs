using System.Collections.Immutable;
using System.Text;

namespace PolicyLint.Text;

/// <summary>
/// A named text as it stands in a file, without byte order mark. Places shown to people are offsets into one of these.
/// </summary>
public sealed class SourceText
{
    /// <summary>The most bytes that are analysed; a larger file is said to be not analysed.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private LineMap? _lines;

    private readonly Encoding _encoding;

    public SourceText(string name, string content)
        : this(name, content, [], TextDecoder.Utf8)
    {
    }

    private SourceText(string name, string content, ImmutableArray<DecodingFault> faults, Encoding encoding)
    {
        Name = name;
        Content = content;
        Faults = faults;
        _encoding = encoding;
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
        return new SourceText(name, decoded.Content, decoded.Faults, decoded.Encoding);
    }

    /// <summary>Whether the file is UTF-8, with or without byte order mark.</summary>
    public bool IsUtf8 => _encoding is UTF8Encoding;

    /// <summary>Whether the file begins with a byte order mark, which is not part of <see cref="Content"/>.</summary>
    public bool HasByteOrderMark => _encoding.GetPreamble().Length > 0;

    /// <summary>Another text of the same name and encoding.</summary>
    public SourceText WithContent(string content) => new(Name, content, [], _encoding);

    /// <summary>The bytes of the file: what <see cref="FromBytes"/> took, if nothing in it was at fault.</summary>
    public byte[] ToBytes() => [.. _encoding.GetPreamble(), .. _encoding.GetBytes(Content)];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
