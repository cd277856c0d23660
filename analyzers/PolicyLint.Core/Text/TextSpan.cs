namespace PolicyLint.Text;

/// <summary>A range of a text, in UTF-16 code units, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether nothing lies in the range: a position between two code units.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The range from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies within this range; an empty range at either end does.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="offset"/> belongs to this range.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether at least one code unit belongs to both.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
