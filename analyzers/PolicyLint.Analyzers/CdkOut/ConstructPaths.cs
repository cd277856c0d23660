using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>
/// Follows the construct paths of templates (<c>Reports/Writer/DefaultPolicy/Resource</c>) through the code: from the root by the ids
/// that constructs are given, in the types that make them.
/// </summary>
internal sealed class ConstructPaths
{
    private const string NestedStack = ".NestedStack";

    private readonly Dictionary<INamedTypeSymbol, List<ConstructCreation>> _computed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, Dictionary<string, List<ConstructCreation>>> _known = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _roots;

    public ConstructPaths(IEnumerable<ConstructCreation> creations)
    {
        foreach (var creation in creations)
        {
            Add(creation);
        }

        var scopes = _known.Keys.Concat<INamedTypeSymbol>(_computed.Keys).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        var apps = scopes.FindAll(ConstructTypes.IsApp);
        _roots = apps.Count > 0 ? apps : scopes.FindAll(ConstructTypes.MayBeApp);
    }

    /// <summary>Where the deepest construct of a path is made.</summary>
    public FoundCreation Find(string path)
    {
        List<ConstructCreation> current = [];
        List<INamedTypeSymbol> types = _roots;
        var depth = 0;
        foreach (var id in path.Split('/'))
        {
            var next = Made(types, id);
            if (next.Count == 0)
            {
                return new FoundCreation(depth, depth == 0 || MayBeMadeElsewhere(types, id) ? null : Only(current));
            }

            current = next;
            types = TypesOf(next);
            depth++;
        }

        return new FoundCreation(depth, Only(current));
    }

    /// <summary>Whether a stack may have this id that is computed.</summary>
    public bool MayBeAtRoot(string id) => MayBeMadeElsewhere(_roots, id);

    /// <summary>Whether the code makes constructs in what is made by this one.</summary>
    public bool HasChildren(ConstructCreation creation) => SelfAndBases(creation.Type).Any(type => _known.ContainsKey(type) && !ConstructTypes.IsOfCdk(type));

    private static ConstructCreation? Only(List<ConstructCreation> creations) => creations is [{ IsRepeated: false } only] ? only : null;

    private void Add(ConstructCreation creation)
    {
        if (creation.Id.Text is not { } id)
        {
            if (!_computed.TryGetValue(creation.Scope, out var computed))
            {
                computed = [];
                _computed[creation.Scope] = computed;
            }

            computed.Add(creation);
            return;
        }

        if (!_known.TryGetValue(creation.Scope, out var byId))
        {
            byId = new Dictionary<string, List<ConstructCreation>>(StringComparer.Ordinal);
            _known[creation.Scope] = byId;
        }

        if (!byId.TryGetValue(id, out var same))
        {
            same = [];
            byId[id] = same;
        }

        if (!same.Exists(other => other.Key == creation.Key))
        {
            same.Add(creation);
        }
    }

    /// <summary>The creations with this id in objects of these types; also in a base class, or in a method that takes any scope.</summary>
    private List<ConstructCreation> Made(List<INamedTypeSymbol> types, string id)
    {
        var found = new List<ConstructCreation>();
        foreach (var type in types)
        {
            // An id is used once in a scope, so what is nearest is what is meant.
            var same = SelfAndBases(type).Select(current => MadeIn(current, id)).FirstOrDefault(made => made is not null);
            found.AddRange(same?.Where(creation => !found.Contains(creation)).ToList() ?? []);
        }

        return found;
    }

    private List<ConstructCreation>? MadeIn(INamedTypeSymbol scope, string id) =>
        _known.TryGetValue(scope, out var byId) && (byId.TryGetValue(id, out var made) || byId.TryGetValue(WithoutSuffix(id), out made)) ? made : null;

    /// <summary>The resource of a nested stack is beside it in the tree, under a name that is made of its id.</summary>
    private static string WithoutSuffix(string id) => id.EndsWith(NestedStack, StringComparison.Ordinal) ? id.Substring(0, id.Length - NestedStack.Length) : id;

    private static List<INamedTypeSymbol> TypesOf(List<ConstructCreation> creations) =>
        [.. creations.Select(creation => creation.Type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];

    /// <summary>Whether what is not found by its id may still be made by some line: its id is computed there, or the line is in a library.</summary>
    private bool MayBeMadeElsewhere(List<INamedTypeSymbol> types, string id)
    {
        foreach (var type in types)
        {
            var isOfCode = !ConstructTypes.IsOfCdk(type) || _roots.Contains(type);
            foreach (var current in SelfAndBases(type))
            {
                var isOfLibrary = isOfCode && !ConstructTypes.IsOfCdk(current) && !IsSame(current.ContainingAssembly, type.ContainingAssembly);
                if (isOfLibrary || ((isOfCode || IsSame(current, type)) && IsComputed(current, id)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsComputed(INamedTypeSymbol scope, string id) => _computed.TryGetValue(scope, out var computed) && computed.Exists(creation => creation.Id.MayBe(id));

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType?.OriginalDefinition)
        {
            yield return current;
        }
    }
}
