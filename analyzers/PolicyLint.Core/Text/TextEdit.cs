namespace PolicyLint.Text;

/// <summary>A replacement of a range of a source text.</summary>
public readonly record struct TextEdit(SourceText Source, TextSpan Span, string Replacement);
