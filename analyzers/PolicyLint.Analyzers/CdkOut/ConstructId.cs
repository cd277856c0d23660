using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>The id that a construct is given: a text, or what is known of one that is computed.</summary>
/// <param name="Text">The id as it stands in construct paths; null if it is computed.</param>
/// <param name="Start">What it begins with, whatever is computed.</param>
/// <param name="End">What it ends with.</param>
internal sealed record ConstructId(string? Text, string Start, string End)
{
    private static readonly ConstructId Unknown = new(null, string.Empty, string.Empty);

    /// <summary>The id that is the value of an argument; one of which nothing is known if there is none.</summary>
    public static ConstructId Of(IOperation? value)
    {
        if (value?.ConstantValue is { HasValue: true, Value: string text })
        {
            return new ConstructId(InPath(text), string.Empty, string.Empty);
        }

        return value is IInterpolatedStringOperation { Parts: { Length: > 0 } parts }
            ? new ConstructId(null, InPath(TextOf(parts[0])), InPath(TextOf(parts[parts.Length - 1])))
            : Unknown;
    }

    /// <summary>Whether it may be this one.</summary>
    public bool MayBe(string id) => Text is null
        ? id.Length >= Start.Length + End.Length && id.StartsWith(Start, StringComparison.Ordinal) && id.EndsWith(End, StringComparison.Ordinal)
        : Text == id;

    /// <summary>CDK writes the separator of paths in another way where it stands in an id.</summary>
    private static string InPath(string text) => text.Replace("/", "--");

    private static string TextOf(IInterpolatedStringContentOperation part) =>
        part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } ? text : string.Empty;
}
