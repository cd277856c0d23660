using System.Collections.Immutable;
using System.Text;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>
/// What is written, without what AWS does not tell apart: layout, the order of names, a lone value or a list of one. Holes stand as
/// they are displayed. It is hashed, never shown: a change of it changes every fingerprint.
/// </summary>
internal static class NormalForm
{
    public static string Of(WrittenMember member)
    {
        var text = new StringBuilder();
        AppendMember(text, member);
        return text.ToString();
    }

    public static string Of(WrittenNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, WrittenNode node)
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

    private static void AppendMap(StringBuilder text, WrittenMap map)
    {
        var members = new List<string>(map.Members.Length);
        foreach (var member in map.Members)
        {
            members.Add(Of(member));
        }

        members.Sort(StringComparer.Ordinal);
        text.Append('{').Append(string.Join(",", members)).Append('}');
    }

    private static void AppendMember(StringBuilder text, WrittenMember member)
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

    private static void AppendItems(StringBuilder text, ImmutableArray<WrittenNode> items)
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
    private static void AppendGuard(StringBuilder text, Guard guard)
    {
        if (!guard.IsAlways)
        {
            text.Append('?');
            AppendQuoted(text, guard.ToString() + (guard.Sometimes ? "…" : string.Empty));
        }
    }

    private static void AppendQuoted(StringBuilder text, string content) =>
        text.Append('"').Append(content.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
}
