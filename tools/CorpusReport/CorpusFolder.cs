using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Text;

namespace PolicyLint.CorpusReport;

/// <summary>What came out of one folder of a corpus, in both profiles.</summary>
public sealed class CorpusFolder
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml", ".template"];

    private CorpusFolder(string name) => Name = name;

    /// <summary>The folders of a corpus that hold policies and templates which nobody labelled.</summary>
    public static IReadOnlyList<string> Names { get; } = ["managed", "userguide", "organization", "templates"];

    public string Name { get; }

    public int Files { get; private set; }

    public int Policies { get; private set; }

    public SortedDictionary<PolicyKind, int> PoliciesByKind { get; } = [];

    public List<string> NotAnalysed { get; } = [];

    /// <summary>How many findings each rule makes, by profile.</summary>
    public Dictionary<Profile, Dictionary<RuleDescriptor, int>> Findings { get; } = new()
    {
        [Profile.Default] = [],
        [Profile.Strict] = [],
    };

    public int Total(Profile profile) => Findings[profile].Values.Sum();

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static CorpusFolder Lint(string corpus, string name)
    {
        var folder = new CorpusFolder(name);
        var root = Path.Combine(corpus, name);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            folder.Add(SourceText.FromBytes(Path.GetRelativePath(corpus, file), File.ReadAllBytes(file)));
        }

        return folder;
    }

    private void Add(SourceText source)
    {
        Files++;
        foreach (var document in PolicyFileReader.Read(source, new PolicyFileOptions(null, false)).Inventory.Documents)
        {
            Policies++;
            PoliciesByKind[document.Kind.Presumed] = PoliciesByKind.GetValueOrDefault(document.Kind.Presumed) + 1;
        }

        Add(source, Profile.Strict);
        NotAnalysed.AddRange(Add(source, Profile.Default).NotAnalysed.Select(entry => $"{entry.Name}: {entry.Reason}"));
    }

    private LintResult Add(SourceText source, Profile profile)
    {
        var result = Linter.Lint(new SourceSet(source), new LintOptions { Rules = new RuleSettings { Profile = profile } });
        var counts = Findings[profile];
        foreach (var finding in result.Findings)
        {
            counts[finding.Rule] = counts.GetValueOrDefault(finding.Rule) + 1;
        }

        return result;
    }
}
