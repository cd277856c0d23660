using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Reading;

/// <summary>What is said of texts themselves. These have no check of their own, and settings cannot switch them off.</summary>
public static class ReadingRules
{
    private const string GrammarPage = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html";

    private const string TemplatePage = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html";

    public static readonly RuleDescriptor SyntaxError = new()
    {
        Id = "PL0001",
        Title = "Text is not well-formed JSON or YAML",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Message = "{0}",
        Advice = "{1}",
        Why = "AWS rejects a policy that is not well-formed JSON. Each kind of error is said once with its count, and the rest of the text is still judged.",
        Page = GrammarPage,
        Equivalents = ["access-analyzer:JSON_SYNTAX_ERROR", "parliament:MALFORMED_JSON"],
        Bad = """{"Version": "2012-10-17", "Statement": [],}""",
        Good = """{"Version": "2012-10-17", "Statement": []}""",
    };

    public static readonly RuleDescriptor InvalidByte = new()
    {
        Id = "PL0003",
        Title = "Bytes are no text in the file's encoding",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Message = "byte 0x{0} at offset {1} is no text in the file's encoding{2}",
        Advice = "save the file as UTF-8",
        Why = "A policy is UTF-8 text. What cannot be decoded is shown as U+FFFD, and a name with it in matches nothing.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_datatypes.html",
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor NotAnalysed = new()
    {
        Id = "PL0004",
        Title = "Text could not be analysed",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Message = "not analysed: {0}",
        Advice = "{1}",
        Why = "Nothing is skipped in silence: a file that looks like a policy and could not be judged fails the run.",
        Page = GrammarPage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor NoPolicy = new()
    {
        Id = "PL0006",
        Title = "File given by name holds no policy",
        Family = RuleFamily.Reading,
        Severity = Severity.Warning,
        Message = "no policy is in this file",
        Advice = "name a file with a Statement in it, or leave this one out",
        Why = "Whoever names a file expects it to be judged. A gate that finds nothing to judge and says nothing is open.",
        Page = GrammarPage,
        Bad = "{}",
        Good = """{"Version": "2012-10-17", "Statement": []}""",
    };

    public static readonly RuleDescriptor RuleFailed = new()
    {
        Id = "PL0007",
        Title = "Rule failed",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Message = "rule {0} failed here: {1}",
        Advice = "report this with the policy; the other rules have run",
        Why = "A rule that fails must not look like a rule that found nothing.",
        Page = GrammarPage,
        Equivalents = ["parliament:EXCEPTION"],
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor NotKnownHere = new()
    {
        Id = "PL0008",
        Title = "Policy of a template is written elsewhere",
        Family = RuleFamily.Reading,
        Severity = Severity.Info,
        Message = "not known here: {0}",
        Advice = "{1}",
        Why = "Nested stacks, modules, macros, included files and parameters hold policies that a template does not show. What is not seen is not judged.",
        Page = TemplatePage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly RuleDescriptor TemplateMistake = new()
    {
        Id = "PL0009",
        Title = "Template does not say what it seems to",
        Family = RuleFamily.Reading,
        Severity = Severity.Warning,
        Message = "{0}",
        Advice = "{1}",
        Why = "A function that does not exist, or a reference to nothing, makes CloudFormation reject the template or grant something else.",
        Page = TemplatePage,
        Bad = string.Empty,
        Good = string.Empty,
    };

    public static readonly ImmutableArray<RuleDescriptor> All =
        [SyntaxError, InvalidByte, NotAnalysed, NoPolicy, RuleFailed, NotKnownHere, TemplateMistake];
}
