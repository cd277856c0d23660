using System.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Hands text on without the ids of accounts. An id must stand in one piece.</summary>
internal sealed class RedactingWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly Redaction _redaction;

    private RedactingWriter(TextWriter inner, Redaction redaction)
    {
        _inner = inner;
        _redaction = redaction;
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <summary>The writer itself where nothing is left out.</summary>
    public static TextWriter Of(TextWriter inner, Redaction? redaction) => redaction is null ? inner : new RedactingWriter(inner, redaction);

    /// <inheritdoc/>
    public override void Write(char value) => _inner.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => _inner.Write(value is null ? null : _redaction.Of(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Flush() => _inner.Flush();
}
