using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The typed view of one statement of a policy.</summary>
public sealed class Statement
{
    private ImmutableArray<StatementVariant> _variants;

    internal Statement(PolicyDocument document, WrittenMap written, int index)
    {
        Document = document;
        Written = written;
        Index = index;
    }

    public PolicyDocument Document { get; }

    public WrittenMap Written { get; }

    /// <summary>The position in the document, from 0.</summary>
    public int Index { get; }

    public Place Place => Written.Place;

    public Guard Guard => Written.Guard;

    public Origin Origin => Written.Origin;

    /// <summary>The statement identifier, or null if there is none that is known.</summary>
    public string? Sid => (Written.Find(ElementNames.Sid)?.Value as WrittenValue)?.Text;

    /// <summary>The statement in each world of its guards; one variant where it has none.</summary>
    public ImmutableArray<StatementVariant> Variants =>
        _variants.IsDefault ? _variants = StatementVariants.Of(this) : _variants;
}
