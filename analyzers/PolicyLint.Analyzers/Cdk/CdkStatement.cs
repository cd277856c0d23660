using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A PolicyStatement: its elements under the names of the policy language, its principals apart.</summary>
internal sealed class CdkStatement : CdkContainer
{
    public CdkStatement(Place place, Guard created, bool isOfHelper)
        : base(place, created)
    {
        IsOfHelper = isOfHelper;
        Elements = new CdkMap(place, created, null);
    }

    /// <summary>Sid, Effect, Action …; the lists of CdkText are its own copies.</summary>
    public CdkMap Elements { get; }

    /// <summary>The statement as it was given to FromJson; null for one made of properties.</summary>
    public CdkNode? Json { get; init; }

    /// <summary>Whether it is made in a method that is looked at by itself as well.</summary>
    public bool IsOfHelper { get; }

    /// <summary>Whether something was found that says where it is used.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Another one with what is in this one now.</summary>
    public CdkStatement Copy(Place place, Guard created)
    {
        var copy = new CdkStatement(place, created, IsOfHelper) { Json = Json };
        foreach (var member in Elements.Members)
        {
            var value = member.Value switch
            {
                CdkList list => CopyOf(list),
                CdkMap map => map.Copy(),
                _ => member.Value,
            };
            copy.Elements.Members.Add(member with { Value = value });
        }

        if (Unread is { } unread)
        {
            copy.OpenBy(unread);
        }

        return copy;
    }

    private CdkList CopyOf(CdkList list)
    {
        var copy = new CdkList(list.Place, Created);
        copy.AddRange(list, Created);
        return copy;
    }

    /// <summary>The list of an element, made when something is first added to it.</summary>
    public CdkList ListOf(string element, Place namePlace)
    {
        foreach (var member in Elements.Members)
        {
            if (member.Name == element && member.Value is CdkList known)
            {
                return known;
            }
        }

        var list = new CdkList(namePlace, Created);
        Elements.Set(element, namePlace, null, list, Created);
        return list;
    }

    /// <summary>Its conditions, made when one is first added.</summary>
    public CdkMap ConditionsAt(Place namePlace)
    {
        foreach (var member in Elements.Members)
        {
            if (member.Name == ElementNames.Condition && member.Value is CdkMap known)
            {
                return known;
            }
        }

        var conditions = new CdkMap(namePlace, Created, null);
        Elements.Set(ElementNames.Condition, namePlace, null, conditions, Created);
        return conditions;
    }
}
