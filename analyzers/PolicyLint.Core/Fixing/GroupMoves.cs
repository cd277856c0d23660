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
            Users when properties.Member(Groups).Kind == SyntaxKind.Missing => NameGroup(item, list.Name, logicalId),
            _ => [],
        };
    }

    /// <summary>The only user of a policy gives way to the group: the list has another name, and the reference in it.</summary>
    private static ImmutableArray<TextEdit> NameGroup(ElementPlace item, SyntaxNode name, string logicalId)
    {
        var target = item.Value.Tag == "!Ref" ? item.Value : item.Value.Member("Ref");
        return item.Container.Count == 1 && target.Kind == SyntaxKind.String && Replace(name, Groups) is { } named && Replace(target, logicalId) is { } referred
            ? [named, referred]
            : [];
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
            foreach (var first in policies.Items)
            {
                return ElementPlace.Find(tree, first.Span) is { } place ? Before(place, policy, isItem: true) : null;
            }
        }

        if (policies.Kind != SyntaxKind.Missing)
        {
            return null;
        }

        var isMade = properties.Kind == SyntaxKind.Missing;
        var container = isMade ? group : properties;
        return ElementPlace.FirstMember(tree, container.Span) is { } member ? Before(member, List(member, policy, isMade), isItem: false) : null;
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

    /// <summary>The member that holds the list, with the properties around it where the group has none.</summary>
    private static string List(ElementPlace beside, string policy, bool isMade)
    {
        if (beside.IsInFlow)
        {
            var space = FlowLayout.SpaceBefore(beside);
            return isMade
                ? FlowLayout.Wrapped(beside, Properties, '{', FlowLayout.Wrapped(beside, Policies, '[', policy, ']', FlowLayout.Deeper(beside, space)), '}', space)
                : FlowLayout.Wrapped(beside, Policies, '[', policy, ']', space);
        }

        var indentation = new string(' ', FlowLayout.Head(beside.Content, beside.Span.Start).Length);
        return isMade
            ? $"{Properties}:\n{indentation}  {Policies}:\n{indentation}    - {policy}"
            : $"{Policies}:\n{indentation}  - {policy}";
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
