namespace PolicyLint.Analyzers.Strings;

/// <summary>The ways C# writes a text.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/csharp/language-reference/builtin-types/reference-types#string-literals</remarks>
internal enum LiteralKind
{
    /// <summary><c>"…"</c> with escapes.</summary>
    Regular,

    /// <summary><c>@"…"</c>, in which a quote is doubled.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> on one line.</summary>
    RawLine,

    /// <summary><c>"""</c> around whole lines, less the indentation of the last.</summary>
    RawLines,
}
