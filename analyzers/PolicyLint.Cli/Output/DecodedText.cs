using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>A text that is decoded from another, as one would read it: the policy in a URL-encoded string, the CSV in base64.</summary>
/// <param name="Mapped">The decoded text.</param>
/// <param name="Source">The same as a text of its own, with its own lines.</param>
internal sealed record DecodedText(MappedText Mapped, SourceText Source)
{
    /// <summary>Where a place is in it; null if it is not in it.</summary>
    public TextSpan? SpanOf(Place place)
    {
        var span = place.Span;
        for (var text = place.Text; text is not null; text = text.Outer)
        {
            if (ReferenceEquals(text, Mapped))
            {
                return span;
            }

            span = text.Outer is null ? span : text.ToOuterSpan(span);
        }

        return null;
    }
}
