using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Syntax;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>
/// The manifests and templates of an app, read from what the build hands over: those that belong to it. The folder is never emptied, so
/// that templates of stacks that are gone may lie beside them.
/// </summary>
internal sealed class CdkOutFiles
{
    private const string Manifest = "manifest.json";
    private const string NestedTemplate = ".nested.template.json";

    private readonly BuildOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, AdditionalText> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CdkOutFile> _templates = new(StringComparer.Ordinal);
    private readonly List<CdkOutFile> _manifests = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CdkOutFiles(BuildOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
    }

    /// <summary>The manifest of the app; null if there is none.</summary>
    public AdditionalText? Root { get; private set; }

    public List<CdkOutProblem> Problems { get; } = [];

    /// <summary>Whether a template is there to be judged.</summary>
    public bool HasTemplates => _templates.Count > 0;

    public IEnumerable<CdkOutFile> All => _manifests.Concat(_templates.Values);

    public static CdkOutFiles Read(AnalyzerOptions analyzer, BuildOptions options, CancellationToken cancellation)
    {
        var files = new CdkOutFiles(options, cancellation);
        foreach (var file in analyzer.AdditionalFiles)
        {
            if (PolicyFiles.IsCdkOut(file, analyzer.AnalyzerConfigOptionsProvider))
            {
                files._given[options.NameOf(file.Path)] = file;
            }
        }

        var root = files._given.Keys.Where(name => FileName(name) == Manifest).OrderBy(name => name.Length).FirstOrDefault();
        if (root is not null)
        {
            files.Root = files._given[root];
            files.ReadManifest(root);
            files.ReadNested();
        }

        return files;
    }

    public SourceSet ToSources() => new([.. All.Select(file => file.Source)]);

    private void ReadManifest(string name)
    {
        if (ReadFile(name) is not { } manifest)
        {
            return;
        }

        if (CloudAssembly.FilesOf(manifest.Source) is not { } names)
        {
            Add(manifest.Path, name + " is no whole manifest of a CDK app; it may be in the making");
            return;
        }

        _manifests.Add(manifest);
        foreach (var named in names)
        {
            if (!_given.ContainsKey(named))
            {
                Add(manifest.Path, $"{name} names {FileName(named)}, which is not there");
            }
            else if (FileName(named) == Manifest)
            {
                ReadManifest(named);
            }
            else
            {
                ReadTemplate(named);
            }
        }
    }

    private void ReadTemplate(string name)
    {
        if (ReadFile(name) is not { } file)
        {
            return;
        }

        var tree = JsonSyntaxReader.Read(file.Source.Mapped);
        if (tree.Errors.IsEmpty && tree.Root.Kind == PolicyLint.Syntax.SyntaxKind.Mapping)
        {
            _templates[name] = file;
            return;
        }

        Add(file.Path, name + " is no whole JSON; it may be in the making");
    }

    /// <summary>The templates of nested stacks are named by those of their parents only.</summary>
    private void ReadNested()
    {
        var nested = _given.Keys.Where(name => name.EndsWith(NestedTemplate, StringComparison.Ordinal)).ToList();
        int count;
        do
        {
            count = _seen.Count;
            foreach (var name in nested.Where(name => !_seen.Contains(name) && _templates.Values.Any(file => file.Source.Content.Contains(FileName(name)))).ToList())
            {
                ReadTemplate(name);
            }
        }
        while (count < _seen.Count);
    }

    private CdkOutFile? ReadFile(string name)
    {
        if (!_seen.Add(name))
        {
            return null;
        }

        var file = _given[name];
        var text = file.GetText(_cancellation);
        if (text is null || text.Length > SourceText.MaximumBytes)
        {
            Add(file.Path, name + (text is null ? " cannot be read" : " is larger than 16 MB"));
            return null;
        }

        return new CdkOutFile(file.Path, text, new SourceText(_options.NameOf(file.Path), text.ToString()));
    }

    private void Add(string path, string reason) => Problems.Add(new CdkOutProblem(Location.Create(path, default, default), reason));

    private static string FileName(string name) => name.Substring(name.LastIndexOf('/') + 1);
}
