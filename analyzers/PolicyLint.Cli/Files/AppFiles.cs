using System.Collections.Immutable;

namespace PolicyLint.Cli.Files;

/// <summary>
/// Puts the files of one app together: what lies below the manifest of a CDK app, and templates that the user names together. All
/// other files are judged one by one.
/// </summary>
internal static class AppFiles
{
    private const string Manifest = "manifest.json";

    /// <summary>A shell that spreads a glob names more files than one app has stacks.</summary>
    private const int MostNamed = 32;

    /// <summary>The folder of a CDK app whose manifest a path names; else the path.</summary>
    public static string FolderOfManifest(string path) =>
        Path.GetFileName(path) == Manifest && IsManifest(path) && Path.GetDirectoryName(path) is { } folder ? folder.Length == 0 ? "." : folder : path;

    /// <summary>Every file once; groups and the files in them in the order found.</summary>
    public static IReadOnlyList<ImmutableArray<FoundFile>> Group(IReadOnlyList<FoundFile> files, IReadOnlyDictionary<string, FoundSettings> settings)
    {
        var assemblies = files.Select(AssemblyOf).OfType<string>().Distinct().OrderBy(folder => folder.Length).ToList();
        var named = files.Count(file => file.IsNamed && !assemblies.Exists(folder => IsIn(file, folder)));
        return
        [
            .. files.GroupBy(file => KeyOf(file, assemblies, named is > 1 and <= MostNamed, settings))
                .Select(group => group.ToImmutableArray()),
        ];
    }

    private static (string Name, FoundSettings? Settings) KeyOf(
        FoundFile file, List<string> assemblies, bool joinsNamed, IReadOnlyDictionary<string, FoundSettings> settings)
    {
        if (assemblies.Find(folder => IsIn(file, folder)) is { } assembly)
        {
            return (assembly, FoundSettings.None);
        }

        return joinsNamed && file.IsNamed && Holds(file.Path, "Resources", "AWSTemplateFormatVersion")
            ? (string.Empty, settings.GetValueOrDefault(file.Name))
            : (file.Name, null);
    }

    /// <summary>The folder of a CDK app that a file lies in, by its name or by the manifest in it.</summary>
    private static string? AssemblyOf(FoundFile file)
    {
        if (file.IsNamed)
        {
            return null;
        }

        var output = ("/" + file.Name).LastIndexOf("/cdk.out/", StringComparison.Ordinal);
        if (output >= 0)
        {
            return file.Name[..(output + "cdk.out/".Length)];
        }

        return Path.GetFileName(file.Path) == Manifest && IsManifest(file.Path) ? file.Name[..(file.Name.LastIndexOf('/') + 1)] : null;
    }

    private static bool IsManifest(string path) => Holds(path, "aws:cloudformation:stack", "cdk:cloud-assembly");

    /// <summary>A pipe has no length, and can be read only once.</summary>
    private static bool Holds(string path, string either, string or)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            return false;
        }

        var (source, _) = FileReader.Disk.Read(new FoundFile(path, path, IsNamed: false));
        return source is not null && (source.Content.Contains(either) || source.Content.Contains(or));
    }

    private static bool IsIn(FoundFile file, string folder) => file.Name.StartsWith(folder, StringComparison.Ordinal);
}
