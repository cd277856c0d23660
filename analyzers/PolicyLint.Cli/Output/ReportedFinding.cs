using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>A finding and the file result it came with, which knows its path.</summary>
public sealed record ReportedFinding(Finding Finding, FileResult File)
{
    private const string Resources = "Resources.";

    /// <summary>The path in the file's structure.</summary>
    public string Path => File.Result.Paths.Of(Finding.Place);

    /// <summary>The resource of a template that the finding is about, by its name there; null elsewhere.</summary>
    public string? LogicalId => Path is var path && path.StartsWith(Resources, StringComparison.Ordinal) ? NameAt(path, Resources.Length) : null;

    /// <summary>The changes that can be made in the text, each with its edits.</summary>
    public IEnumerable<(Change Change, ImmutableArray<TextEdit> Edits)> Fixes
    {
        get
        {
            var renderer = new ChangeRenderer(File.Result.Paths.Trees);
            return Finding.Changes.Select(change => (Change: change, Edits: renderer.Render(change))).Where(fix => !fix.Edits.IsEmpty);
        }
    }

    private static string NameAt(string path, int start)
    {
        var end = path.IndexOfAny(['.', '['], start);
        return end < 0 ? path[start..] : path[start..end];
    }
}
