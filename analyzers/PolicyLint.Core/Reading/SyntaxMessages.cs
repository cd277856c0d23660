using PolicyLint.Syntax;

namespace PolicyLint.Reading;

/// <summary>What is said of each kind of syntax error, and what to do about it.</summary>
internal static class SyntaxMessages
{
    public static (string Message, string Advice) Of(SyntaxErrorKind kind, string detail) => kind switch
    {
        SyntaxErrorKind.Empty => ("the text is empty", "write a policy, or remove the file"),
        SyntaxErrorKind.UnexpectedCharacter => (Quoted("this character has no place here", detail), "remove it"),
        SyntaxErrorKind.NulCharacter => ("a NUL character stands here", "save the file as UTF-8 text"),
        SyntaxErrorKind.UnterminatedString => ("this string is not closed on its line", "add the closing quote"),
        SyntaxErrorKind.ControlCharacter => ("a control character stands unescaped in a string", "write it as an escape such as \\t or \\n"),
        SyntaxErrorKind.InvalidEscape => (Quoted("this is no escape of JSON", detail), "double the backslash, or use one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"),
        SyntaxErrorKind.LoneSurrogate => ("this escape is one half of a surrogate pair", "write both halves"),
        SyntaxErrorKind.SingleQuotes => ("strings are in single quotes", "use double quotes"),
        SyntaxErrorKind.CurlyQuotes => ("strings are in typographic quotes", "use straight double quotes"),
        SyntaxErrorKind.UnquotedText => (Quoted("this text has no quotes", detail), "put it in double quotes"),
        SyntaxErrorKind.InvalidNumber => (Quoted("this is no number of JSON", detail), "write it as in 0, 12 or 1.5, or put it in quotes"),
        SyntaxErrorKind.Comment => ("JSON has no comments", "remove the comment"),
        SyntaxErrorKind.UnterminatedComment => ("this comment is never closed", "add */"),
        SyntaxErrorKind.TrailingComma => ("nothing follows this comma", "remove the comma"),
        SyntaxErrorKind.MissingComma => ("a comma is missing before this", "add the comma"),
        SyntaxErrorKind.MissingColon => ("a colon is missing before this", "add the colon"),
        SyntaxErrorKind.MissingValue => ("a value is missing here", "add the value"),
        SyntaxErrorKind.MissingName => ("a name is missing here", "add the name in double quotes"),
        SyntaxErrorKind.MismatchedBracket => ("this bracket closes nothing that is open", "remove it, or open what it closes"),
        SyntaxErrorKind.UnclosedBracket => ("this bracket is never closed", "add the closing bracket"),
        SyntaxErrorKind.TextAfterEnd => ("something follows the end of the policy", "remove it, or put both in a list"),
        SyntaxErrorKind.TooDeep => ("containers are nested deeper than " + SyntaxLimits.Depth, "no policy is this deep; the rest of the text was not read"),
        SyntaxErrorKind.TabIndentation => ("a tab stands where YAML wants spaces", "indent with spaces"),
        SyntaxErrorKind.UnquotedAsterisk => ("YAML reads an unquoted * as an alias", "quote it: '*'"),
        SyntaxErrorKind.UndefinedAlias => (Quoted("no anchor has this alias's name", detail), "define the anchor before it is used"),
        SyntaxErrorKind.CircularAlias => ("this alias stands inside its own anchor", "write the value out"),
        SyntaxErrorKind.ExpansionLimit => ("aliases of this anchor expand to more than " + SyntaxLimits.ExpandedNodes + " values", "write the values out; the rest was not expanded"),
        SyntaxErrorKind.InvalidMerge => ("the value of a merge key is no mapping", "merge a mapping, or a list of mappings"),
        SyntaxErrorKind.ComplexName => ("a name is itself a mapping or a list", "use a plain name"),
        _ => (detail.Length == 0 ? "this is not YAML" : "this is not YAML: " + detail, "mend the line; what follows it was not read"),
    };

    private static string Quoted(string message, string detail) => detail.Length == 0 ? message : message + ": " + detail;
}
