using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A dictionary, or the properties of an object that only carries them.</summary>
/// <param name="place">Where it is made.</param>
/// <param name="created">The guard under which it is made.</param>
/// <param name="type">Its type.</param>
internal sealed class CdkMap(Place place, Guard created, ITypeSymbol? type) : CdkContainer(place, created)
{
    public ITypeSymbol? Type { get; } = type;

    public List<CdkMember> Members { get; } = [];

    /// <summary>Whether it is an anonymous object, which CDK refuses.</summary>
    public bool IsAnonymous => Type is { IsAnonymousType: true };

    /// <summary>Sets a name, as an initializer or an assignment does: what was set before is gone.</summary>
    public void Set(string name, Place namePlace, CdkText? nameText, CdkNode value, Guard guard)
    {
        var within = Within(guard);
        if (within.IsAlways)
        {
            Members.RemoveAll(member => member.Name == name);
        }
        else if (!Exclude(name, within))
        {
            OpenBy(namePlace);
        }

        Members.Add(new CdkMember(name, namePlace, nameText, value, within));
    }

    /// <summary>The value of a name that is always there; null if there is none, or only sometimes.</summary>
    public CdkNode? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Guard.IsAlways ? member.Value : null;
            }
        }

        return null;
    }

    /// <summary>Another one with what is in this one now.</summary>
    public CdkMap Copy()
    {
        var copy = new CdkMap(Place, Created, Type);
        copy.Members.AddRange(Members);
        if (Unread is { } unread)
        {
            copy.OpenBy(unread);
        }

        if (IsShared)
        {
            copy.Share();
        }

        return copy;
    }

    /// <summary>What was set before holds only where the new guard does not.</summary>
    private bool Exclude(string name, Guard guard)
    {
        var isExact = true;
        for (var index = 0; index < Members.Count; index++)
        {
            var member = Members[index];
            if (member.Name != name || member.Guard.Excludes(guard))
            {
                continue;
            }

            if (guard.Sometimes || guard.Terms.Length != 1)
            {
                Members[index] = member with { Guard = member.Guard.AndSometimes() };
                isExact = false;
                continue;
            }

            var term = guard.Terms[0];
            Members[index] = member with { Guard = member.Guard.And(term with { Holds = !term.Holds }) };
        }

        return isExact;
    }
}
