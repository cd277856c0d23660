namespace PolicyLint.Syntax;

/// <summary>What is wrong with a text. One file reports each kind once, with how often it occurs.</summary>
public enum SyntaxErrorKind
{
    /// <summary>The text is empty or holds white space and comments only.</summary>
    Empty,

    /// <summary>A character that can begin nothing here.</summary>
    UnexpectedCharacter,

    /// <summary>U+0000 outside a string.</summary>
    NulCharacter,

    /// <summary>A string has no closing quote on its line.</summary>
    UnterminatedString,

    /// <summary>A control character stands unescaped in a string.</summary>
    ControlCharacter,

    /// <summary>A backslash with a character that makes no escape.</summary>
    InvalidEscape,

    /// <summary>One half of a surrogate pair; read as U+FFFD.</summary>
    LoneSurrogate,

    /// <summary>A string in single quotes.</summary>
    SingleQuotes,

    /// <summary>A string in typographic quotes, as text processors make them.</summary>
    CurlyQuotes,

    /// <summary>A word without quotes.</summary>
    UnquotedText,

    /// <summary>Digits that JSON does not read as a number: <c>01</c>, <c>0x10</c>, <c>.5</c>.</summary>
    InvalidNumber,

    /// <summary>A comment; JSON has none.</summary>
    Comment,

    /// <summary>A comment that is never closed.</summary>
    UnterminatedComment,

    /// <summary>A comma with nothing after it.</summary>
    TrailingComma,

    /// <summary>A comma is missing between two members or items.</summary>
    MissingComma,

    /// <summary>A colon is missing between a name and its value.</summary>
    MissingColon,

    /// <summary>A value is missing.</summary>
    MissingValue,

    /// <summary>A name is missing before a colon or a value.</summary>
    MissingName,

    /// <summary>A closing bracket that closes nothing, or the wrong one.</summary>
    MismatchedBracket,

    /// <summary>An opening bracket that is never closed.</summary>
    UnclosedBracket,

    /// <summary>Something stands after the end of the value.</summary>
    TextAfterEnd,

    /// <summary>Containers are nested deeper than <see cref="SyntaxLimits.Depth"/>; reading stopped.</summary>
    TooDeep,

    /// <summary>YAML: a tab where indentation belongs.</summary>
    TabIndentation,

    /// <summary>YAML: <c>Action: *</c>; a value that begins with <c>*</c> must be quoted.</summary>
    UnquotedAsterisk,

    /// <summary>YAML: an alias to an anchor that does not exist.</summary>
    UndefinedAlias,

    /// <summary>YAML: an alias inside its own anchor.</summary>
    CircularAlias,

    /// <summary>YAML: aliases expand to more than <see cref="SyntaxLimits.ExpandedNodes"/> nodes; the rest was not expanded.</summary>
    ExpansionLimit,

    /// <summary>YAML: the value of a merge key is no mapping.</summary>
    InvalidMerge,

    /// <summary>YAML: a name that is itself a mapping or a sequence.</summary>
    ComplexName,

    /// <summary>YAML: anything else the parser rejects; the detail says what. Reading stopped there.</summary>
    InvalidYaml,
}
