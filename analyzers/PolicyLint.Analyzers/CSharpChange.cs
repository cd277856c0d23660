using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.Analyzers;

/// <summary>A change as it travels from the analyzer to the code fix, in the properties of a diagnostic.</summary>
internal sealed record CSharpChange
{
    public required CSharpChangeKind Kind { get; init; }

    /// <summary>What it does, in the imperative.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it can be applied without a look.</summary>
    public required bool IsSafe { get; init; }

    /// <summary>What is changed, in the file of the diagnostic.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text that is changed, without escapes; it must still be there.</summary>
    public required string Before { get; init; }

    /// <summary>The new texts, not escaped: one for a text, any number for elements, the account for a principal if it is known, for a
    /// resource what is needed, each with its types, name and value for a member, operator, key and value for a condition.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>What is written where, if the analyzer knows that already: the text is inside a string.</summary>
    public ImmutableArray<CSharpEdit> Edits { get; init; } = [];

    /// <summary>What must stand in the same list, or makes the group that is meant; null if it does not matter.</summary>
    public TextSpan? Beside { get; init; }
}
