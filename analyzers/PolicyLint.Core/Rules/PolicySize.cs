using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules;

/// <summary>How long a policy is, in UTF-16 code units, in the two ways in which AWS counts.</summary>
internal static class PolicySize
{
    /// <summary>Without the white space of JSON outside strings: how IAM counts.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length</remarks>
    public static int WithoutWhiteSpace(PolicyDocument document) => document.CountedLength ??= Count(document);

    /// <summary>All of it, as it is sent. What is not written as JSON is sent minified.</summary>
    /// <remarks>https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html</remarks>
    public static int AsWritten(PolicyDocument document) => JsonSpan(document)?.Length ?? Minified(document.Written);

    private static int Count(PolicyDocument document) =>
        JsonSpan(document) is { } span && CountWithoutWhiteSpace(document.Place.Text.Content, span) is { } count ? count : Minified(document.Written);

    /// <summary>The range of the text that is the policy in JSON, or null if it is anything else.</summary>
    private static TextSpan? JsonSpan(PolicyDocument document)
    {
        var text = document.Place.Text;
        var span = document.Place.Span;
        if (!document.Origin.IsEditable || span.Length < 2 || text.Content[span.Start] != '{' || text.Content[span.End - 1] != '}')
        {
            return null;
        }

        foreach (var hole in text.Holes)
        {
            if (span.Contains(hole.Position))
            {
                return null;
            }
        }

        return span;
    }

    /// <summary>Null if something stands there that JSON does not have: a comment, single quotes.</summary>
    private static int? CountWithoutWhiteSpace(string content, TextSpan span)
    {
        var count = 0;
        var position = span.Start;
        while (position < span.End)
        {
            switch (content[position])
            {
                case ' ' or '\t' or '\r' or '\n':
                    position = TextSearch.EndOfWhiteSpace(content, position);
                    break;
                case '/' or '#' or '\'':
                    return null;
                case '"':
                    var end = EndOfString(content, position + 1, span.End);
                    count += end - position;
                    position = end;
                    break;
                default:
                    count++;
                    position++;
                    break;
            }
        }

        return count;
    }

    /// <summary>The offset after the closing quote, or the limit.</summary>
    private static int EndOfString(string content, int start, int limit)
    {
        var position = start;
        while (position < limit)
        {
            var length = content.AsSpan(position, limit - position).IndexOfAny('"', '\\');
            if (length < 0)
            {
                return limit;
            }

            position += length;
            if (content[position] == '"')
            {
                return position + 1;
            }

            position += 2;
        }

        return limit;
    }

    private static int Minified(WrittenNode node) => node switch
    {
        WrittenMap map => 2 + Separators(map.Members.Length) + map.Members.Sum(member => QuotedLength(member.Name) + 1 + Minified(member.Value)),
        WrittenList list => 2 + Separators(list.Items.Length) + list.Items.Sum(Minified),
        WrittenValue { Shape: WrittenShape.String } value => QuotedLength(value.Value.Display),
        WrittenValue value => value.Value.Display.Length,
        _ => 0,
    };

    private static int Separators(int count) => Math.Max(0, count - 1);

    private static int QuotedLength(string text)
    {
        var length = text.Length + 2;
        foreach (var unit in text)
        {
            length += unit is '"' or '\\' or '\n' or '\t' or '\r' ? 1 : 0;
        }

        return length;
    }
}
