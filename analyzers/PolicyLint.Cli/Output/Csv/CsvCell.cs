namespace PolicyLint.Cli.Output.Csv;

/// <summary>One cell of CSV (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>
    /// The text as a cell. What a spreadsheet would take for a formula gets an apostrophe before it
    /// (https://owasp.org/www-community/attacks/CSV_Injection).
    /// </summary>
    public static string Of(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
