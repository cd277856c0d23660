using PolicyLint.Matching;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>A text of Resource, taken apart once for all types of resources that it is compared with.</summary>
internal sealed class ResourceText
{
    // Policy variables are taken as such in every version of the language: where they are none, another rule says so.
    public static readonly GlobRules Rules = new(true, true);

    private static readonly char[] PlaceholderMarks = ['<', '>', '[', ']', '%', '@', '#'];

    private static readonly char[] OpenMarks = ['*', '?', '$'];

    private GlobPattern? _pattern;
    private int[]? _fieldStarts;

    public ResourceText(string text)
    {
        Text = text;
        IsOpen = text.IndexOfAny(OpenMarks, 0, text.Length) >= 0;
        if (Arn.Parse(text) is not { } arn || HoldsPlaceholder(arn))
        {
            IsUnclear = true;
            return;
        }

        Service = text.IndexOfAny(OpenMarks, arn.Service.Start, arn.Service.Length) >= 0 ? null : arn.Service;
        HasOpenField = text.IndexOfAny(OpenMarks, 0, arn.Resource.Start) >= 0;
        var open = text.IndexOfAny(OpenMarks, arn.Resource.Start);
        Head = TextSpan.FromBounds(arn.Resource.Start, open < 0 ? text.Length : open);
    }

    public string Text { get; }

    /// <summary>Whether it is no ARN of six fields, or some tool is to fill in a part of it.</summary>
    public bool IsUnclear { get; }

    /// <summary>Whether a wildcard or a policy variable stands in it.</summary>
    public bool IsOpen { get; }

    /// <summary>The field of the service; null if it is not known what stands there.</summary>
    public TextSpan? Service { get; }

    /// <summary>Whether a wildcard or a policy variable stands in front of the resource, and so may take in colons.</summary>
    public bool HasOpenField { get; }

    /// <summary>What is known of how the resource begins; all of it where nothing in it is open.</summary>
    public TextSpan Head { get; }

    /// <summary>Made when first asked for.</summary>
    public GlobPattern Pattern => _pattern ??= GlobPattern.Parse(Text, Rules);

    /// <summary>Where the fields of <see cref="Pattern"/> start; null if they are not known.</summary>
    public int[]? FieldStarts => _fieldStarts ??= ArnTypePattern.StartsOf(Pattern);

    private static bool HoldsPlaceholder(Arn arn) => arn.Text.IndexOfAny(PlaceholderMarks, 0, arn.Text.Length) >= 0
        || arn.Text.IndexOf("{{", StringComparison.Ordinal) >= 0
        || ArnFieldText.IsCapitals(arn.Text, arn.Service)
        || ArnFieldText.IsCapitals(arn.Text, arn.Resource);
}
