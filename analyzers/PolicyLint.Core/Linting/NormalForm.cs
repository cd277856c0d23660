using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>
/// What is written, without what AWS does not tell apart: layout, the order of names, a lone value or a list of one. Holes stand as
/// they are displayed. It is hashed, never shown: a change of it changes every fingerprint.
/// </summary>
internal static class NormalForm
{
    /// <summary>What may end a name's text and so comes before whatever may follow in a longer name.</summary>
    private const char Quote = '"';

    private static readonly char[] Escaped = ['\\', Quote];

    /// <summary>Appends the form of a member or a node.</summary>
    public static void Append(TextBuffer text, object about)
    {
        if (about is WrittenMember member)
        {
            AppendMember(text, member);
        }
        else
        {
            Append(text, (WrittenNode)about);
        }
    }

    private static void Append(TextBuffer text, WrittenNode node)
    {
        AppendGuard(text, node.Guard);
        switch (node)
        {
            case WrittenMap map:
                AppendMap(text, map);
                break;
            case WrittenList list:
                AppendItems(text, list.Items);
                break;
            case WrittenValue value:
                AppendQuoted(text, value.Value.Display);
                break;
        }
    }

    private static void AppendMap(TextBuffer text, WrittenMap map)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var member in InOrder(map.Members))
        {
            text.Append(isFirst ? string.Empty : ",");
            AppendMember(text, member);
            isFirst = false;
        }

        text.Append('}');
    }

    /// <summary>The members in the order of their texts, which begin with the name: only where names are equal the rest decides.</summary>
    private static ImmutableArray<WrittenMember> InOrder(ImmutableArray<WrittenMember> members)
    {
        for (var index = 1; index < members.Length; index++)
        {
            if (Compare(members[index - 1], members[index]) > 0)
            {
                return members.Sort(Compare);
            }
        }

        return members;
    }

    private static int Compare(WrittenMember left, WrittenMember right)
    {
        if (ReferenceEquals(left, right))
        {
            return 0;
        }

        var (one, other) = (left.Name, right.Name);
        if (one == other || one.IndexOfAny(Escaped) >= 0 || other.IndexOfAny(Escaped) >= 0)
        {
            return string.CompareOrdinal(TextOf(left), TextOf(right));
        }

        var length = Math.Min(one.Length, other.Length);
        var order = string.CompareOrdinal(one, 0, other, 0, length);
        return order != 0 ? order : At(one, length) - At(other, length);
    }

    private static string TextOf(WrittenMember member)
    {
        using var text = new TextBuffer();
        AppendMember(text, member);
        return text.ToString();
    }

    private static char At(string name, int index) => index < name.Length ? name[index] : Quote;

    private static void AppendMember(TextBuffer text, WrittenMember member)
    {
        AppendQuoted(text, member.Name);
        text.Append(':');
        if (member.Value is WrittenList)
        {
            Append(text, member.Value);
            return;
        }

        AppendItems(text, [member.Value]);
    }

    private static void AppendItems(TextBuffer text, ImmutableArray<WrittenNode> items)
    {
        text.Append('[');
        for (var index = 0; index < items.Length; index++)
        {
            text.Append(index == 0 ? string.Empty : ",");
            Append(text, items[index]);
        }

        text.Append(']');
    }

    /// <summary>What is there only sometimes is other content than what is always there.</summary>
    private static void AppendGuard(TextBuffer text, Guard guard)
    {
        if (!guard.IsAlways)
        {
            text.Append('?');
            AppendQuoted(text, guard.ToString() + (guard.Sometimes ? "…" : string.Empty));
        }
    }

    private static void AppendQuoted(TextBuffer text, string content)
    {
        text.Append(Quote);
        if (content.IndexOfAny(Escaped) < 0)
        {
            text.Append(content);
        }
        else
        {
            text.Append(content.Replace("\\", "\\\\").Replace("\"", "\\\""));
        }

        text.Append(Quote);
    }
}
