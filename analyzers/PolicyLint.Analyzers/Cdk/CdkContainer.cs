using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Something that code can add to after it was made.</summary>
/// <param name="place">Where it is made.</param>
/// <param name="created">The guard under which it is made.</param>
internal abstract class CdkContainer(Place place, Guard created) : CdkNode(place)
{
    /// <summary>Whether there may be more in it than was read.</summary>
    public bool IsOpen => IsShared || Unread is not null;

    /// <summary>Whether code that is not looked at may add to it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The expression that could not be read and may have added to it.</summary>
    public Place? Unread { get; private set; }

    protected Guard Created { get; } = created;

    public void Share() => IsShared = true;

    public void OpenBy(Place unread) => Unread ??= unread;

    /// <summary>When something is there that is added under a guard, seen from the container.</summary>
    public Guard Within(Guard guard)
    {
        var within = guard.Sometimes && !Created.Sometimes ? Guard.Always.AndSometimes() : Guard.Always;
        foreach (var term in guard.Terms)
        {
            if (!Created.Terms.Contains(term))
            {
                within = within.And(term);
            }
        }

        return within;
    }
}
