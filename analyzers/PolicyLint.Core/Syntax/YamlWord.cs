namespace PolicyLint.Syntax;

/// <summary>The kind of a plain YAML scalar, by the core schema (YAML 1.2, section 10.3), which is what policies are written for.</summary>
internal static class YamlWord
{
    public static SyntaxKind KindOf(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => SyntaxKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => SyntaxKind.Boolean,
        _ => JsonWord.KindOf(value.AsSpan()) == SyntaxKind.Number ? SyntaxKind.Number : SyntaxKind.String,
    };
}
