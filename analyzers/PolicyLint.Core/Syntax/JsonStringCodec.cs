using System.Globalization;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Escapes text for the inside of a JSON string (RFC 8259, section 7).</summary>
internal sealed class JsonStringCodec : TextCodec
{
    public static readonly JsonStringCodec Instance = new();

    private JsonStringCodec()
    {
    }

    /// <inheritdoc/>
    public override string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            Append(encoded, unit);
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, char unit)
    {
        switch (unit)
        {
            case '"' or '\\':
                encoded.Append('\\').Append(unit);
                break;
            case '\n':
                encoded.Append("\\n");
                break;
            case '\r':
                encoded.Append("\\r");
                break;
            case '\t':
                encoded.Append("\\t");
                break;
            case < ' ':
                encoded.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                encoded.Append(unit);
                break;
        }
    }
}
