using System.Collections.Immutable;
using PolicyLint.Reading;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>Tells whether templates are of another app than the code, by their construct paths.</summary>
internal static class OtherApp
{
    private const int MostNames = 3;

    /// <summary>What of the templates this code does not make, in words; null if there is nothing to say.</summary>
    public static string? Of(ImmutableArray<Construct> constructs, ConstructPaths paths)
    {
        var stacks = constructs.Select(construct => FirstOf(construct.Path)).Distinct().ToList();
        var strange = stacks.FindAll(stack => paths.Find(stack).Depth == 0);
        if (strange.Count < stacks.Count)
        {
            strange.RemoveAll(paths.MayBeAtRoot);
        }

        if (strange.Count > 0)
        {
            return NamesOf(strange);
        }

        var hollow = stacks.FindAll(stack => paths.Find(stack).Creation is { } creation && paths.HasChildren(creation));
        return hollow.Count > 0 && !constructs.Any(construct => paths.Find(construct.Path).Depth > 1) ? "what is in " + NamesOf(hollow) : null;
    }

    private static string FirstOf(string path) => path.IndexOf('/') is var end and > 0 ? path.Substring(0, end) : path;

    private static string NamesOf(List<string> stacks)
    {
        var names = string.Join(", ", stacks.Take(MostNames).Select(stack => "'" + stack + "'"));
        return stacks.Count > MostNames ? $"{names} and {stacks.Count - MostNames} more" : names;
    }
}
