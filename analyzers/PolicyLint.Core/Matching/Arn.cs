using PolicyLint.Text;

namespace PolicyLint.Matching;

/// <summary>
/// The six fields of an Amazon Resource Name, as places in its text: <c>arn:partition:service:region:account:resource</c>. The last
/// one takes all that follows, colons too. Fields may hold wildcards, or the mark of a hole.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</remarks>
public readonly record struct Arn
{
    private const int Colons = 5;

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
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }

        Span<int> colons = stackalloc int[Colons];
        var position = -1;
        for (var index = 0; index < Colons; index++)
        {
            position = text.IndexOf(':', position + 1);
            if (position < 0)
            {
                return null;
            }

            colons[index] = position;
        }

        return new Arn(
            text, Between(colons, 0), Between(colons, 1), Between(colons, 2), Between(colons, 3), TextSpan.FromBounds(position + 1, text.Length));
    }

    /// <summary>The text of a field.</summary>
    public string this[TextSpan field] => Text.Substring(field.Start, field.Length);

    /// <summary>Whether a field is exactly this.</summary>
    public bool Is(TextSpan field, string value) =>
        field.Length == value.Length && string.CompareOrdinal(Text, field.Start, value, 0, value.Length) == 0;

    private static TextSpan Between(ReadOnlySpan<int> colons, int index) => TextSpan.FromBounds(colons[index] + 1, colons[index + 1]);
}
