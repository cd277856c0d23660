using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>
/// A policy as it is written, whatever it is written in: map, list or value, with its place and when it is there. Grammar is judged
/// on this, the typed view is made from it.
/// </summary>
public abstract class WrittenNode
{
    private protected WrittenNode(Place place, Guard guard, Origin origin)
    {
        Place = place;
        Guard = guard;
        Origin = origin;
    }

    /// <summary>Where it stands; for what is synthesised, the element that stands for it.</summary>
    public Place Place { get; }

    /// <summary>When it is there.</summary>
    public Guard Guard { get; }

    public Origin Origin { get; }
}
