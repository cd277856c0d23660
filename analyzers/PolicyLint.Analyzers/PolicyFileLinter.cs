using Microsoft.CodeAnalysis;
using PolicyLint.Linting;
using PolicyLint.Reading;
using HostText = Microsoft.CodeAnalysis.Text.SourceText;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>Lints a policy file of a project by itself.</summary>
internal static class PolicyFileLinter
{
    public static LintResult Lint(AdditionalText file, HostText text, BuildOptions options, FolderSettings folder, CancellationToken cancellation)
    {
        var lintOptions = new LintOptions
        {
            Rules = folder.Rules,
            Kind = folder.Settings.KindOf(BuildOptions.Normal(file.Path)),
            ExpectsPolicy = true,
            Today = options.Today,
        };
        var source = new SourceText(options.NameOf(file.Path), text.ToString());
        return Linter.Lint(new SourceSet(source), lintOptions, cancellation);
    }
}
