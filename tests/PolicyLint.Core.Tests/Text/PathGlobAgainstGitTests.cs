using System.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Text;

/// <summary>What git ignores, we ignore, and nothing else: asked of git itself.</summary>
[Category("Tools")]
public sealed class PathGlobAgainstGitTests
{
    private const int Lists = 150;
    private const int Seed = 20261124;

    private static readonly string[] Parts = ["a", "b", "*", "?", "a*", "*b", "**", "[ab]", "[!a]", "a.json", "*.json", "\\*"];
    private static readonly string[] Names = ["a", "b", "ab", "c", "a.json", "b.json"];

    [Test]
    public void Ignores_what_git_ignores()
    {
        if (Environment.GetEnvironmentVariable("POLICYLINT_TOOLS") != "1")
        {
            Assert.Ignore("needs git: set POLICYLINT_TOOLS=1");
        }

        var folder = Directory.CreateTempSubdirectory("policylint").FullName;
        try
        {
            Git(folder, "init", string.Empty);
            var random = new Random(Seed);
            var paths = (from first in Names from second in Names from third in Names select new[] { first, second, third })
                .SelectMany(names => new[] { names[0], $"{names[0]}/{names[1]}", $"{names[0]}/{names[1]}/{names[2]}" }).Distinct().ToArray();
            for (var list = 0; list < Lists; list++)
            {
                var patterns = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pattern(random)).ToArray();
                File.WriteAllLines(Path.Combine(folder, ".gitignore"), patterns);
                var ignored = Git(folder, "check-ignore --no-index --stdin", string.Join('\n', paths)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

                Assert.That(paths.Where(path => IsIgnored(patterns, path)), Is.EqualTo(ignored), string.Join(" | ", patterns));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Pattern(Random random)
    {
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Parts[random.Next(Parts.Length)]);
        var pattern = (random.Next(3) == 0 ? "/" : string.Empty) + string.Join('/', parts);
        return (random.Next(4) == 0 ? "!" : string.Empty) + pattern;
    }

    /// <summary>A file in an ignored folder is ignored, whatever is said of the file.</summary>
    private static bool IsIgnored(string[] patterns, string path)
    {
        var globs = patterns.Select(PathGlob.Parse).OfType<PathGlob>().ToArray();
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (Last(globs, path[..end], isFolder: true))
            {
                return true;
            }
        }

        return Last(globs, path, isFolder: false);
    }

    private static bool Last(PathGlob[] globs, string path, bool isFolder) =>
        globs.LastOrDefault(glob => glob.Matches(path, isFolder)) is { IsNegated: false };

    private static string Git(string folder, string arguments, string input)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
