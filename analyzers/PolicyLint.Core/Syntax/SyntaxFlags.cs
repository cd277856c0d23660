namespace PolicyLint.Syntax;

/// <summary>What a reader remembers of a node beside its range.</summary>
[Flags]
internal enum SyntaxFlags : byte
{
    None = 0,

    /// <summary>The scalar's text is not a slice of the text: it must be decoded.</summary>
    Escaped = 1,

    /// <summary>The closing quote is missing.</summary>
    Unterminated = 2,

    /// <summary>The node is a copy that an alias or a merge key put here; its range is the anchor's.</summary>
    Expanded = 4,

    /// <summary>The name is a merge key whose members stand in the mapping themselves: it is passed over.</summary>
    MergeKey = 8,
}
