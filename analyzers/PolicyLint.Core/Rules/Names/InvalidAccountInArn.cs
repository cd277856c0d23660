using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN whose account can be none.</summary>
internal sealed class InvalidAccountInArn : IStatementRule
{
    private const int Digits = 12;

    /// <summary>
    /// Words that AWS's ARNs hold in place of an account: those of the Service Authorization Reference, and cloudfront for its origin
    /// access identities, aws-marketplace and third-party for images and offers (2026-11).
    /// </summary>
    private static readonly ImmutableHashSet<string> Owners = ["amazon", "aws", "aws-marketplace", "cloudfront", "offering", "third-party"];

    private static readonly string[] PlaceholderWords = ["acc", "id", "number", "your", "my", "example", "owner"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2027",
        Title = "Invalid account in an ARN",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.OddAccount,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no account: {1}",
        Advice = "write its twelve digits",
        Why = "An account is twelve digits, or the word aws for what AWS itself owns. AWS rejects an ARN with any other, or it never matches a request.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
        Equivalents = ["access-analyzer:INVALID_ARN_ACCOUNT", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:11112222333:orders"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            var field = arn.Arn.Account;
            if (!field.IsEmpty && Fault(arn.Arn.Text, field) is { } fault)
            {
                context.Report(new Occurrence(arn.PlaceOf(field)) { Arguments = [ShownName.Of(arn.Arn[field]), fault], Label = fault });
            }
        }
    }

    private static string? Fault(string text, TextSpan field)
    {
        var (digits, letters, runs) = (0, 0, 0);
        for (var index = field.Start; index < field.End; index++)
        {
            var unit = text[index];
            digits += unit is >= '0' and <= '9' or '?' ? 1 : 0;
            letters += unit is >= 'a' and <= 'z' or '-' ? 1 : 0;
            runs += unit == '*' ? 1 : 0;
        }

        var isWhole = digits + runs == field.Length && (runs == 0 ? digits == Digits : digits <= Digits);
        if (isWhole || ArnFieldText.IsOpen(text, field, "account") || (letters == field.Length && IsOwnerOrPlaceholder(text, field)))
        {
            return null;
        }

        return digits == field.Length ? $"it has {digits} digits" : "it is not twelve digits";
    }

    /// <summary>Words for owners that are no account, and words that stand for one that is to be filled in.</summary>
    private static bool IsOwnerOrPlaceholder(string text, TextSpan field)
    {
        var word = text.Substring(field.Start, field.Length);
        return Owners.Contains(word) || IsOneLetter(word) || Array.Exists(PlaceholderWords, part => word.IndexOf(part, StringComparison.Ordinal) >= 0);
    }

    private static bool IsOneLetter(string word)
    {
        foreach (var unit in word)
        {
            if (unit != word[0] && unit != '-')
            {
                return false;
            }
        }

        return true;
    }
}
