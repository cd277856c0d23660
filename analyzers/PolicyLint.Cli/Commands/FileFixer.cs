using System.Collections.Immutable;
using PolicyLint.Cli.Files;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>Repairs the files of one group, and writes them unless only the difference is asked for.</summary>
/// <param name="mode">Which changes are made.</param>
/// <param name="writes">Whether files are written.</param>
/// <param name="lint">Lints texts.</param>
/// <param name="isSetAside">Whether an ignore of the settings matches a finding: what is as it is on purpose stays so.</param>
internal sealed class FileFixer(FixMode mode, bool writes, Func<ImmutableArray<SourceText>, LintResult> lint, Func<Finding, bool> isSetAside)
{
    /// <summary>What templates made by AWS CDK hold on each resource.</summary>
    private const string MadeByCdk = "\"aws:cdk:path\"";

    /// <summary>Repairs the texts, and says what became of each file that has something to repair.</summary>
    /// <param name="files">The files, in the order of <paramref name="texts"/>.</param>
    /// <param name="texts">What was read.</param>
    public ImmutableArray<FixedFile> Fix(IReadOnlyList<FoundFile> files, ImmutableArray<SourceText> texts)
    {
        var linted = ToLinted(lint(texts));
        var made = linted.Findings.Where(HasFix).Select(finding => finding.Place.Source).Where(IsMadeByCdk).Distinct().ToList();
        var result = new Fixer(changed => Without(made, ToLinted(lint(changed))), mode == FixMode.Review).Fix(texts);
        var unsure = linted.Findings.Where(finding => HasFix(finding) && result.Unsure.Contains(finding.Place.Source.Name)).Select(finding => finding.Place.Source.Name);
        var outcome = ImmutableArray.CreateBuilder<FixedFile>();
        outcome.AddRange(made.Select(text => FixedFile.LeftAlone(text.Name, "AWS CDK makes it; repair the code instead")));
        outcome.AddRange(unsure.Distinct().Select(name => FixedFile.LeftAlone(name, "it could not be read without doubt; correct its errors first")));
        for (var index = 0; index < texts.Length; index++)
        {
            if (!ReferenceEquals(texts[index], result.Texts[index]))
            {
                outcome.Add(Write(files[index], texts[index], result.Texts[index], result.Applied));
            }
        }

        return outcome.ToImmutable();
    }

    private FixedFile Write(FoundFile file, SourceText before, SourceText after, ImmutableArray<AppliedChange> applied)
    {
        var own = applied.Where(change => change.Finding.Place.Source.Name == before.Name).ToImmutableArray();
        var problem = writes ? FileWriter.Replace(file.Path, before, after)
            : before.IsUtf8 ? null : "git takes no differences of UTF-16; use --fix";
        return new FixedFile(before.Name, before, after, own, problem);
    }

    private bool HasFix(Finding finding) => finding.Changes.Any(change => change.IsSafe || mode == FixMode.Review);

    private LintedTexts ToLinted(LintResult result) => new(
        [.. result.Findings.Where(finding => !isSetAside(finding))],
        result.Paths.Trees,
        result.Policies,
        [.. result.NotAnalysed.Select(entry => entry.Name)]);

    private static LintedTexts Without(List<SourceText> texts, LintedTexts linted) => texts.Count == 0
        ? linted
        : linted with { Findings = linted.Findings.RemoveAll(finding => texts.Exists(text => text.Name == finding.Place.Source.Name)) };

    private static bool IsMadeByCdk(SourceText text) => text.Content.Contains(MadeByCdk, StringComparison.Ordinal);
}
