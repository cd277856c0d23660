using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Writes what was evaluated as a written tree.</summary>
internal sealed class StatementWriter(WrittenBuilder builder)
{
    private const int MaximumDepth = 32;

    private int _parts;

    public void Write(CdkStatement statement)
    {
        if (statement.Json is { } json)
        {
            WriteStatement(json, statement);
            return;
        }

        builder.BeginMap(statement.Place);
        OpenIf(statement);
        OpenIf(statement.Elements);
        if (!statement.Elements.Members.Exists(member => member.Name == ElementNames.Effect))
        {
            builder.Name(ElementNames.Effect, statement.Place).Value(Value.Known("Allow"), statement.Place);
        }

        foreach (var member in statement.Elements.Members)
        {
            if (member.Name is ElementNames.Principal or ElementNames.NotPrincipal)
            {
                Under(member.Guard, () => WritePrincipals(member.Name, member.NamePlace, (CdkList)member.Value));
            }
            else if (member.Name != ElementNames.Condition)
            {
                Under(member.Guard, () => Write(member, 0));
            }
        }

        WriteConditions(statement);
        builder.EndMap();
    }

    /// <summary>A policy of statements, and of principals of which each gets the statement that lets it take a role.</summary>
    public void WriteDocument(List<CdkItem> items, bool isOpen, Place place)
    {
        builder.BeginMap(place)
            .Name(ElementNames.Version, place).Value(Value.Known(PolicyDocument.CurrentVersion), place)
            .Name(ElementNames.Statement, place).BeginList(place);
        if (isOpen)
        {
            builder.Open();
        }

        foreach (var item in items)
        {
            Under(item.Guard, () =>
            {
                if (item.Node is CdkStatement statement)
                {
                    Write(statement);
                }
                else
                {
                    WriteTrust(item.Node);
                }
            });
        }

        builder.EndList().EndMap();
    }

    /// <summary>A statement that was given to FromJson; what was added to it later is not looked for in it.</summary>
    private void WriteStatement(CdkNode json, CdkStatement statement)
    {
        if (json is not CdkMap map)
        {
            builder.BeginMap(statement.Place).Open().EndMap();
            return;
        }

        builder.BeginMap(map.Place);
        OpenIf(statement);
        OpenIf(map);
        if (statement.Elements.Members.Count > 0)
        {
            builder.Open();
        }

        WriteMembers(map, 0);
        builder.EndMap();
    }

    /// <summary>The statement of a role's trust policy that lets one principal take it.</summary>
    public void WriteTrust(CdkNode principal)
    {
        var place = principal.Place;
        builder.BeginMap(place).Name(ElementNames.Effect, place).Value(Value.Known("Allow"), place);
        var list = new CdkList(place, Guard.Always);
        list.Add(principal, Guard.Always);
        WritePrincipals(ElementNames.Principal, place, list);
        WriteTrustActions(principal as CdkPrincipal, place);
        WriteConditions(ConditionsOf(list), place);
        builder.EndMap();
    }

    private void WriteTrustActions(CdkPrincipal? principal, Place place)
    {
        builder.Name(ElementNames.Action, place);
        var action = Value.Known(principal?.AssumeRoleAction ?? "sts:AssumeRole");
        if (principal is not { HasSessionTags: true })
        {
            builder.Value(action, place);
            return;
        }

        builder.BeginList(place).Value(action, place).Value(Value.Known("sts:TagSession"), place).EndList();
    }

    public void Under(Guard guard, Action write)
    {
        foreach (var term in guard.Terms)
        {
            builder.BeginGuard(term);
        }

        if (guard.Sometimes)
        {
            builder.BeginSometimes();
        }

        write();
        for (var count = guard.Terms.Length + (guard.Sometimes ? 1 : 0); count > 0; count--)
        {
            builder.EndGuard();
        }
    }

    private void Write(CdkMember member, int depth)
    {
        builder.Name(member.Name, member.NamePlace, member.NameText is { Pieces.IsEmpty: false } name ? name : null);
        Write(member.Value, depth + 1);
    }

    /// <summary>An object as it stands: what is in it is JSON of a policy already.</summary>
    public void Write(CdkNode node) => Write(node, 0);

    private void Write(CdkNode node, int depth)
    {
        if (_parts++ > EvaluationLimits.Parts)
        {
            builder.Value(Value.Unknown("{…}"), node.Place);
            return;
        }

        switch (node)
        {
            case CdkStatement statement when depth < MaximumDepth:
                Write(statement);
                break;
            case CdkManagedPolicy policy:
                Write(policy.Arn, depth + 1);
                break;
            case CdkJson { Content: not CdkText } json when depth < MaximumDepth:
                Write(json.Content, depth + 1);
                break;
            case CdkText text:
                builder.Value(text.Value, text.Place, text.Shape, text.Pieces.IsEmpty ? null : text);
                break;
            case CdkList list when depth < MaximumDepth:
                builder.BeginList(list.Place);
                OpenIf(list);
                foreach (var item in list.Items)
                {
                    if (item.Node is not CdkNull)
                    {
                        Under(item.Guard, () => Write(item.Node, depth + 1));
                    }
                }

                builder.EndList();
                break;
            case CdkMap { IsAnonymous: false } map when depth < MaximumDepth:
                builder.BeginMap(map.Place);
                OpenIf(map);
                WriteMembers(map, depth);
                builder.EndMap();
                break;
            case CdkChoice choice when depth < MaximumDepth:
                builder.BeginGuard(choice.Term);
                Write(choice.WhenTrue, depth + 1);
                builder.EndGuard().BeginGuard(choice.Term with { Holds = !choice.Term.Holds });
                Write(choice.WhenFalse, depth + 1);
                builder.EndGuard();
                break;
            case CdkUnknown unknown:
                builder.Value(new UnknownValue(unknown.Hole), unknown.Place);
                break;
            default:
                builder.Value(Value.Unknown("{…}"), node.Place);
                break;
        }
    }

    private void WriteMembers(CdkMap map, int depth)
    {
        foreach (var member in map.Members)
        {
            if (member.Value is not CdkNull)
            {
                Under(member.Guard, () => Write(member, depth));
            }
        }
    }

    private void WritePrincipals(string element, Place namePlace, CdkList principals)
    {
        builder.Name(element, namePlace);
        var flat = new List<CdkItem>();
        var isOpen = principals.IsOpen;
        foreach (var item in principals.Items)
        {
            Flatten(item, flat, ref isOpen);
        }

        if (flat is [{ Node: CdkPrincipal { Type: CdkPrincipal.Everyone } everyone, Guard.IsAlways: true }] && !isOpen)
        {
            Write(everyone.Value, 0);
            return;
        }

        builder.BeginMap(principals.Place);
        if (isOpen)
        {
            builder.Open();
        }

        foreach (var group in flat.GroupBy(item => TypeOf((CdkPrincipal)item.Node), StringComparer.Ordinal))
        {
            builder.Name(group.Key, group.First().Node.Place).BeginList(group.First().Node.Place);
            foreach (var item in group)
            {
                Under(item.Guard, () => Write(((CdkPrincipal)item.Node).Value, 0));
            }

            builder.EndList();
        }

        builder.EndMap();
    }

    private static string TypeOf(CdkPrincipal principal) => principal.Type == CdkPrincipal.Everyone ? "AWS" : principal.Type;

    private static void Flatten(CdkItem item, List<CdkItem> flat, ref bool isOpen)
    {
        switch (item.Node)
        {
            case CdkPrincipal { Parts.IsEmpty: false } composite:
                foreach (var part in composite.Parts)
                {
                    Flatten(part with { Guard = item.Guard.And(part.Guard) }, flat, ref isOpen);
                }

                break;
            case CdkPrincipal { Type.Length: > 0 }:
                flat.Add(item);
                break;
            case CdkConstruct construct when CdkSymbols.Implements(construct.Type, "IPrincipal"):
                var arn = new Hole(new CdkReference(construct, "Arn"), "{" + construct.Display + "}", HoleDomain.Arn);
                flat.Add(item with { Node = new CdkPrincipal(item.Place, "AWS", new CdkText(item.Place, new UnknownValue(arn), [])) });
                break;
            case CdkUnknown unknown when Nouns.Of(unknown.Type) is "user" or "role":
                var known = new Hole(new CdkReference(unknown.Hole.Identity, "Arn"), unknown.Hole.Display, HoleDomain.Arn);
                flat.Add(item with { Node = new CdkPrincipal(item.Node.Place, "AWS", new CdkText(item.Node.Place, new UnknownValue(known), [])) });
                break;
            default:
                isOpen = true;
                break;
        }
    }

    private void WriteConditions(CdkStatement statement)
    {
        var own = statement.Elements.Members.FindIndex(member => member.Name == ElementNames.Condition);
        var principals = statement.Elements.Members.FindIndex(member => member.Name == ElementNames.Principal);
        var added = principals < 0 ? [] : ConditionsOf((CdkList)statement.Elements.Members[principals].Value);
        if (own >= 0)
        {
            added.Insert(0, new CdkItem(statement.Elements.Members[own].Value, statement.Elements.Members[own].Guard));
        }

        WriteConditions(added, own < 0 ? statement.Place : statement.Elements.Members[own].NamePlace);
    }

    private void WriteConditions(List<CdkItem> conditions, Place namePlace)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        builder.Name(ElementNames.Condition, namePlace).BeginMap(namePlace);
        foreach (var item in conditions)
        {
            if (item.Node is not CdkMap map)
            {
                builder.Open();
                continue;
            }

            OpenIf(map);
            foreach (var member in map.Members)
            {
                Under(item.Guard.And(member.Guard), () => Write(member, 0));
            }
        }

        builder.EndMap();
    }

    private static List<CdkItem> ConditionsOf(CdkList principals)
    {
        var flat = new List<CdkItem>();
        var isOpen = false;
        foreach (var item in principals.Items)
        {
            Flatten(item, flat, ref isOpen);
        }

        return [.. flat.SelectMany(item => ((CdkPrincipal)item.Node).Conditions.Select(conditions => new CdkItem(conditions, item.Guard)))];
    }

    private void OpenIf(CdkContainer container)
    {
        if (container.IsOpen)
        {
            builder.Open();
        }
    }
}
