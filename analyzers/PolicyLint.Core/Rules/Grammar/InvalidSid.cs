using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A Sid holds characters that identity policies do not take.</summary>
internal sealed class InvalidSid : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1010",
        Title = "Sid with characters other than letters and digits",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.Identity | PolicyKinds.Boundary | PolicyKinds.Session | PolicyKinds.ServiceControl,
        Message = "the Sid '{0}' holds characters that are no letters or digits",
        Advice = "use A-Z, a-z and 0-9 only",
        Why = "IAM rejects a policy of an identity whose Sid holds anything but the letters A-Z and a-z and digits. Policies of resources take more.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
        Equivalents = ["access-analyzer:UNSUPPORTED_SID", "parliament:INVALID_SID", "cfn-lint:E3510", "iam-policy-validator:invalid_sid_format"],
        Bad = """{"Version":"2012-10-17","Statement":{"Sid":"allow-read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Sid":"AllowRead","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        HashSet<string>? doubled = null;
        foreach (var statement in document.Statements)
        {
            if (statement.Written.Find(ElementNames.Sid)?.Value is WrittenValue { Shape: WrittenShape.String, Text: { } text } value && !text.All(IsAllowed))
            {
                var repaired = Repaired(text);
                doubled ??= Doubled(document);
                context.Report(new Occurrence(value.Place)
                {
                    Arguments = [text],
                    Label = "not taken",
                    Changes = repaired.Length == 0 || doubled.Contains(repaired) ? [] : ReplaceText.Of(value, repaired, isSafe: true),
                });
            }
        }
    }

    /// <summary>The names that two statements would have without those characters.</summary>
    private static HashSet<string> Doubled(PolicyDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in document.Statements)
        {
            if (statement.Sid is { } sid && Repaired(sid) is var repaired && !seen.Add(repaired))
            {
                doubled.Add(repaired);
            }
        }

        return doubled;
    }

    /// <summary>A capital where a character was: <c>allow-read</c> is AllowRead.</summary>
    private static string Repaired(string text)
    {
        if (text.All(IsAllowed))
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var unit in text)
        {
            if (IsAllowed(unit))
            {
                repaired.Append(isStart ? char.ToUpperInvariant(unit) : unit);
            }

            isStart = !IsAllowed(unit);
        }

        return repaired.ToString();
    }

    private static bool IsAllowed(char unit) => unit is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
