using PolicyLint.Text;

namespace PolicyLint.Cli.Files;

/// <summary>The .gitignore files that hold for a folder, the nearest last.</summary>
internal sealed class IgnoreFiles
{
    private static readonly IgnoreFiles None = new(null, string.Empty, []);

    private readonly IgnoreFiles? _outer;
    private readonly string _folder;
    private readonly PathGlob[] _patterns;

    private IgnoreFiles(IgnoreFiles? outer, string folder, PathGlob[] patterns)
    {
        _outer = outer;
        _folder = folder;
        _patterns = patterns;
    }

    /// <summary>Those of the folders above, up to the root of the repository.</summary>
    public static IgnoreFiles Around(string folder)
    {
        var above = new Stack<string>();
        for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            above.Push(parent);
            if (Directory.Exists(Path.Combine(folder, ".git")) || Directory.Exists(Path.Combine(parent, ".git")))
            {
                break;
            }
        }

        var isInRepository = above.Count > 0 && Directory.Exists(Path.Combine(above.Peek(), ".git"));
        return isInRepository ? above.Aggregate(None, (ignore, parent) => ignore.With(parent)) : None;
    }

    /// <summary>These, and the one in a folder.</summary>
    public IgnoreFiles With(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        if (!File.Exists(file))
        {
            return this;
        }

        try
        {
            var patterns = File.ReadAllLines(file).Select(PathGlob.Parse).OfType<PathGlob>().ToArray();
            return new IgnoreFiles(this, folder, patterns);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read ignores nothing: more is linted, never less.
            return this;
        }
    }

    /// <summary>Whether the nearest pattern that matches ignores a path.</summary>
    public bool Ignores(string path, bool isFolder)
    {
        for (var level = this; level is not null; level = level._outer)
        {
            if (level._patterns.Length == 0)
            {
                continue;
            }

            var relative = Path.GetRelativePath(level._folder, path).Replace('\\', '/');
            for (var index = level._patterns.Length - 1; index >= 0; index--)
            {
                if (level._patterns[index].Matches(relative, isFolder))
                {
                    return !level._patterns[index].IsNegated;
                }
            }
        }

        return false;
    }
}
