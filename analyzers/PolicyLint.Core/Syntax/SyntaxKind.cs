namespace PolicyLint.Syntax;

/// <summary>What a node is, the same for JSON and YAML.</summary>
public enum SyntaxKind : byte
{
    /// <summary>Nothing stands where a value or a name belongs: the place after <c>"Action":</c> in a half-written file.</summary>
    Missing,

    /// <summary>Names with values, in the order written, duplicates kept.</summary>
    Mapping,

    /// <summary>Values in the order written.</summary>
    Sequence,

    /// <summary>Text.</summary>
    String,

    /// <summary>A number, as written: <c>20121017</c>, <c>1e400</c>.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>; in YAML also an empty value and <c>~</c>.</summary>
    Null,

    /// <summary>A value that is not known here: an interpolation where a value stands.</summary>
    Hole,
}
