using Newtonsoft.Json;

namespace PolicyLint.Cli.Output;

/// <summary>Writes JSON, its texts without the ids of accounts if that is asked for. The text writer below it stays open.</summary>
internal sealed class RedactingJsonWriter : JsonTextWriter
{
    private readonly Redaction? _redaction;

    public RedactingJsonWriter(TextWriter writer, Redaction? redaction)
        : base(writer)
    {
        _redaction = redaction;
        CloseOutput = false;
    }

    /// <inheritdoc/>
    public override void WriteValue(string? value) => base.WriteValue(value is null || _redaction is null ? value : _redaction.Of(value));
}
