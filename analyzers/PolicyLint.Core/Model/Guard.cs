using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>When something is there: all terms hold, and if <see cref="Sometimes"/>, also something that was not read.</summary>
public sealed class Guard : IEquatable<Guard>
{
    /// <summary>Always there.</summary>
    public static readonly Guard Always = new([], false);

    private Guard(ImmutableArray<GuardTerm> terms, bool sometimes)
    {
        Terms = terms;
        Sometimes = sometimes;
    }

    /// <summary>The conditions, in the order met; none for what is always there.</summary>
    public ImmutableArray<GuardTerm> Terms { get; }

    /// <summary>Whether it also depends on something that was not read: a loop, an unread branch.</summary>
    public bool Sometimes { get; }

    public bool IsAlways => Terms.IsEmpty && !Sometimes;

    public Guard And(GuardTerm term) => Terms.Contains(term) ? this : new Guard(Terms.Add(term), Sometimes);

    public Guard And(Guard other)
    {
        var guard = other.Sometimes ? AndSometimes() : this;
        foreach (var term in other.Terms)
        {
            guard = guard.And(term);
        }

        return guard;
    }

    public Guard AndSometimes() => Sometimes ? this : new Guard(Terms, true);

    /// <summary>Whether both can never be there together.</summary>
    public bool Excludes(Guard other)
    {
        foreach (var term in Terms)
        {
            if (other.Terms.Contains(term with { Holds = !term.Holds }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is there in a world: yes, no, or maybe where the world does not decide a term.</summary>
    public Answer In(Guard world)
    {
        var answer = Sometimes ? Answer.Maybe : Answer.Yes;
        foreach (var term in Terms)
        {
            if (world.Terms.Contains(term with { Holds = !term.Holds }))
            {
                return Answer.No;
            }

            if (!world.Terms.Contains(term))
            {
                answer = Answer.Maybe;
            }
        }

        return answer;
    }

    public bool Equals(Guard? other) =>
        other is not null && Sometimes == other.Sometimes && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Guard);

    public override int GetHashCode()
    {
        var hash = Sometimes ? 1 : 0;
        foreach (var term in Terms)
        {
            hash = unchecked((hash * 31) + term.GetHashCode());
        }

        return hash;
    }

    /// <summary>The terms in words: <c>IsProduction and not IsChina</c>; empty for what is always there.</summary>
    public override string ToString() => string.Join(" and ", Terms);
}
