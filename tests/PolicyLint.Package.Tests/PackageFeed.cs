using System.IO.Compression;
using System.Reflection;

namespace PolicyLint.Package.Tests;

/// <summary>A folder with the package in it, packed from what this build made, under a version that nothing else has.</summary>
internal static class PackageFeed
{
    public const string PackageId = "PolicyLint.Analyzers";

    public static readonly string Version = "0.0.1-test." + Guid.NewGuid().ToString("N");

    private static string FileName => $"{PackageId}.{Version}.nupkg";

    /// <summary>Packs into a folder; returns the package.</summary>
    public static string Pack(string folder)
    {
        Directory.CreateDirectory(folder);
        var (exitCode, output) = DotNet.Run(
            folder,
            "pack",
            Metadata("PackageProject"),
            "--no-build",
            "--configuration",
            Metadata("Configuration"),
            "--output",
            folder,
            "-p:PackageVersion=" + Version,
            "-p:NuspecOutputPath=" + Path.Combine(folder, "obj"));
        Assert.That(exitCode, Is.Zero, output);
        return Path.Combine(folder, FileName);
    }

    /// <summary>Copies a package into another folder, with one of its files changed; null takes it out.</summary>
    public static void CopyWith(string package, string folder, string entry, byte[]? content)
    {
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, FileName);
        File.Copy(package, copy);
        using var archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        var old = archive.GetEntry(entry);
        Assert.That(old, Is.Not.Null, entry);
        old!.Delete();
        if (content is not null)
        {
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(content);
        }
    }

    /// <summary>What the build of these tests says of itself.</summary>
    public static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
