using System.IO.Enumeration;

namespace PolicyLint.Cli.Files;

/// <summary>
/// Finds the files that paths and globs lead to. A path given by name is taken as it is; a walk opens what may hold a policy and
/// counts the rest.
/// </summary>
internal sealed class FileFinder
{
    private static readonly string[] Extensions = [".json", ".jsonc", ".yaml", ".yml", ".template", TableFiles.Extension];
    private static readonly string[] SkippedFolders = [".git", "bin", "obj", "node_modules", ".venv"];

    /// <summary>What exports of an account are kept in beside these.</summary>
    private static readonly string[] ExportExtensions = [.. Extensions, ".txt"];

    private readonly FoundFiles _found = new();
    private readonly string[] _extensions;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _current = Directory.GetCurrentDirectory();

    private FileFinder(string[] extensions) => _extensions = extensions;

    public static FoundFiles Find(IReadOnlyList<string> paths) => Find(paths, Extensions);

    /// <summary>Finds the exports of accounts too, which may be plain text.</summary>
    public static FoundFiles FindExports(IReadOnlyList<string> paths) => Find(paths, ExportExtensions);

    private static FoundFiles Find(IReadOnlyList<string> paths, string[] extensions)
    {
        var finder = new FileFinder(extensions);
        foreach (var path in paths.Count == 0 ? ["."] : paths)
        {
            finder.Take(path);
        }

        return finder._found;
    }

    private void Take(string path)
    {
        if (path == "-")
        {
            _found.ReadsInput = true;
        }
        else if (Directory.Exists(path))
        {
            Walk(Path.GetFullPath(path), null, []);
        }
        else if (File.Exists(path) || IsBrokenLink(path))
        {
            Add(path, isNamed: true);
        }
        else if (path.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            TakeGlob(path);
        }
        else
        {
            _found.Missing.Add(path);
        }
    }

    private void TakeGlob(string glob)
    {
        var before = _found.Files.Count;
        var normal = glob.Replace('\\', '/');
        var wildcard = normal.AsSpan().IndexOfAny('*', '?');
        var slash = normal.LastIndexOf('/', wildcard);
        var root = slash < 0 ? "." : normal[..Math.Max(1, slash)];
        if (Directory.Exists(root))
        {
            Walk(Path.GetFullPath(root), slash < 0 ? normal : normal[(slash + 1)..], []);
        }

        if (_found.Files.Count == before)
        {
            _found.Missing.Add(glob);
        }
    }

    private void Walk(string root, string? glob, HashSet<string> ancestors)
    {
        var ignore = IgnoreFiles.Around(root);
        Walk(root, root, glob, ancestors, ignore);
    }

    private void Walk(string root, string folder, string? glob, HashSet<string> ancestors, IgnoreFiles ignore)
    {
        var real = Path.GetFullPath(new DirectoryInfo(folder).ResolveLinkTarget(true)?.FullName ?? folder);
        if (!ancestors.Add(real))
        {
            _found.Skipped++;
            return;
        }

        string[] files;
        string[] folders;
        try
        {
            files = Directory.GetFiles(folder);
            folders = Directory.GetDirectories(folder);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            _found.Unreadable.Add((NameOf(folder), exception is UnauthorizedAccessException ? "no permission to read this folder" : exception.Message));
            ancestors.Remove(real);
            return;
        }

        var inner = ignore.With(folder);
        SayIfNotSynthesised(files, folders, inner);
        foreach (var file in files)
        {
            TakeWalked(root, file, glob, inner);
        }

        foreach (var child in folders)
        {
            if (SkippedFolders.Contains(Path.GetFileName(child), StringComparer.Ordinal) || inner.Ignores(child, isFolder: true))
            {
                _found.Skipped++;
                continue;
            }

            Walk(root, child, glob, ancestors, inner);
        }

        ancestors.Remove(real);
    }

    private void TakeWalked(string root, string file, string? glob, IgnoreFiles ignore)
    {
        var isWanted = glob is null
            ? _extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
            : MatchesGlob(glob, Path.GetRelativePath(root, file).Replace('\\', '/'));
        if (!isWanted || ignore.Ignores(file, isFolder: false) || IsOtherTable(file, glob))
        {
            _found.Skipped++;
            return;
        }

        Add(file, isNamed: false);
    }

    /// <summary>A glob that names CSV files asks for them.</summary>
    private static bool IsOtherTable(string file, string? glob) =>
        glob is null && Path.GetExtension(file).Equals(TableFiles.Extension, StringComparison.OrdinalIgnoreCase) && !TableFiles.MayBeReport(file);

    /// <summary>A CDK app whose templates are not there, or not looked at: its policies would be missed in silence.</summary>
    private void SayIfNotSynthesised(string[] files, string[] folders, IgnoreFiles ignore)
    {
        if (!files.Any(file => Path.GetFileName(file) == "cdk.json"))
        {
            return;
        }

        var output = folders.FirstOrDefault(folder => Path.GetFileName(folder) == "cdk.out");
        if (output is null)
        {
            _found.Notes.Add($"{NameOf(Path.GetDirectoryName(files[0])!)} is a CDK app without cdk.out; run cdk synth, or its policies are not seen");
        }
        else if (ignore.Ignores(output, isFolder: true))
        {
            _found.Notes.Add($"{NameOf(output)} is ignored by git and was not looked into; name it to lint the templates of the CDK app");
        }
    }

    private void Add(string path, bool isNamed)
    {
        var name = NameOf(path);
        if (_names.Add(name))
        {
            _found.Files.Add(new FoundFile(path, name, isNamed));
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(_current, Path.GetFullPath(path)).Replace('\\', '/');

    private static bool IsBrokenLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary><c>**/</c> is any number of folders; <c>*</c> and <c>?</c> stay within one.</summary>
    private static bool MatchesGlob(string glob, string path) => MatchesParts(glob.Split('/'), path.Split('/'));

    private static bool MatchesParts(ReadOnlySpan<string> glob, ReadOnlySpan<string> path)
    {
        if (glob.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (glob[0] == "**")
        {
            return MatchesParts(glob[1..], path) || (!path.IsEmpty && MatchesParts(glob, path[1..]));
        }

        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(glob[0], path[0], ignoreCase: false) && MatchesParts(glob[1..], path[1..]);
    }
}
