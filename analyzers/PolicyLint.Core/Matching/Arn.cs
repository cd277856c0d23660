using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Matching;

/// <summary>
/// The six fields of an Amazon Resource Name, as places in its text: <c>arn:partition:service:region:account:resource</c>. The last
/// one takes all that follows, colons too. Fields may hold wildcards, or the mark of a hole.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</remarks>
public readonly record struct Arn
{
    /// <summary>How an ARN begins.</summary>
    public const string Prefix = "arn:";

    /// <summary>How many fields it has.</summary>
    public const int FieldCount = 6;

    private const int Colons = FieldCount - 1;

    private Arn(string text, TextSpan partition, TextSpan service, TextSpan region, TextSpan account, TextSpan resource)
    {
        Text = text;
        Partition = partition;
        Service = service;
        Region = region;
        Account = account;
        Resource = resource;
    }

    public string Text { get; }

    public TextSpan Partition { get; }

    public TextSpan Service { get; }

    public TextSpan Region { get; }

    public TextSpan Account { get; }

    public TextSpan Resource { get; }

    /// <summary>The fields of a text; null if it does not begin with <c>arn:</c> or has fewer than six.</summary>
    public static Arn? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        Span<int> colons = stackalloc int[Colons];
        return FindColons(text, colons) < Colons
            ? null
            : new Arn(
                text, Between(colons, 0), Between(colons, 1), Between(colons, 2), Between(colons, 3), TextSpan.FromBounds(colons[4] + 1, text.Length));
    }

    /// <summary>
    /// The fields of a value, each hole as one <see cref="TextHole.Character"/>; null too if a hole before the resource may hold
    /// colons, as the fields are then not known.
    /// </summary>
    public static Arn? Parse(Value value) => value switch
    {
        KnownValue known => Parse(known.Content),
        PatternValue pattern => Parse(pattern),
        _ => null,
    };

    /// <summary>How many fields a text has, at most six.</summary>
    public static int CountFields(string text)
    {
        Span<int> colons = stackalloc int[Colons];
        return FindColons(text, colons) + 1;
    }

    /// <summary>The text of a field.</summary>
    public string this[TextSpan field] => Text.Substring(field.Start, field.Length);

    /// <summary>Whether a field is exactly this.</summary>
    public bool Is(TextSpan field, string value) =>
        field.Length == value.Length && string.CompareOrdinal(Text, field.Start, value, 0, value.Length) == 0;

    private static Arn? Parse(PatternValue pattern)
    {
        if (pattern.Parts[0].Text is not { } first || !first.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        return Parse(pattern.MarkedText()) is { } arn && !HasOpenHole(pattern, arn.Resource.Start) ? arn : null;
    }

    /// <summary>Whether a hole that may hold colons stands before an offset.</summary>
    private static bool HasOpenHole(PatternValue pattern, int end)
    {
        var position = 0;
        foreach (var part in pattern.Parts)
        {
            if (position >= end)
            {
                return false;
            }

            if (part.Hole is { Domain: HoleDomain.AnyText or HoleDomain.Arn })
            {
                return true;
            }

            position += part.Text?.Length ?? 1;
        }

        return false;
    }

    /// <summary>The first five colons; those inside of a policy variable (<c>${aws:PrincipalAccount}</c>) divide nothing.</summary>
    private static int FindColons(string text, Span<int> colons)
    {
        var count = 0;
        for (var position = 0; position < text.Length && count < colons.Length; position++)
        {
            if (text[position] == ':')
            {
                colons[count++] = position;
            }
            else if (text[position] == '$' && position + 1 < text.Length && text[position + 1] == '{')
            {
                var end = text.IndexOf('}', position);
                if (end < 0)
                {
                    // Nothing closes this one, so nothing closes a later one: it is no variable.
                    return count + FindPlainColons(text, position, colons.Slice(count));
                }

                position = end;
            }
        }

        return count;
    }

    private static int FindPlainColons(string text, int start, Span<int> colons)
    {
        var count = 0;
        for (var position = text.IndexOf(':', start); position >= 0 && count < colons.Length; position = text.IndexOf(':', position + 1))
        {
            colons[count++] = position;
        }

        return count;
    }

    private static TextSpan Between(ReadOnlySpan<int> colons, int index) => TextSpan.FromBounds(colons[index] + 1, colons[index + 1]);
}
