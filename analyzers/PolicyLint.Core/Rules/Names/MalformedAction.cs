using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An action that is not a service, one colon and a name.</summary>
internal sealed class MalformedAction : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2010",
        Title = "Malformed action",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.MalformedAction,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no action: {1}",
        Advice = "write a service, one colon and a name, as in s3:GetObject",
        Why = "AWS rejects a policy with an action that is neither * nor a service prefix, a colon and a name of letters, digits and wildcards.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
        Equivalents = ["access-analyzer:INVALID_ACTION", "parliament:EXCEPTION", "cfn-lint:W3037"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3.GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var value in statement.Actions.Values)
        {
            if (value is { Shape: WrittenShape.String, Text: { } text } && !IsEveryAction(text) && Fault(text) is { } fault)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [ShownName.Of(text), fault], Label = fault, Changes = Changes(value, text) });
            }
        }
    }

    /// <summary>What AWS does with several asterisks is not documented.</summary>
    private static bool IsEveryAction(string text) => text.Length > 0 && text[0] == '*' && text.Trim('*').Length == 0;

    private static string? Fault(string text)
    {
        var colon = text.IndexOf(':');
        if (colon > 0 && colon < text.Length - 1 && IndexOfOther(text) < 0)
        {
            return text.IndexOf(':', colon + 1) < 0 ? null : "it has more than one colon";
        }

        // Whatever fills a placeholder, and what fills a word in capitals, is not ours to judge; variables have a rule of their own.
        var whole = new TextSpan(0, text.Length);
        if (ArnFieldText.HasPlaceholderMark(text, whole) || ArnFieldText.IsCapitals(text, whole))
        {
            return null;
        }

        // Characters that look like others, or like nothing, are reported by a rule of their own.
        if (IndexOfOther(text) is >= 0 and var other && text[other] is (< ' ' or > '~'))
        {
            return null;
        }

        return text.Length == 0 ? "it is empty" : OtherCharacter(text) ?? (colon < 0 ? "it has no colon"
            : colon == 0 ? "its service is missing" : "nothing follows the colon");
    }

    private static string? OtherCharacter(string text) => IndexOfOther(text) is >= 0 and var index ? text[index] switch
    {
        ' ' => "a space stands in it",
        _ => $"'{text[index]}' stands in it",
    } : null;

    private static int IndexOfOther(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (unit is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ':' or '*' or '?' or '-' or '_' or '.'))
            {
                return index;
            }
        }

        return -1;
    }

    private static ImmutableArray<Change> Changes(WrittenValue value, string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length < text.Length && trimmed.Length > 0 && (IsEveryAction(trimmed) || Fault(trimmed) is null)
            ? ReplaceText.Of(value, trimmed, isSafe: true)
            : [];
    }
}
