using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>
/// What is said of the templates that a build hands over beside the code of a CDK app. Warnings, never errors: the app must compile before
/// it can be synthesised again.
/// </summary>
public static class CdkOutRules
{
    private const string Page = "https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html";
    private const string SynthesiseAgain = "run cdk synth, then build again";

    public static readonly RuleDescriptor Missing = new()
    {
        Id = "PL9022",
        Title = "Templates of the app are not there",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "no app was found in {0}: it has no manifest.json, so no template was looked at",
        Advice = SynthesiseAgain,
        Why = """
            `PolicyLintCdkOut` names the folder that `cdk synth` writes, and there is nothing in it: the app was not synthesised yet, or it is
            another folder. Said in each build that compiles, as a check of nothing must not look like one that passed.
            """,
        Page = Page,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor Old = new()
    {
        Id = "PL9023",
        Title = "Templates are older than the code",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "the templates in {0} are older than the code: what is said of them may be out of date",
        Advice = SynthesiseAgain,
        Why = """
            A source of the project was changed after the last `cdk synth`. The findings of its templates are still shown, at most as warnings,
            since what they tell may be repaired already. A build that `cdk` itself starts reads no templates and does not say this.
            """,
        Page = Page,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor NotRead = new()
    {
        Id = "PL9024",
        Title = "Template of the app could not be read",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "not looked at: {0}",
        Advice = SynthesiseAgain,
        Why = """
            A file of `cdk.out` is missing or is no whole JSON: it is being written, or what wrote it was stopped. The other templates are
            judged without it, and nothing is said of what may be in it.
            """,
        Page = Page,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor OfOtherApp = new()
    {
        Id = "PL9025",
        Title = "Templates are not of this app",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "this code makes none of {0}, so what is found there stays in the templates",
        Advice = "set PolicyLintCdkOut to the output of this app, or give its constructs constant ids",
        Why = """
            A finding of a template stands at the line of C# that made the resource, which is found by the ids in its construct path. None of
            them was found in the code: the folder is of another app or an older state, or the ids are computed.
            """,
        Page = Page,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor NoConstructs = new()
    {
        Id = "PL9026",
        Title = "Templates do not say which constructs made them",
        Family = RuleFamily.CSharp,
        Severity = Severity.Warning,
        Message = "the templates in {0} do not say which constructs made them, so what is found there stays in them",
        Advice = "synthesise them by cdk, without --no-path-metadata",
        Why = """
            A finding of a template stands at the line of C# that made the resource, which is found by its construct path: in the metadata of the
            template, or in the manifest beside it. Here it is in neither.
            """,
        Page = Page,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly ImmutableArray<RuleDescriptor> All = [Missing, Old, NotRead, OfOtherApp, NoConstructs];
}
