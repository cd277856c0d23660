using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An account number that AWS's documentation uses in its examples.</summary>
internal sealed class DocumentationAccount : IStatementRule
{
    internal const int Digits = 12;

    /// <summary>The accounts of AWS's examples, and the one of LocalStack. Compiled from AWS's documentation, 2026-11.</summary>
    private static readonly ImmutableHashSet<string> Accounts =
    [
        "000000000000", "012345678901", "111111111111", "111122223333", "112233445566", "123412341234", "123456789012", "210987654321",
        "222222222222", "333333333333", "444444444444", "444455556666", "555555555555", "555566667777", "666666666666", "666677778888",
        "777777777777", "777788889999", "888888888888", "888899990000", "987654321098", "999999999999",
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2029",
        Title = "Account number of an example",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.OddAccount,
        Confidence = Confidence.Medium,
        Profile = Profile.Strict,
        Message = "{0} is an account of AWS's examples",
        Advice = "write your own account, or add this one to ownAccounts if it is yours",
        Why = "Such numbers come with text that was copied from the documentation. They belong to nobody, or to somebody else, so the statement does not do what it says.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:123456789012:orders"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:420000000017:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            Check(arn.Arn.Text, arn.Arn.Account, arn.PlaceOf(arn.Arn.Account), context);
        }

        foreach (var entry in statement.Principals.Entries)
        {
            CheckWhole(entry.Written, context);
        }

        foreach (var condition in statement.Conditions.Conditions)
        {
            foreach (var value in condition.Values)
            {
                CheckWhole(value, context);
            }
        }
    }

    /// <summary>Whether a text is the number of one of these.</summary>
    internal static bool Is(string text) => text.Length == Digits && Accounts.Contains(text);

    private static void CheckWhole(WrittenValue value, RuleContext context)
    {
        if (value.Text is { Length: Digits } text)
        {
            Check(text, new TextSpan(0, Digits), value.Place, context);
        }
    }

    private static void Check(string text, TextSpan field, Place place, RuleContext context)
    {
        if (field.Length == Digits && text[field.Start] is >= '0' and <= '9' && text.Substring(field.Start, Digits) is var account
            && Accounts.Contains(account) && !context.Settings.OwnAccounts.Contains(account) && !context.Settings.TrustedAccounts.Contains(account))
        {
            context.Report(new Occurrence(place) { Arguments = [account], Label = "an example's account" });
        }
    }
}
