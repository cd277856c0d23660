namespace PolicyLint.Syntax;

/// <summary>A node as the tree stores it. Children follow their container; a mapping's are name, value, name, value.</summary>
internal struct SyntaxEntry
{
    /// <summary>Where the node begins in the mapped text, quotes and brackets included.</summary>
    public int Start;

    public int Length;

    /// <summary>The index after the node and all that is in it.</summary>
    public int Next;

    /// <summary>A container's number of members or items; the index of a YAML scalar's text.</summary>
    public int Count;

    /// <summary>The index of the node's tag, or -1.</summary>
    public int Tag;

    public SyntaxKind Kind;
    public SyntaxStyle Style;
    public SyntaxFlags Flags;
}
