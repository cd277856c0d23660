using System.Collections.Immutable;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Moves what hangs on a user of a template to a group of it.</summary>
internal static class GroupMoves
{
    private const string Properties = "Properties";
    private const string Policies = "ManagedPolicyArns";
    private const string Users = "Users";
    private const string Groups = "Groups";

    /// <summary>The edits; none where the forms of the two resources give no place that is surely right.</summary>
    public static ImmutableArray<TextEdit> Render(SyntaxTree tree, Place attachment, Place madeGroup, string logicalId)
    {
        var resources = tree.Root.Member("Resources");
        if (Find(resources, resource => resource.Value.Span.Contains(attachment.Span)) is not { } holder
            || Find(resources, resource => resource.Name.Span == madeGroup.Span) is not { } group)
        {
            return [];
        }

        var properties = holder.Value.Member(Properties);
        if (Find(properties, property => property.Value.Kind == SyntaxKind.Sequence && property.Value.Span.Contains(attachment.Span)) is not { } list
            || ElementPlace.Find(tree, attachment.Span) is not { } item || item.Container != list.Value)
        {
            return [];
        }

        return list.Name.Value switch
        {
            Policies => MovePolicy(tree, item, list, group.Value),
            Users when properties.Member(Groups).Kind == SyntaxKind.Missing && list.Value.Count == 1 => NameGroup(item, list.Name, logicalId),
            Users => MoveUser(tree, item, list, properties.Member(Groups), logicalId),
            _ => [],
        };
    }

    /// <summary>The only user of a policy gives way to the group: the list has another name, and the reference in it.</summary>
    private static ImmutableArray<TextEdit> NameGroup(ElementPlace item, SyntaxNode name, string logicalId)
    {
        var target = Referred(item);
        return target.Kind == SyntaxKind.String && Replace(name, Groups) is { } named && Replace(target, logicalId) is { } referred
            ? [named, referred]
            : [];
    }

    /// <summary>One of several users goes, and the group comes in, unless it is there already.</summary>
    private static ImmutableArray<TextEdit> MoveUser(SyntaxTree tree, ElementPlace item, SyntaxMember users, SyntaxNode groups, string logicalId)
    {
        var member = ElementPlace.Find(tree, users.Name.Span);
        var removed = users.Value.Count > 1 ? item : member;
        if (removed is null || member is null || Reference(tree, item, logicalId) is not { } reference)
        {
            return [];
        }

        var removal = removed.IsInFlow ? FlowEdits.Remove(removed) : BlockEdits.Remove(removed);
        if (removal.IsEmpty || Holds(groups, logicalId))
        {
            return removal.IsEmpty ? [] : Edits(tree.Text, removal);
        }

        var added = groups.Kind switch
        {
            SyntaxKind.Missing => Before(member, List(member, Groups, reference, isMade: false), isItem: false),
            SyntaxKind.Sequence => BeforeFirst(tree, groups, reference),
            _ => null,
        };
        return added is { } addition ? Edits(tree.Text, [.. removal, addition]) : [];
    }

    /// <summary>The node with the name that an item refers to.</summary>
    private static SyntaxNode Referred(ElementPlace item) => item.Value.Tag == "!Ref" ? item.Value : item.Value.Member("Ref");

    /// <summary>The text of an item with another name in its reference; null for what is none, or has a comment.</summary>
    private static string? Reference(SyntaxTree tree, ElementPlace item, string logicalId)
    {
        var target = Referred(item);
        var text = tree.Text.Content.Substring(item.Span.Start, item.Span.Length).TrimEnd();
        var at = target.Kind == SyntaxKind.String ? text.LastIndexOf(target.Value, StringComparison.Ordinal) : -1;
        return at < 0 || text.IndexOf('#') >= 0 || text.IndexOf('\n') >= 0 ? null : text.Substring(0, at) + logicalId + text.Substring(at + target.Value.Length);
    }

    private static bool Holds(SyntaxNode groups, string logicalId)
    {
        foreach (var group in groups.Items)
        {
            if ((group.Tag == "!Ref" ? group : group.Member("Ref")).Is(logicalId))
            {
                return true;
            }
        }

        return false;
    }

    private static TextEdit? Replace(SyntaxNode scalar, string text)
    {
        var mapped = scalar.ToMappedText();
        return mapped.Replace(new TextSpan(0, mapped.Content.Length), text);
    }

    private static ImmutableArray<TextEdit> MovePolicy(SyntaxTree tree, ElementPlace item, SyntaxMember list, SyntaxNode group)
    {
        var content = tree.Text.Content;
        var text = content.Substring(item.Span.Start, item.Span.Length).TrimEnd();
        var removed = item.Container.Count > 1 ? item : ElementPlace.Find(tree, list.Name.Span);
        if (removed is null || text.IndexOf('#') >= 0 || (!item.IsInFlow && text.IndexOf('\n') >= 0) || Added(tree, group, text) is not { } added)
        {
            return [];
        }

        var removal = removed.IsInFlow ? FlowEdits.Remove(removed) : BlockEdits.Remove(removed);
        return removal.IsEmpty ? [] : Edits(tree.Text, [.. removal, added]);
    }

    /// <summary>Where the policy is put in: first in the group's list, else in a list that is made.</summary>
    private static (TextSpan Span, string Text)? Added(SyntaxTree tree, SyntaxNode group, string policy)
    {
        var properties = group.Member(Properties);
        var policies = properties.Member(Policies);
        if (policies.Kind == SyntaxKind.Sequence && policies.Count > 0)
        {
            return BeforeFirst(tree, policies, policy);
        }

        if (policies.Kind != SyntaxKind.Missing)
        {
            return null;
        }

        var isMade = properties.Kind == SyntaxKind.Missing;
        var container = isMade ? group : properties;
        return ElementPlace.FirstMember(tree, container.Span) is { } member ? Before(member, List(member, Policies, policy, isMade), isItem: false) : null;
    }

    private static (TextSpan Span, string Text)? BeforeFirst(SyntaxTree tree, SyntaxNode list, string text)
    {
        foreach (var first in list.Items)
        {
            return ElementPlace.Find(tree, first.Span) is { } place ? Before(place, text, isItem: true) : null;
        }

        return null;
    }

    /// <summary>An element before another, spaced as that one is.</summary>
    private static (TextSpan Span, string Text)? Before(ElementPlace first, string text, bool isItem)
    {
        var content = first.Content;
        var start = first.Span.Start;
        if (first.IsInFlow)
        {
            return (new TextSpan(start, 0), text + "," + (FlowLayout.SpaceBefore(first).Length > 0 || FlowLayout.IsTight(first) ? FlowLayout.SpaceBefore(first) : " "));
        }

        var head = FlowLayout.Head(content, start);
        return head.Trim(' ', '-').Length > 0 ? null : (new TextSpan(start, 0), text + "\n" + (isItem ? head : new string(' ', head.Length)));
    }

    /// <summary>The member with a list of one item, with the properties around it where the group has none.</summary>
    private static string List(ElementPlace beside, string name, string item, bool isMade)
    {
        if (beside.IsInFlow)
        {
            var space = FlowLayout.SpaceBefore(beside);
            return isMade
                ? FlowLayout.Wrapped(beside, Properties, '{', FlowLayout.Wrapped(beside, name, '[', item, ']', FlowLayout.Deeper(beside, space)), '}', space)
                : FlowLayout.Wrapped(beside, name, '[', item, ']', space);
        }

        var indentation = new string(' ', FlowLayout.Head(beside.Content, beside.Span.Start).Length);
        return isMade
            ? $"{Properties}:\n{indentation}  {name}:\n{indentation}    - {item}"
            : $"{name}:\n{indentation}  - {item}";
    }

    private static ImmutableArray<TextEdit> Edits(MappedText text, ImmutableArray<(TextSpan Span, string Text)> changes)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>(changes.Length);
        foreach (var (span, replacement) in changes)
        {
            if (text.Replace(span, replacement) is not { } edit)
            {
                return [];
            }

            edits.Add(edit);
        }

        edits.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return edits.ToImmutable();
    }

    private static SyntaxMember? Find(SyntaxNode mapping, Func<SyntaxMember, bool> isMeant)
    {
        foreach (var member in mapping.Members)
        {
            if (isMeant(member))
            {
                return member;
            }
        }

        return null;
    }
}
