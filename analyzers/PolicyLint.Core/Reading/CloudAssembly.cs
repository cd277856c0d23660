using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>
/// What <c>cdk synth</c> leaves in <c>cdk.out</c>: a manifest that names the template of every stack. Checks that all of them are
/// among the texts, so that none is missed in silence.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/cdk/v2/guide/apps.html</remarks>
public static class CloudAssembly
{
    private const string Manifest = "manifest.json";

    private const string Advice = "run cdk synth again";

    /// <summary>The files that a manifest names: templates of stacks, and manifests of stages. Null if the text is no manifest.</summary>
    public static ImmutableArray<string>? FilesOf(SourceText manifest)
    {
        var tree = JsonSyntaxReader.Read(manifest.Mapped);
        var artifacts = tree.Root.Member("artifacts");
        if (!tree.Errors.IsEmpty || artifacts.Kind != SyntaxKind.Mapping)
        {
            return null;
        }

        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var artifact in artifacts.Members)
        {
            if (FileOf(artifact.Value) is { Kind: SyntaxKind.String } file)
            {
                files.Add(Beside(manifest.Name, PathOf(file, artifact.Value)));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>The findings on the manifests among the texts, and what they say of constructs.</summary>
    internal static (ImmutableArray<Finding> Findings, ImmutableArray<NotAnalysed> NotAnalysed, ManifestPaths Paths) Check(SourceSet sources)
    {
        var paths = new ManifestPaths();
        var names = new HashSet<string>(sources.Texts.Select(text => text.Name), StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var notAnalysed = ImmutableArray.CreateBuilder<NotAnalysed>();
        foreach (var text in sources.Texts)
        {
            if (FileName(text.Name) == Manifest && IsOfApp(text, sources))
            {
                Check(text, names, findings, notAnalysed, paths);
            }
        }

        if (sources.Texts.FirstOrDefault(IsInOutput) is { } first && !sources.Texts.Any(text => FileName(text.Name) == Manifest))
        {
            Say(new Place(first.Mapped, new TextSpan(0, 0)), "cdk.out has no manifest.json, which says which stacks the app has", findings, notAnalysed);
        }

        return (findings.ToImmutable(), notAnalysed.ToImmutable(), paths);
    }

    /// <summary>Whether a text names the templates of an app, so that it is not read alone.</summary>
    public static bool IsManifest(SourceText text) => FileName(text.Name) == Manifest && text.Content.Contains("\"artifacts\"");

    /// <summary>A web app in an asset has a manifest of this name too; that of the app lies beside templates.</summary>
    private static bool IsOfApp(SourceText manifest, SourceSet sources) =>
        manifest.Content.Contains("\"artifacts\"") || sources.Texts.Any(text => IsInOutput(text) && Beside(manifest.Name, FileName(text.Name)) == text.Name);

    private static bool IsInOutput(SourceText text) =>
        ("/" + text.Name).Contains("/cdk.out/") && text.Name.EndsWith(".template.json", StringComparison.Ordinal);

    private static void Check(
        SourceText manifest,
        HashSet<string> names,
        ImmutableArray<Finding>.Builder findings,
        ImmutableArray<NotAnalysed>.Builder notAnalysed,
        ManifestPaths paths)
    {
        var root = JsonSyntaxReader.Read(manifest.Mapped).Root;
        var artifacts = root.Member("artifacts");
        if (artifacts.Kind != SyntaxKind.Mapping)
        {
            Say(new Place(manifest.Mapped, new TextSpan(0, 0)), "this is no manifest of a CDK app: it names no artifacts", findings, notAnalysed);
            return;
        }

        foreach (var artifact in artifacts.Members)
        {
            var file = FileOf(artifact.Value);
            if (file.Kind != SyntaxKind.String)
            {
                continue;
            }

            var name = Beside(manifest.Name, PathOf(file, artifact.Value));
            paths.Add(name, artifact.Value.Member("metadata"));
            if (!names.Contains(name))
            {
                Say(file.Place, $"the manifest names {PathOf(file, artifact.Value)}, which is not there", findings, notAnalysed);
            }
        }
    }

    private static void Say(
        Place place, string reason, ImmutableArray<Finding>.Builder findings, ImmutableArray<NotAnalysed>.Builder notAnalysed)
    {
        findings.Add(new Finding { Rule = ReadingRules.NotAnalysed, Place = place, Severity = Severity.Error, Arguments = [reason, Advice] });
        notAnalysed.Add(new NotAnalysed(place.Source.Name, reason, place.Source.Lines.LineAt(place.SourceSpan.Start)));
    }

    private static SyntaxNode FileOf(SyntaxNode artifact) => artifact.Member("type").Value switch
    {
        "aws:cloudformation:stack" => artifact.Member("properties").Member("templateFile"),
        "cdk:cloud-assembly" => artifact.Member("properties").Member("directoryName"),
        _ => default,
    };

    private static string PathOf(SyntaxNode file, SyntaxNode artifact) =>
        artifact.Member("type").Is("cdk:cloud-assembly") ? file.Value + "/" + Manifest : file.Value;

    private static string Beside(string manifest, string file) => manifest.Substring(0, manifest.Length - Manifest.Length) + file;

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
