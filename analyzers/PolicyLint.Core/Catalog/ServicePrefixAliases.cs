using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>Names of services that are no prefix of an action, and the prefix that is: <c>cloudwatchlogs</c> is <c>logs</c>.</summary>
/// <remarks>Sources and date stand at the head of ServicePrefixAliases.tsv.</remarks>
public static class ServicePrefixAliases
{
    private static readonly NameTable Table = new("ServicePrefixAliases");

    /// <summary>Every name of the table.</summary>
    public static IEnumerable<string> Names => Table.Names;

    /// <summary>The prefixes that the actions of the service have; empty if the name is not in the table.</summary>
    public static ImmutableArray<string> Find(string name) => Table.Find(name) is { } columns ? [.. columns[0].Split(' ')] : [];
}
