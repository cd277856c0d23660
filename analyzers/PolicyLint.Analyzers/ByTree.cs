using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers;

/// <summary>What is found once of each file of a compilation, without a lock while it is looked for. Safe for several threads.</summary>
/// <param name="find">Finds it; two threads may do so at once, and the first one's result stays.</param>
internal sealed class ByTree<T>(Func<SyntaxTree, T> find)
    where T : class
{
    private readonly ConditionalWeakTable<SyntaxTree, T> _known = new();

    public T Of(SyntaxTree tree)
    {
        if (_known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var found = find(tree);
        return _known.GetValue(tree, _ => found);
    }
}
