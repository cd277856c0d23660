using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>Finitely many values, and it is not known which: a parameter's allowed values, a mapping.</summary>
public sealed record OneOfValue(ImmutableArray<Value> Alternatives) : Value
{
    public override string Display => string.Join(" or ", Alternatives);

    public bool Equals(OneOfValue? other) => other is not null && Alternatives.AsSpan().SequenceEqual(other.Alternatives.AsSpan());

    public override int GetHashCode()
    {
        var hash = 19;
        foreach (var alternative in Alternatives)
        {
            hash = unchecked((hash * 31) + alternative.GetHashCode());
        }

        return hash;
    }
}
