using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>An array or a list.</summary>
internal sealed class CdkList(Place place, Guard created) : CdkContainer(place, created)
{
    public List<CdkItem> Items { get; } = [];

    public void Add(CdkNode node, Guard guard, Place? use = null)
    {
        if (HasRoom())
        {
            Items.Add(new CdkItem(node, Within(guard), use));
        }
    }

    /// <summary>Adds the items of another list as they are now.</summary>
    public void AddRange(CdkList other, Guard guard)
    {
        var within = Within(guard);
        foreach (var item in other.Items.ToArray())
        {
            if (!HasRoom())
            {
                break;
            }

            Items.Add(item with { Guard = within.And(item.Guard) });
        }

        if (other.IsShared)
        {
            Share();
        }

        if (other.Unread is { } unread)
        {
            OpenBy(unread);
        }
    }

    private bool HasRoom()
    {
        if (Items.Count < EvaluationLimits.Size)
        {
            return true;
        }

        OpenBy(Place);
        return false;
    }
}
