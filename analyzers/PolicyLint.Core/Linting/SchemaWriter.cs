using System.Globalization;
using System.Text;

namespace PolicyLint.Linting;

/// <summary>Writes nested JSON objects, two blanks a level. Core has no JSON writer of its own and needs no more than this one.</summary>
internal sealed class SchemaWriter
{
    private readonly StringBuilder _text = new("{");
    private int _depth = 1;
    private bool _isFirst = true;

    public SchemaWriter Begin(string name)
    {
        Name(name).Append('{');
        _depth++;
        _isFirst = true;
        return this;
    }

    public SchemaWriter End()
    {
        _depth--;
        Line().Append('}');
        _isFirst = false;
        return this;
    }

    public SchemaWriter Text(string name, string value)
    {
        Name(name).Append(Quoted(value));
        return this;
    }

    public SchemaWriter Flag(string name, bool value)
    {
        Name(name).Append(value ? "true" : "false");
        return this;
    }

    public SchemaWriter Number(string name, int value)
    {
        Name(name).Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public SchemaWriter Words(string name, IEnumerable<string> values)
    {
        Name(name).Append('[').Append(string.Join(", ", values.Select(Quoted))).Append(']');
        return this;
    }

    /// <summary>The text. Nothing can be written after this.</summary>
    public string ToJson()
    {
        End();
        return _text.Append('\n').ToString();
    }

    private StringBuilder Name(string name)
    {
        _text.Append(_isFirst ? string.Empty : ",");
        _isFirst = false;
        return Line().Append(Quoted(name)).Append(": ");
    }

    private StringBuilder Line() => _text.Append('\n').Append(' ', 2 * _depth);

    /// <summary>Titles and descriptions hold no control characters.</summary>
    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
