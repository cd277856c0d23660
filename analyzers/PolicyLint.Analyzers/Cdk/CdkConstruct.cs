using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>An object of CDK: a construct, a managed policy by name, anything that has a type and was given properties.</summary>
/// <param name="place">Where it is made.</param>
/// <param name="created">The guard under which it is made.</param>
/// <param name="type">Its type.</param>
/// <param name="display">How it is called in a message.</param>
internal sealed class CdkConstruct(Place place, Guard created, INamedTypeSymbol type, string display) : CdkContainer(place, created)
{
    public INamedTypeSymbol Type { get; } = type;

    public string Display { get; } = display;

    /// <summary>The variable that it was put in first; null if it was put in none.</summary>
    public string? Variable { get; set; }

    /// <summary>The guard under which it is made.</summary>
    public Guard Guard => Created;

    /// <summary>The props it was made with, and what was assigned later.</summary>
    public CdkMap Properties { get; set; } = new(place, created, null);

    /// <summary>The arguments it was made with, by the names of the parameters.</summary>
    public Dictionary<string, CdkNode> Arguments { get; } = new(StringComparer.Ordinal);
}
