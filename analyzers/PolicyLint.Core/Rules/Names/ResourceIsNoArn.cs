using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>A resource that is neither <c>*</c> nor an ARN.</summary>
internal sealed class ResourceIsNoArn : IStatementRule
{
    /// <summary>In the policy of an API, the resource may leave out what is before its path.</summary>
    private const string OwnApi = "execute-api:/";

    private static readonly ImmutableArray<char> PlaceholderStarts = ['$', '{', '<', '[', '%', '@', '#', TextHole.Character];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2020",
        Title = "Resource that is neither an ARN nor *",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.OtherResource,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no resource: it does not begin with arn:",
        Advice = "write the whole ARN, or *",
        Why = "AWS rejects a policy whose Resource or NotResource is neither * nor an ARN.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
        Equivalents = ["access-analyzer:INVALID_ARN_PREFIX", "parliament:INVALID_ARN", "cfn-lint:E3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"my-bucket/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var value in statement.Resources.Values)
        {
            // What stands for a permission given in properties may name its resource otherwise: a function by its name.
            if (value.Shape == WrittenShape.String && value.Origin.Kind == OriginKind.Written && IsNoArn(value.Value) && !IsOwnApi(value.Value, statement.Document.Kind))
            {
                context.Report(new Occurrence(value.Place) { Arguments = [ShownName.Of(value.Value.Display)], Label = "no ARN", Changes = Changes(value) });
            }
        }
    }

    private static bool IsNoArn(Value value) => value switch
    {
        KnownValue { Content: "*" } => false,
        KnownValue { Content: var text } => !text.StartsWith(Arn.Prefix, StringComparison.Ordinal) && !IsPlaceholder(text),
        PatternValue pattern => pattern.Parts[0].Text is { } text && !MayBegin(text) && !IsPlaceholder(text),
        _ => false,
    };

    /// <summary>Whether a text may go on to be an ARN, or be an asterisk: what follows it is not known, and may be nothing.</summary>
    private static bool MayBegin(string text) => text == "*" || (text.Length < Arn.Prefix.Length
        ? Arn.Prefix.StartsWith(text, StringComparison.Ordinal)
        : text.StartsWith(Arn.Prefix, StringComparison.Ordinal));

    private static bool IsPlaceholder(string text) =>
        text.Length > 0 && (PlaceholderStarts.Contains(text[0]) || ArnFieldText.IsCapitals(text, new TextSpan(0, text.Length)));

    private static bool IsOwnApi(Value value, KindJudgement kind) =>
        (kind.Possible & PolicyKinds.Resource) != 0 && value.Display.StartsWith(OwnApi, StringComparison.Ordinal);

    private static ImmutableArray<Change> Changes(WrittenValue value)
    {
        var trimmed = value.Text?.Trim();
        return trimmed is not null && (trimmed == "*" || Arn.Parse(trimmed) is not null)
            ? ReplaceText.Of(value, trimmed, isSafe: true)
            : [];
    }
}
